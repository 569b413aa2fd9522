package vn.thidua.criteria;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.Session;

/** What of a year's editions must not change under who is about to add or to issue one. */
@ApplicationScoped
class EditionQueries {

    private final Session session;

    EditionQueries(Session session) {
        this.session = session;
    }

    /** The newest edition of a year, 0 if there is none; who asks is the next to add one. */
    int newestOf(int year) {
        session.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('criteria_set'), :year)", Integer.class)
                .setParameter("year", year)
                .getSingleResult();
        return session.createSelectionQuery(
                        "select coalesce(max(s.edition), 0) from CriteriaSet s where s.year = :year", Integer.class)
                .setParameter("year", year)
                .getSingleResult();
    }

    /** Until this ends nobody else issues or adds an edition of the set's year; nothing where there is no such set. */
    void holdYearOf(UUID set) {
        session.createNativeQuery("""
                        select 1 from criteria_set s, pg_advisory_xact_lock(hashtext('criteria_set'), s.year)
                         where s.id = :set
                        """, Integer.class).setParameter("set", set).getResultList();
    }
}
