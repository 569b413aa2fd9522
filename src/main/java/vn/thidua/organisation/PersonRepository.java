package vn.thidua.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.Cursor;
import vn.thidua.identity.Scope;

@ApplicationScoped
class PersonRepository implements PanacheRepositoryBase<Person, UUID> {

    /** Whose people are asked for: those at a unit or below it on a day. */
    record Filter(
            UUID organisationId, LocalDate asOf, @Nullable String q) {}

    /** A person of a page with one of the positions that put them on it. */
    record Row(
            UUID id,
            String fullName,
            UUID organisationId,
            String title,
            LocalDate from,
            @Nullable LocalDate to) {}

    private static final String WHOLE = """
            from Person person left join fetch person.positions
             where person.id = :id
               and (:all = true or exists (select 1 from PersonPosition held
                                            where held.person = person and held.organisationId in :units))
            """;

    private static final String PAGE = """
            with recursive below (id) as (
                select cast(:unit as uuid)
                 union
                select o.id from below b join organisation o on o.parent_id = b.id
            ), held as (
                select p.* from person_position p join below b on b.id = p.organisation_id
                 where p.valid_from <= :day and (p.valid_to is null or p.valid_to >= :day)
                   and (:all or p.organisation_id = any(:units))
            ), page as (
                select p.id, p.full_name from person p
                 where exists (select 1 from held h where h.person_id = p.id)
                   and (cast(:q as text) is null
                        or position(search_text(cast(:q as text)) in search_text(p.full_name)) > 0)
                   and (p.full_name, p.id) > (:afterName, :afterId)
                 order by p.full_name, p.id
                 limit :rows
            )
            select page.id, page.full_name, h.organisation_id, h.title, h.valid_from, h.valid_to
              from page join held h on h.person_id = page.id
             order by page.full_name, page.id, h.valid_from, h.id
            """;

    private final Session session;

    PersonRepository(Session session) {
        this.session = session;
    }

    /** The person with all positions, if one of these is at a unit of the scope. */
    Optional<Person> find(UUID id, Scope scope) {
        return find(WHOLE, Map.of("id", id, "all", scope.everything(), "units", scope.organisations()))
                .singleResultOptional();
    }

    /** The rows of one page, a person's rows side by side; one person beyond the limit. */
    List<Row> page(Filter filter, Scope scope, @Nullable List<String> after, int limit) {
        return session.createNativeQuery(PAGE, Tuple.class)
                .setParameter("unit", filter.organisationId())
                .setParameter("day", filter.asOf())
                .setParameter("q", filter.q(), String.class)
                .setParameter("all", scope.everything())
                .setParameter("units", scope.organisations().toArray(UUID[]::new))
                .setParameter("afterName", after == null ? "" : after.get(0))
                .setParameter("afterId", Cursor.id(after, 1))
                .setParameter("rows", limit + 1)
                .getResultStream()
                .map(PersonRepository::row)
                .toList();
    }

    Map<UUID, String> names(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("select p.id, p.fullName from Person p where p.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
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
