package vn.thidua.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.Cursor;
import vn.thidua.http.Page;
import vn.thidua.http.PageRequest;

/** Reads the record of one resource; whether the caller may see that resource is asked before. */
@ApplicationScoped
public class HistoryService {

    private final HistoryQueries entries;

    HistoryService(HistoryQueries entries) {
        this.entries = entries;
    }

    /**
     * What a reader sees only in part.
     *
     * @param tables tables of which every row is theirs to see
     * @param table the table of which some rows only are
     * @param column the column of it that holds the id of the unit a row belongs to
     * @param units the reader's units
     */
    public record Part(Collection<String> tables, String table, String column, Collection<UUID> units) {

        /** Every row of every table. */
        public static final Part WHOLE = new Part(Set.of(), "", "", Set.of());
    }

    /** From here on until this transaction ends, what is done is done by no caller but by this part of the service. */
    public void actAs(String actor) {
        entries.actsIn(actor, "");
    }

    /** The changes of a resource and of all that belongs to it, the oldest first. */
    public Page<HistoryEntryView> page(String resource, UUID id, PageRequest page) {
        return page(resource, id, Part.WHOLE, page);
    }

    /** As above, without the rows that are not this reader's to see. */
    public Page<HistoryEntryView> page(String resource, UUID id, Part part, PageRequest page) {
        return page.of(
                entries.page(resource, id, part, last(page.after(1)), page.limit()),
                entry -> entry,
                HistoryService::key);
    }

    private static long last(@Nullable List<String> after) {
        return after == null ? 0 : Cursor.number(after, 0);
    }

    private static List<String> key(HistoryEntryView entry) {
        return List.of(Long.toString(entry.id()));
    }
}
