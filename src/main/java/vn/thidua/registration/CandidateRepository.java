package vn.thidua.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Whom a unit may register: people with a position there or below, itself and the units below. */
@ApplicationScoped
class CandidateRepository {

    private static final String BELOW = """
            with recursive below (id) as (
                select cast(:unit as uuid)
                 union
                select o.id from below b join organisation o on o.parent_id = b.id
            )
            """;

    private static final String PEOPLE = BELOW + """
                    select distinct p.person_id from person_position p join below b on b.id = p.organisation_id
                     where p.person_id in (:people)
                       and p.valid_from <= :last and (p.valid_to is null or p.valid_to >= :first)
                    """;

    private final Session session;

    CandidateRepository(Session session) {
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
        return session.createNativeQuery(BELOW + "select id from below where id in (:units)", UUID.class)
                .setParameter("unit", unit)
                .setParameterList("units", units)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    Map<UUID, String> namesOfPeople(Collection<UUID> people) {
        var names = new HashMap<UUID, String>();
        session.createNativeQuery("select id, full_name from person where id in (:people)", Tuple.class)
                .setParameterList("people", people)
                .getResultStream()
                .forEach(row -> names.put(row.get("id", UUID.class), row.get("full_name", String.class)));
        return names;
    }
}
