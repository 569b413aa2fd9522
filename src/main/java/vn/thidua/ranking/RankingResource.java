package vn.thidua.ranking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.Idempotent;
import vn.thidua.http.Page;
import vn.thidua.http.PageRequest;
import vn.thidua.http.Responses;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;

/** HTTP and nothing else: the ranking of a group's year and its publications. */
@Path("/v1/groups/{id}/years/{year}/ranking")
class RankingResource {

    private final Rankings rankings;
    private final RankingPublications publications;
    private final Caller caller;

    RankingResource(Rankings rankings, RankingPublications publications, Caller caller) {
        this.rankings = rankings;
        this.publications = publications;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Permission.RANKING_READ)
    public RestResponse<RankingView> getRanking(
            @RestPath UUID id,
            @RestPath @Min(1948) @Max(2200) int year,
            @RestQuery @DefaultValue("false") boolean provisional,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var found = rankings.groupYear(id, year, caller.scope(Permission.RANKING_READ));
        var ranking = provisional ? rankings.provisional(found) : rankings.of(found);
        return Responses.read(ifNoneMatch, ranking.tag(), ranking);
    }

    @GET
    @Path("publications")
    @RolesAllowed(Permission.RANKING_READ)
    public Page<RankingPublicationView.Summary> listRankingPublications(
            @RestPath UUID id, @RestPath @Min(1948) @Max(2200) int year, @BeanParam PageRequest page) {
        var scope = caller.scope(Permission.RANKING_READ);
        return page.of(
                publications.page(id, year, scope, page.after(1), page.limit()),
                publication -> publication,
                publication -> List.of(Integer.toString(publication.number())));
    }

    @GET
    @Path("publications/{number}")
    @RolesAllowed(Permission.RANKING_READ)
    public RestResponse<RankingPublicationView> getRankingPublication(
            @RestPath UUID id,
            @RestPath @Min(1948) @Max(2200) int year,
            @RestPath @Min(1) @Max(1_000_000) int number,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var scope = caller.scope(Permission.RANKING_READ);
        var publication = publications.get(id, year, number, scope);
        return Responses.read(ifNoneMatch, publication.tag(), publication);
    }

    @POST
    @Path("publications")
    @Idempotent
    @RolesAllowed(Permission.RANKING_PUBLISH)
    public RestResponse<RankingPublicationView> publishRanking(
            @RestPath UUID id, @RestPath @Min(1948) @Max(2200) int year, @NotNull RankingPublicationDraft draft) {
        var scope = caller.scope(Permission.RANKING_PUBLISH);
        var publication = publications.publish(id, year, draft, caller.subject(), scope);
        return Responses.created(
                "/v1/groups/" + id + "/years/" + year + "/ranking/publications/" + publication.number(),
                publication.tag(),
                publication);
    }
}
