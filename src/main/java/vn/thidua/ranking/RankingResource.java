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
import vn.thidua.organisation.GroupYearRef;

/** HTTP and nothing else: the rankings of a group's year and their publications. */
@Path("/v1/groups/{id}/years/{year}/rankings")
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
    public RestResponse<RankingsView> listRankings(
            @RestPath UUID id,
            @RestPath @Min(1948) @Max(2200) int year,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var found = RankingsView.of(rankings.of(groupYear(id, year)));
        return Responses.read(ifNoneMatch, found.tag(), found);
    }

    @GET
    @Path("{setId}")
    @RolesAllowed(Permission.RANKING_READ)
    public RestResponse<RankingView> getRanking(
            @RestPath UUID id,
            @RestPath @Min(1948) @Max(2200) int year,
            @RestPath UUID setId,
            @RestQuery @DefaultValue("false") boolean provisional,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var ranking = RankingView.of(rankings.of(groupYear(id, year), setId, provisional));
        return Responses.read(ifNoneMatch, ranking.tag(), ranking);
    }

    private GroupYearRef groupYear(UUID id, int year) {
        return rankings.groupYear(id, year, caller.scope(Permission.RANKING_READ));
    }

    @GET
    @Path("{setId}/publications")
    @RolesAllowed(Permission.RANKING_READ)
    public Page<RankingPublicationView.Summary> listRankingPublications(
            @RestPath UUID id,
            @RestPath @Min(1948) @Max(2200) int year,
            @RestPath UUID setId,
            @BeanParam PageRequest page) {
        var scope = caller.scope(Permission.RANKING_READ);
        return page.of(
                publications.page(id, year, setId, scope, page.after(1), page.limit()),
                publication -> publication,
                publication -> List.of(Integer.toString(publication.number())));
    }

    @GET
    @Path("{setId}/publications/{number}")
    @RolesAllowed(Permission.RANKING_READ)
    public RestResponse<RankingPublicationView> getRankingPublication(
            @RestPath UUID id,
            @RestPath @Min(1948) @Max(2200) int year,
            @RestPath UUID setId,
            @RestPath @Min(1) @Max(1_000_000) int number,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var scope = caller.scope(Permission.RANKING_READ);
        var publication = publications.get(id, year, setId, number, scope);
        return Responses.read(ifNoneMatch, publication.tag(), publication);
    }

    @POST
    @Path("{setId}/publications")
    @Idempotent
    @RolesAllowed(Permission.RANKING_PUBLISH)
    public RestResponse<RankingPublicationView> publishRanking(
            @RestPath UUID id,
            @RestPath @Min(1948) @Max(2200) int year,
            @RestPath UUID setId,
            @NotNull RankingPublicationDraft draft) {
        var scope = caller.scope(Permission.RANKING_PUBLISH);
        var publication = publications.publish(id, year, setId, draft, caller.subject(), scope);
        return Responses.created(
                "/v1/groups/" + id + "/years/" + year + "/rankings/" + setId + "/publications/" + publication.number(),
                publication.tag(),
                publication);
    }
}
