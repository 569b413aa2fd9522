package vn.thidua.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Parameters;
import vn.thidua.http.Cursor;

@ApplicationScoped
class OrganisationRepository implements PanacheRepositoryBase<Organisation, UUID> {

    /** What a list may be narrowed to; of the period are the names that are searched and the one that is shown. */
    record Filter(
            @Nullable OrganisationKind kind,
            @Nullable UUID parentId,
            Period period,
            @Nullable String words) {}

    /** The name and the code shown are the first of the period. */
    private static final String PAGE = """
            select o.id, o.kind, o.parentId, n.name, c.code
              from Organisation o
              join OrganisationName n on n.organisation = o and n.from <= :last and (n.to is null or n.to >= :first)
                   and not exists (select 1 from OrganisationName e
                                    where e.organisation = o and e.from < n.from and (e.to is null or e.to >= :first))
              left join OrganisationCode c on c.organisation = o
                   and c.from <= :last and (c.to is null or c.to >= :first)
                   and not exists (select 1 from OrganisationCode e
                                    where e.organisation = o and e.from < c.from and (e.to is null or e.to >= :first))
             where (:kind is null or o.kind = :kind)
               and (:parentId is null or o.parentId = :parentId)
               and (o.dissolvedOn is null or o.dissolvedOn > :first)
               and (:words is null or exists (
                       select 1 from OrganisationName m
                        where m.organisation = o and m.from <= :last and (m.to is null or m.to >= :first)
                          and function('contains_text', concat(coalesce(c.code, ''), ' ', m.name),
                                                        cast(:words as String)) = true))
               and (n.name, o.id) > (:afterName, :afterId)
             order by n.name, o.id
            """;

    private static final String CODES = """
            select c.code from OrganisationCode c
             where c.organisation.id in :ids
               and c.from = (select coalesce(max(case when d.from <= :day then d.from end), min(d.from))
                               from OrganisationCode d where d.organisation = c.organisation)
            """;

    private static final String CODE_IN_FORCE = """
            from OrganisationCode c
             where lower(c.code) = lower(:code) and (c.to is null or c.to >= :from)
               and (c.organisation.parentId = :parentId
                    or :parentId is null and c.organisation.parentId is null and c.organisation.kind = :kind)
            """;

    /** By name, one unit beyond the limit. */
    List<OrganisationSummary> page(Filter filter, @Nullable List<String> after, int limit) {
        var parameters = Parameters.with("first", filter.period().from())
                .and("last", filter.period().to())
                .and("kind", filter.kind())
                .and("parentId", filter.parentId())
                .and("words", filter.words())
                .and("afterName", after == null ? "" : after.get(0))
                .and("afterId", Cursor.id(after, 1));
        return find(PAGE, parameters.map())
                .project(OrganisationSummary.class)
                .range(0, limit)
                .list();
    }

    /** The Ministry; of several, the one that was made first. */
    Optional<UUID> ministry() {
        return find("select o.id from Organisation o where o.kind = MINISTRY and o.dissolvedOn is null order by o.id")
                .project(UUID.class)
                .firstResultOptional();
    }

    /** From when to when these units exist; one that never did is left out. */
    Map<UUID, UnitLife> lives(Collection<UUID> ids) {
        return find(
                        "select o.id, o.establishedOn, o.dissolvedOn from Organisation o where o.id in :ids",
                        Map.of("ids", ids))
                .project(UnitLife.class)
                .stream()
                .collect(Collectors.toMap(UnitLife::id, Function.identity()));
    }

    /** Whether the new unit's code means another one, at some time from its first day on. */
    boolean isCodeInForce(OrganisationDraft draft) {
        var parameters = Parameters.with("code", draft.code())
                .and("parentId", draft.parentId())
                .and("kind", draft.kind())
                .and("from", draft.establishedOn());
        return count(CODE_IN_FORCE, parameters.map()) > 0;
    }

    /** The codes of these units on a day; of a unit not yet coded, its first code. */
    Set<String> codesOn(Collection<UUID> ids, LocalDate day) {
        return new HashSet<>(find(CODES, Map.of("ids", ids, "day", day))
                .project(String.class)
                .list());
    }
}
