package vn.thidua.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.Cursor;

@ApplicationScoped
class OrganisationRepository implements PanacheRepositoryBase<Organisation, UUID> {

    /** What a list may be narrowed to; {@code asOf} decides which names and codes count. */
    record Filter(
            @Nullable OrganisationKind kind,
            @Nullable UUID parentId,
            LocalDate asOf,
            @Nullable String q) {}

    private static final String PAGE = """
            select new vn.thidua.organisation.OrganisationSummary(o.id, o.kind, o.parentId, n.name, c.code)
              from Organisation o
              join OrganisationName n on n.organisation = o and n.from <= :asOf and (n.to is null or n.to >= :asOf)
              left join OrganisationCode c on c.organisation = o
                   and c.from <= :asOf and (c.to is null or c.to >= :asOf)
             where (:kind is null or o.kind = :kind)
               and (:parentId is null or o.parentId = :parentId)
               and (:q is null or position(cast(function('search_text', cast(:q as String)) as String) in
                    cast(function('search_text', n.name) as String)) > 0)
               and (n.name, o.id) > (:afterName, :afterId)
             order by n.name, o.id
            """;

    private static final String NAMES = """
            select a.id, a.day, n.name
              from unnest(cast(:units as uuid[]), cast(:days as date[])) a (id, day)
              join organisation_name n on n.organisation_id = a.id
               and n.valid_from = (select coalesce(max(m.valid_from) filter (where m.valid_from <= a.day),
                                                   min(m.valid_from))
                                     from organisation_name m where m.organisation_id = a.id)
            """;

    List<OrganisationSummary> page(Filter filter, @Nullable List<String> after, int limit) {
        return getEntityManager()
                .createQuery(PAGE, OrganisationSummary.class)
                .setParameter("asOf", filter.asOf())
                .setParameter("kind", filter.kind())
                .setParameter("parentId", filter.parentId())
                .setParameter("q", filter.q())
                .setParameter("afterName", after == null ? "" : after.get(0))
                .setParameter("afterId", Cursor.id(after, 1))
                .setMaxResults(limit + 1)
                .getResultList();
    }

    Set<UUID> existing(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("select o.id from Organisation o where o.id in :ids", UUID.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** The codes of these units on a day; of a unit not yet coded, its first code. */
    Set<String> codesOn(Collection<UUID> ids, LocalDate day) {
        return getEntityManager()
                .createQuery("""
                        select c.code from OrganisationCode c
                         where c.organisation.id in :ids
                           and c.from = (select coalesce(max(case when d.from <= :day then d.from end), min(d.from))
                                           from OrganisationCode d where d.organisation = c.organisation)
                        """, String.class)
                .setParameter("ids", ids)
                .setParameter("day", day)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** What each of these units was called on a day; for a unit not yet named, its first name. */
    Map<UUID, String> namesOn(Collection<UUID> ids, LocalDate day) {
        return getEntityManager()
                .createQuery("""
                        select n.organisation.id, n.name from OrganisationName n
                         where n.organisation.id in :ids
                           and n.from = (select coalesce(max(case when m.from <= :day then m.from end), min(m.from))
                                           from OrganisationName m where m.organisation = n.organisation)
                        """, Object[].class)
                .setParameter("ids", ids)
                .setParameter("day", day)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    /** What each unit was called on a day of its own; for a unit not yet named, its first name. */
    Map<UnitDay, String> namesOn(Collection<UnitDay> asked) {
        var rows = List.copyOf(asked);
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(NAMES, Tuple.class)
                .setParameter(
                        "units", rows.stream().map(UnitDay::organisationId).toArray(UUID[]::new))
                .setParameter("days", rows.stream().map(UnitDay::day).toArray(LocalDate[]::new))
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new UnitDay(row.get("id", UUID.class), row.get("day", LocalDate.class)),
                        row -> row.get("name", String.class)));
    }
}
