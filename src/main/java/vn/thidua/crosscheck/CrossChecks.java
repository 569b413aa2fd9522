package vn.thidua.crosscheck;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What the steps of a sheet ask of the group's cross-check plan. */
@ApplicationScoped
public class CrossChecks {

    private final CrossCheckRepository checks;

    CrossChecks(CrossCheckRepository checks) {
        this.checks = checks;
    }

    /**
     * The member that checks a member in a group's year; none while there is no plan. The plan
     * stays as it is until the transaction ends, after which the words just written keep it.
     */
    public Optional<UUID> checkerOf(UUID groupYearId, UUID checkedOrganisationId) {
        return checks.checkerOf(groupYearId, checkedOrganisationId);
    }
}
