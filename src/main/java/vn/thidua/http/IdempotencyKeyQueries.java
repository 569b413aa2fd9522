package vn.thidua.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The answers kept for repeated requests; every method runs in the caller's transaction. */
@ApplicationScoped
class IdempotencyKeyQueries {

    /** Whose key it is, for which operation. */
    record Key(String caller, String operation, String value) {}

    /** The first answer, as it was sent. */
    record Answer(
            String requestHash,
            int status,
            String headers,
            @Nullable String body) {}

    private final Session session;

    IdempotencyKeyQueries(Session session) {
        this.session = session;
    }

    /** Holds the key until the transaction ends; false if another request holds it now. */
    boolean hold(Key key) {
        return (boolean)
                session.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:key, 0))", Boolean.class)
                        .setParameter("key", String.join("\u001f", key.caller(), key.operation(), key.value()))
                        .getSingleResult();
    }

    @Nullable
    Answer find(Key key) {
        return session.createNativeQuery("""
                        select request_hash, status, headers::text as headers, body
                          from idempotency_key
                         where caller = :caller and operation = :operation and key = :key
                        """, Tuple.class)
                .setParameter("caller", key.caller())
                .setParameter("operation", key.operation())
                .setParameter("key", key.value())
                .getResultStream()
                .map(row -> new Answer(
                        row.get("request_hash", String.class),
                        row.get("status", Integer.class),
                        row.get("headers", String.class),
                        row.get("body", String.class)))
                .findFirst()
                .orElse(null);
    }

    void keep(Key key, Answer answer, Instant now) {
        session.createNativeMutationQuery("""
                        insert into idempotency_key
                               (caller, operation, key, request_hash, status, headers, body, created_at)
                        values (:caller, :operation, :key, :hash, :status, cast(:headers as jsonb), :body, :now)
                        """)
                .setParameter("caller", key.caller())
                .setParameter("operation", key.operation())
                .setParameter("key", key.value())
                .setParameter("hash", answer.requestHash())
                .setParameter("status", answer.status())
                .setParameter("headers", answer.headers())
                .setParameter("body", answer.body())
                .setParameter("now", now)
                .executeUpdate();
    }

    int purge(Instant before) {
        return session.createNativeMutationQuery("delete from idempotency_key where created_at < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
