package vn.thidua.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class GroupRepository implements PanacheRepositoryBase<EmulationGroup, UUID> {

    /** What a list may be narrowed to. */
    record Filter(
            EmulationGroup.@Nullable Kind kind,
            @Nullable String code,
            @Nullable String q) {}

    private static final String PAGE = """
            from EmulationGroup g
             where (:kind is null or g.kind = :kind)
               and (:code is null or g.code = :code)
               and (:q is null or position(cast(function('search_text', cast(:q as String)) as String) in
                    cast(function('search_text', g.name) as String)) > 0)
               and g.code > :after
             order by g.code
            """;

    /** A code is of one group only, so it is the whole sort key. */
    List<EmulationGroup> page(Filter filter, @Nullable List<String> after, int limit) {
        return getEntityManager()
                .createQuery(PAGE, EmulationGroup.class)
                .setParameter("kind", filter.kind())
                .setParameter("code", filter.code())
                .setParameter("q", filter.q())
                .setParameter("after", after == null ? "" : after.get(0))
                .setMaxResults(limit + 1)
                .getResultList();
    }

    List<Integer> years(UUID groupId) {
        return getEntityManager()
                .createQuery("select y.year from GroupYear y where y.group.id = :group order by y.year", Integer.class)
                .setParameter("group", groupId)
                .getResultList();
    }
}
