package vn.thidua.registration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thidua.history.HistoryEntryView;
import vn.thidua.history.HistoryService;
import vn.thidua.http.Idempotent;
import vn.thidua.http.Page;
import vn.thidua.http.PageRequest;
import vn.thidua.http.Responses;
import vn.thidua.http.SearchRequest;
import vn.thidua.identity.Permission;

/** HTTP and nothing else: the contract's /v1/award-titles. */
@Path("/v1/award-titles")
class AwardTitleResource {

    private final Awards awards;
    private final HistoryService history;

    AwardTitleResource(Awards awards, HistoryService history) {
        this.awards = awards;
        this.history = history;
    }

    @GET
    @RolesAllowed(Permission.AWARD_TITLE_READ)
    public Page<AwardInForceView> listAwardTitles(
            @RestQuery @Nullable LocalDate asOf, @BeanParam SearchRequest search, @BeanParam PageRequest page) {
        return page.of(
                awards.page(AwardKind.TITLE, asOf, search.words(), page.after(2), page.limit()),
                AwardInForceView::of,
                version -> List.of(Integer.toString(version.award.position), version.award.id.toString()));
    }

    @POST
    @Idempotent
    @RolesAllowed(Permission.AWARD_TITLE_WRITE)
    public RestResponse<AwardView> createAwardTitle(@NotNull AwardDraft draft) {
        var award = awards.create(AwardKind.TITLE, draft);
        return Responses.created("/v1/award-titles/" + award.id, award.version, AwardView.of(award));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Permission.AWARD_TITLE_READ)
    public RestResponse<AwardView> getAwardTitle(
            @RestPath UUID id, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var award = awards.find(AwardKind.TITLE, id);
        return Responses.read(ifNoneMatch, award.version, AwardView.of(award));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Permission.AWARD_TITLE_WRITE)
    public RestResponse<AwardView> reviseAwardTitle(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull AwardRevision revision) {
        return changed(awards.revise(AwardKind.TITLE, id, ifMatch, revision));
    }

    @POST
    @Path("{id}/end")
    @RolesAllowed(Permission.AWARD_TITLE_WRITE)
    public RestResponse<AwardView> endAwardTitle(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull AwardEnd end) {
        return changed(awards.end(AwardKind.TITLE, id, ifMatch, end));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Permission.HISTORY_READ)
    public Page<HistoryEntryView> listAwardTitleHistory(@RestPath UUID id, @BeanParam PageRequest page) {
        awards.find(AwardKind.TITLE, id);
        return history.page("awards", id, page);
    }

    private static RestResponse<AwardView> changed(Award award) {
        return Responses.changed(award.version, AwardView.of(award));
    }
}
