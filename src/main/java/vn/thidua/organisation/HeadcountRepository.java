package vn.thidua.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Counts people; whoever holds several positions is one head. */
@ApplicationScoped
class HeadcountRepository {

    private static final String HEADS = """
            with recursive below (root, day, id) as (
                select a.id, a.day, a.id
                  from unnest(cast(:units as uuid[]), cast(:days as date[])) a (id, day)
                 union
                select b.root, b.day, o.id from below b join organisation o on o.parent_id = b.id
            )
            select b.root, b.day, count(distinct p.person_id) as heads
              from below b
              left join person_position p on p.organisation_id = b.id
                   and p.valid_from <= b.day and (p.valid_to is null or p.valid_to >= b.day)
             group by b.root, b.day
            """;

    private static final String AT = """
            with recursive below (id) as (
                select cast(:unit as uuid)
                 union
                select o.id from below b join organisation o on o.parent_id = b.id
            )
            select distinct p.person_id from person_position p join below b on b.id = p.organisation_id
             where p.person_id = any(:people)
               and p.valid_from <= :day and (p.valid_to is null or p.valid_to >= :day)
            """;

    private final Session session;

    HeadcountRepository(Session session) {
        this.session = session;
    }

    Map<UnitDay, Integer> count(Collection<UnitDay> asked) {
        var rows = List.copyOf(asked);
        return session.createNativeQuery(HEADS, Tuple.class)
                .setParameter(
                        "units", rows.stream().map(UnitDay::organisationId).toArray(UUID[]::new))
                .setParameter("days", rows.stream().map(UnitDay::day).toArray(LocalDate[]::new))
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new UnitDay(row.get("root", UUID.class), row.get("day", LocalDate.class)),
                        row -> row.get("heads", Long.class).intValue()));
    }

    Set<UUID> at(UnitDay unit, Collection<UUID> people) {
        return new HashSet<>(session.createNativeQuery(AT, UUID.class)
                .setParameter("unit", unit.organisationId())
                .setParameter("day", unit.day())
                .setParameter("people", people.toArray(UUID[]::new))
                .getResultList());
    }
}
