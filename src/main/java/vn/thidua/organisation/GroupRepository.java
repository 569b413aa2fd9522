package vn.thidua.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Parameters;

@ApplicationScoped
class GroupRepository implements PanacheRepositoryBase<EmulationGroup, UUID> {

    /** What a list may be narrowed to. */
    record Filter(
            EmulationGroup.@Nullable Kind kind,
            @Nullable String code,
            @Nullable String words) {}

    private static final String PAGE = """
            (:kind is null or kind = :kind)
             and (:code is null or code = :code)
             and function('contains_text', concat(code, ' ', name), cast(:words as String)) = true
             and code > :after
             order by code
            """;

    /** A code is of one group only, so it is the whole sort key; one group beyond the limit. */
    List<EmulationGroup> page(Filter filter, @Nullable List<String> after, int limit) {
        var parameters = Parameters.with("kind", filter.kind())
                .and("code", filter.code())
                .and("words", filter.words())
                .and("after", after == null ? "" : after.get(0));
        return find(PAGE, parameters.map()).range(0, limit).list();
    }

    /** Those of these groups that there are. */
    Set<UUID> existing(Collection<UUID> ids) {
        return list("id in :ids", Map.of("ids", ids)).stream()
                .map(group -> group.id)
                .collect(Collectors.toSet());
    }
}
