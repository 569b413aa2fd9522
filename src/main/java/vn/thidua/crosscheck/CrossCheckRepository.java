package vn.thidua.crosscheck;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CrossCheckRepository implements PanacheRepositoryBase<CrossCheck, UUID> {

    /** The pairs of a plan in the order of the group. */
    List<CrossCheck> of(UUID planId) {
        return list("planId = :plan order by position", Map.of("plan", planId));
    }

    /** The pair of a plan in which a member is checked. */
    Optional<CrossCheck> findChecked(UUID planId, UUID organisationId) {
        return find("planId = :plan and checkedId = :checked", Map.of("plan", planId, "checked", organisationId))
                .singleResultOptional();
    }

    /** Which of these units check and are checked by the plan of a group's year. */
    List<UUID> checkersIn(UUID groupYearId, Collection<UUID> units) {
        return find("""
                        select c.checkerId from CrossCheck c join CrossCheckPlan p on p.id = c.planId
                         where p.groupYearId = :year and c.checkerId in :units
                        """, Map.of("year", groupYearId, "units", units))
                .project(UUID.class)
                .list();
    }

    /** Keeps the pairs of a plan in place of those it had. */
    void replace(UUID planId, List<CrossCheck> pairs) {
        delete("planId = :plan", Map.of("plan", planId));
        persist(pairs);
        flush();
    }
}
