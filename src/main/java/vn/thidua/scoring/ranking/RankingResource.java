package vn.thidua.scoring.ranking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.Answers;
import vn.thidua.http.Problem;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;
import vn.thidua.organisation.Groups;

/** HTTP and nothing else: the ranking of a group's year. */
@Path("/v1/groups/{id}/years/{year}/ranking")
class RankingResource {

    private final Rankings rankings;
    private final Groups groups;
    private final Caller caller;

    RankingResource(Rankings rankings, Groups groups, Caller caller) {
        this.rankings = rankings;
        this.groups = groups;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Permission.RANKING_READ)
    public RestResponse<RankingView> getRanking(
            @RestPath UUID id,
            @RestPath @Min(1948) @Max(2200) int year,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var found = groups.year(id, year);
        if (!caller.scope(Permission.RANKING_READ).hasGroupYear(found.id())) {
            throw Problem.notFound();
        }
        var ranking = rankings.of(found);
        return Answers.read(ifNoneMatch, ranking.tag(), ranking);
    }
}
