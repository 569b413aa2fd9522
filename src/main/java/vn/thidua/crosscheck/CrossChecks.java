package vn.thidua.crosscheck;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What the steps of a sheet ask of the group's cross-check plan. */
@ApplicationScoped
public class CrossChecks {

    private final CrossCheckPlanRepository plans;
    private final CrossCheckRepository checks;

    CrossChecks(CrossCheckPlanRepository plans, CrossCheckRepository checks) {
        this.plans = plans;
        this.checks = checks;
    }

    /**
     * The member that checks a member in a group's year; none while there is no plan. The plan stays as it is until the
     * transaction ends, after which the entries just written keep it. Two statements, because one that waits for the
     * plan's lock would still see the pairs from before it waited.
     */
    public Optional<UUID> checkerOf(UUID groupYearId, UUID checkedOrganisationId) {
        return plans.findForShare(CrossCheckPlanRepository.ofYear(groupYearId))
                .flatMap(plan -> checks.findChecked(plan.id, checkedOrganisationId))
                .map(pair -> pair.checkerId);
    }
}
