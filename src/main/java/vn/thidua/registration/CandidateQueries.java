package vn.thidua.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Whom a unit may register: people with a position there or below, itself and the units below. */
@ApplicationScoped
class CandidateQueries {

    private static final String PEOPLE = """
            select distinct p.person_id
              from published.person_position p
              join published.descendants(:unit) d (id) on d.id = p.organisation_id
             where p.person_id in (:people)
               and p.valid_from <= :last and (p.valid_to is null or p.valid_to >= :first)
            """;

    private static final String UNITS = "select d.id from published.descendants(:unit) d (id) where d.id in (:units)";

    private final Session session;

    CandidateQueries(Session session) {
        this.session = session;
    }

    /** Which of these people had a position at the unit or below it in the year. */
    Set<UUID> people(UUID unit, int year, Collection<UUID> people) {
        return session.createNativeQuery(PEOPLE, UUID.class)
                .setParameter("unit", unit)
                .setParameterList("people", people)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31))
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** Which of these units are the unit or below it. */
    Set<UUID> units(UUID unit, Collection<UUID> units) {
        return session.createNativeQuery(UNITS, UUID.class)
                .setParameter("unit", unit)
                .setParameterList("units", units)
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
