package vn.thidua.ranking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;

/** HTTP and nothing else: the contract's /v1/score-comparisons. */
@Path("/v1/score-comparisons")
class ScoreComparisonResource {

    private final ScoreComparisons comparisons;
    private final Caller caller;

    ScoreComparisonResource(ScoreComparisons comparisons, Caller caller) {
        this.comparisons = comparisons;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Permission.SHEET_READ)
    public ScoreComparisonView compareScores(
            @RestQuery @NotNull UUID organisationId,
            @RestQuery @DefaultValue("1948") @Min(1948) @Max(2200) int fromYear,
            @RestQuery @DefaultValue("2200") @Min(1948) @Max(2200) int toYear,
            @RestQuery @Size(min = 1, max = 40) @Nullable String code) {
        return comparisons.of(organisationId, fromYear, toYear, code, caller.scope(Permission.SHEET_READ));
    }
}
