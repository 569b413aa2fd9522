package vn.thidua.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.Cursor;
import vn.thidua.identity.Scope;

/** Finds people at a unit or below it. */
@ApplicationScoped
class PersonQueries {

    /** Whose people are asked for: those at a unit or below it on a day. */
    record Filter(
            UUID organisationId, LocalDate asOf, @Nullable String words) {}

    /** A person of a page with one of the positions that put them on it. */
    record Row(
            UUID id,
            String fullName,
            UUID organisationId,
            String title,
            LocalDate from,
            @Nullable LocalDate to) {}

    private static final String PAGE = """
            with held as (
                select p.* from published.descendants(:unit) below
                  join person_position p on p.organisation_id = below
                   and p.valid_from <= :day and (p.valid_to is null or p.valid_to >= :day)
                 where :all or p.organisation_id = any(:units)
            ), page as (
                select p.id, p.full_name from person p
                 where exists (select 1 from held h where h.person_id = p.id)
                   and contains_text(p.full_name, :words)
                   and (p.full_name, p.id) > (:afterName, :afterId)
                 order by p.full_name, p.id
                 limit :rows
            )
            select page.id, page.full_name, h.organisation_id, h.title, h.valid_from, h.valid_to
              from page join held h on h.person_id = page.id
             order by page.full_name, page.id, h.valid_from, h.id
            """;

    private static final String AT = """
            select distinct p.person_id
              from published.descendants(:unit) below join person_position p on p.organisation_id = below
             where p.person_id = any(:people)
               and p.valid_from <= :day and (p.valid_to is null or p.valid_to >= :day)
            """;

    private final Session session;

    PersonQueries(Session session) {
        this.session = session;
    }

    /** The rows of one page, a person's rows side by side; one person beyond the limit. */
    List<Row> page(Filter filter, Scope scope, @Nullable List<String> after, int limit) {
        return session.createNativeQuery(PAGE, Tuple.class)
                .setParameter("unit", filter.organisationId())
                .setParameter("day", filter.asOf())
                .setParameter("words", filter.words(), String.class)
                .setParameter("all", scope.everything())
                .setParameter("units", scope.organisations().toArray(UUID[]::new))
                .setParameter("afterName", after == null ? "" : after.get(0))
                .setParameter("afterId", Cursor.id(after, 1))
                .setParameter("rows", limit + 1)
                .getResultStream()
                .map(PersonQueries::row)
                .toList();
    }

    /** Which of these people had a position at the unit, or below it, on the day. */
    Set<UUID> at(UnitDay unit, Collection<UUID> people) {
        return new HashSet<>(session.createNativeQuery(AT, UUID.class)
                .setParameter("unit", unit.organisationId())
                .setParameter("day", unit.day())
                .setParameter("people", people.toArray(UUID[]::new))
                .getResultList());
    }

    private static Row row(Tuple row) {
        return new Row(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, UUID.class),
                row.get(3, String.class),
                row.get(4, LocalDate.class),
                row.get(5, LocalDate.class));
    }
}
