package vn.thidua.crosscheck;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.thidua.document.Reach;
import vn.thidua.document.ScopedRepository;

@ApplicationScoped
class CrossCheckPlanRepository extends ScopedRepository<CrossCheckPlan> {

    CrossCheckPlanRepository() {
        super(CrossCheckPlan.class);
    }

    /** The plan of a group's year. */
    static Reach ofYear(UUID groupYearId) {
        return Reach.of("d.groupYearId = :groupYearId").with("groupYearId", groupYearId);
    }
}
