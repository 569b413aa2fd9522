package vn.thidua.criteria;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thidua.history.HistoryEntryView;
import vn.thidua.history.HistoryService;
import vn.thidua.http.Answers;
import vn.thidua.http.Cursor;
import vn.thidua.http.Idempotent;
import vn.thidua.http.Page;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;

/** HTTP and nothing else: the contract's /v1/criteria-sets. */
@Path("/v1/criteria-sets")
class CriteriaSetResource {

    private final CriteriaSetService sets;
    private final Drafting drafting;
    private final HistoryService history;
    private final Caller caller;

    CriteriaSetResource(CriteriaSetService sets, Drafting drafting, HistoryService history, Caller caller) {
        this.sets = sets;
        this.drafting = drafting;
        this.history = history;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Permission.CRITERIA_READ)
    public Page<CriteriaSetView.Summary> listCriteriaSets(
            @RestQuery @Nullable @Min(1948) @Max(2200) Integer year,
            @RestQuery CriteriaSet.@Nullable Status status,
            @RestQuery @DefaultValue("50") @Min(1) @Max(100) int limit,
            @RestQuery @Nullable String after,
            @Context UriInfo uri) {
        return Page.of(
                sets.page(year, status, seesDrafts(), Cursor.decode(after, 2), limit),
                limit,
                uri,
                CriteriaSetView.Summary::of,
                set -> List.of(Integer.toString(set.year), Integer.toString(set.edition)));
    }

    @POST
    @Idempotent
    @RolesAllowed(Permission.CRITERIA_WRITE)
    public RestResponse<CriteriaSetView> createCriteriaSet(@NotNull @Valid NewCriteriaSet sent) {
        var made = sets.create(drafting.draft(sent, seesDrafts()));
        return Answers.created("/v1/criteria-sets/" + made.set().id, made.set().version, CriteriaSetView.of(made));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Permission.CRITERIA_READ)
    public RestResponse<CriteriaSetView> getCriteriaSet(
            @RestPath UUID id, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var found = sets.get(id, seesDrafts());
        return Answers.read(ifNoneMatch, found.set().version, CriteriaSetView.of(found));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Permission.CRITERIA_WRITE)
    public RestResponse<CriteriaSetView> reviseCriteriaSet(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CriteriaSetDraft draft) {
        return changed(sets.revise(id, ifMatch, draft));
    }

    @POST
    @Path("{id}/publication")
    @RolesAllowed(Permission.CRITERIA_WRITE)
    public RestResponse<CriteriaSetView> publishCriteriaSet(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid Publication decision) {
        return changed(sets.publish(id, ifMatch, decision));
    }

    @POST
    @Path("{id}/leaves/{code}/preview")
    @RolesAllowed(Permission.CRITERIA_READ)
    public PreviewView previewScore(
            @RestPath UUID id, @RestPath @Size(min = 1, max = 40) String code, @NotNull @Valid PreviewDraft draft) {
        return PreviewView.of(sets.preview(id, code, draft.figures(), seesDrafts()));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Permission.HISTORY_READ)
    public Page<HistoryEntryView> listCriteriaSetHistory(
            @RestPath UUID id,
            @RestQuery @DefaultValue("50") @Min(1) @Max(100) int limit,
            @RestQuery @Nullable String after,
            @Context UriInfo uri) {
        sets.find(id, seesDrafts());
        return seesDrafts()
                ? history.page("criteria-sets", id, after, limit, uri)
                : history.page("criteria-sets", id, ownPart(), after, limit, uri);
    }

    /** A migration tells every unit's points, a comment those of its unit alone. */
    private HistoryService.Part ownPart() {
        return new HistoryService.Part(
                "criteria_comment",
                "organisation_id",
                caller.scope(Permission.CRITERIA_READ).organisations(),
                Set.of("sheet_migration"));
    }

    /** Those who read every unit's sheet also see what the Ministry is still drafting. */
    private boolean seesDrafts() {
        return caller.scope(Permission.SHEET_READ).everything();
    }

    private static RestResponse<CriteriaSetView> changed(CriteriaSetService.Whole whole) {
        return Answers.changed(whole.set().version, CriteriaSetView.of(whole));
    }
}
