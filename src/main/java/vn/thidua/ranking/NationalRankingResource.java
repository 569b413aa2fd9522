package vn.thidua.ranking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.Responses;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;
import vn.thidua.problem.Problem;

/** HTTP and nothing else: the contract's /v1/national-rankings. */
@Path("/v1/national-rankings")
class NationalRankingResource {

    private final NationalRankings rankings;
    private final Caller caller;

    NationalRankingResource(NationalRankings rankings, Caller caller) {
        this.rankings = rankings;
        this.caller = caller;
    }

    @GET
    @Path("{year}")
    @RolesAllowed(Permission.RANKING_READ)
    public RestResponse<NationalRankingsView> getNationalRanking(
            @RestPath @Min(1948) @Max(2200) int year, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        if (!caller.scope(Permission.RANKING_READ).everything()) {
            throw Problem.notFound();
        }
        var ranking = rankings.of(year);
        return Responses.read(ifNoneMatch, ranking.tag(), ranking);
    }
}
