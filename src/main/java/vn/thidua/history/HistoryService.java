package vn.thidua.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.Cursor;
import vn.thidua.http.Page;

/** Reads the record of one resource; whether the caller may see that resource is asked before. */
@ApplicationScoped
public class HistoryService {

    private final Session session;
    private final ObjectMapper json;

    HistoryService(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /**
     * What a reader sees only in part.
     *
     * @param table the table of which some rows only are theirs to see
     * @param column the column of it that holds the id of the unit a row belongs to
     * @param units the reader's units
     * @param hidden tables of which no row is theirs to see
     */
    public record Part(String table, String column, Collection<UUID> units, Collection<String> hidden) {

        static final Part WHOLE = new Part("", "", Set.of(), Set.of());

        private String[] ids() {
            return units.stream().map(UUID::toString).toArray(String[]::new);
        }
    }

    /** The changes of a resource and of all that belongs to it, the oldest first. */
    public Page<HistoryEntryView> page(String resource, UUID id, @Nullable String after, int limit, UriInfo uri) {
        return page(resource, id, Part.WHOLE, after, limit, uri);
    }

    /** As above, without the rows that are not this reader's to see. */
    public Page<HistoryEntryView> page(
            String resource, UUID id, Part part, @Nullable String after, int limit, UriInfo uri) {
        var key = Cursor.decode(after, 1);
        var rows = session.createNativeQuery("""
                                select id, at, actor, request_id, table_name, operation,
                                       cast(old as text) as old, cast(new as text) as new
                                  from history_entry
                                 where resource = :resource and resource_id = :id and id > :after
                                   and table_name <> all(cast(:hidden as text[]))
                                   and (table_name <> :table or
                                        coalesce(new, old) ->> :column = any(cast(:units as text[])))
                                 order by id
                                 limit :rows
                                """, Tuple.class)
                .setParameter("resource", resource)
                .setParameter("id", id)
                .setParameter("after", key == null ? 0L : Cursor.number(key, 0))
                .setParameter("hidden", part.hidden().toArray(String[]::new))
                .setParameter("table", part.table())
                .setParameter("column", part.column())
                .setParameter("units", part.ids())
                .setParameter("rows", limit + 1)
                .getResultStream()
                .map(this::view)
                .toList();
        return Page.of(rows, limit, uri, entry -> entry, entry -> List.of(Long.toString(entry.id())));
    }

    private HistoryEntryView view(Tuple row) {
        return new HistoryEntryView(
                row.get("id", Long.class),
                row.get("at", Instant.class),
                row.get("actor", String.class),
                row.get("request_id", String.class),
                row.get("table_name", String.class),
                HistoryEntryView.Operation.valueOf(row.get("operation", String.class)),
                tree(row.get("old", String.class)),
                tree(row.get("new", String.class)));
    }

    private @Nullable JsonNode tree(@Nullable String text) {
        try {
            return text == null ? null : json.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
