package vn.thidua.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/** Lets those who form groups' years wait for each other. */
@ApplicationScoped
class GroupYearQueries {

    private final Session session;

    GroupYearQueries(Session session) {
        this.session = session;
    }

    /**
     * Lets one writer at a time form or revise the groups of a kind in a year, until its transaction ends: that no unit
     * is in two of them is a rule no constraint can hold.
     */
    void lock(EmulationGroup.Kind kind, int year) {
        session.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) as text)", String.class)
                .setParameter("key", "group-year " + kind + " " + year)
                .getSingleResult();
    }
}
