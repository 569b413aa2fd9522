package vn.thidua.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class GroupYearRepository implements PanacheRepositoryBase<GroupYear, UUID> {

    private static final String WHOLE =
            "from GroupYear y join fetch y.group left join fetch y.members where ";

    Optional<GroupYear> of(UUID groupId, int year) {
        return find(
                        WHOLE + "y.group.id = :group and y.year = :year",
                        Map.of("group", groupId, "year", year))
                .firstResultOptional();
    }

    Optional<GroupYear> whole(UUID id) {
        return find(WHOLE + "y.id = :id", Map.of("id", id)).firstResultOptional();
    }
}
