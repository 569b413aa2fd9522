package vn.thidua.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/** What only one transaction at a time may go on with, although no row stands for it. */
@ApplicationScoped
class HoldQueries {

    private final Session session;

    HoldQueries(Session session) {
        this.session = session;
    }

    /** Waits for whoever holds that name, and holds it until the transaction ends. */
    void hold(String name) {
        session.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended('attachment ' || :name, 0))",
                        Integer.class)
                .setParameter("name", name)
                .getSingleResult();
    }
}
