package vn.thidua.crosscheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.thidua.document.ScopedRepository;

@ApplicationScoped
class CrossCheckPlanRepository extends ScopedRepository<CrossCheckPlan> {

    CrossCheckPlanRepository() {
        super(CrossCheckPlan.class);
    }

    Optional<CrossCheckPlan> find(UUID groupYearId) {
        return find("groupYearId = :year", Map.of("year", groupYearId)).singleResultOptional();
    }

    /** The plan, which nobody changes until the transaction ends. */
    Optional<CrossCheckPlan> findToCheck(UUID groupYearId) {
        return find("groupYearId = :year", Map.of("year", groupYearId))
                .withLock(LockModeType.PESSIMISTIC_READ)
                .singleResultOptional();
    }
}
