package vn.thidua.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Tells the database who acts, and asks it what was recorded. */
@ApplicationScoped
class HistoryQueries {

    private static final String PAGE = """
            select id, at, actor, published.name_of(actor, at) as actor_name, request_id, table_name, operation, cast(old as text) as old, cast(new as text) as new
              from history_entry
             where resource = :resource and resource_id = :id and id > :after
               and (:whole or table_name = any(cast(:tables as text[]))
                    or table_name = :table and coalesce(new, old) ->> :column = any(cast(:units as text[])))
             order by id
             limit :rows
            """;

    private final Session session;
    private final ObjectMapper json;

    HistoryQueries(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** Whoever changes anything in this transaction is recorded as this actor in this request. */
    void actsIn(String actor, String request) {
        session.createNativeQuery(
                        "select set_config('thidua.actor', :actor, true),"
                                + " set_config('thidua.request_id', :request, true)",
                        Object[].class)
                .setParameter("actor", actor)
                .setParameter("request", request)
                .getSingleResult();
    }

    /** The oldest first, one entry beyond the limit. */
    List<HistoryEntryView> page(String resource, UUID id, HistoryService.Part part, long after, int limit) {
        return session.createNativeQuery(PAGE, Tuple.class)
                .setParameter("resource", resource)
                .setParameter("id", id)
                .setParameter("after", after)
                .setParameter("whole", part.equals(HistoryService.Part.WHOLE))
                .setParameter("tables", part.tables().toArray(String[]::new))
                .setParameter("table", part.table())
                .setParameter("column", part.column())
                .setParameter("units", part.units().stream().map(UUID::toString).toArray(String[]::new))
                .setParameter("rows", limit + 1)
                .getResultStream()
                .map(this::view)
                .toList();
    }

    private HistoryEntryView view(Tuple row) {
        return new HistoryEntryView(
                row.get("id", Long.class),
                row.get("at", Instant.class),
                row.get("actor", String.class),
                row.get("actor_name", String.class),
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
