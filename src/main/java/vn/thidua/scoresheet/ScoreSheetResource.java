package vn.thidua.scoresheet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
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

/** HTTP and nothing else: the contract's /v1/score-sheets. */
@Path("/v1/score-sheets")
class ScoreSheetResource {

    private final ScoreSheetService sheets;
    private final ScoreEntries entries;
    private final Assessments assessments;
    private final ScoreSheetSteps steps;
    private final Explanations explanations;
    private final HistoryService history;
    private final Caller caller;

    ScoreSheetResource(
            ScoreSheetService sheets,
            ScoreEntries entries,
            Assessments assessments,
            ScoreSheetSteps steps,
            Explanations explanations,
            HistoryService history,
            Caller caller) {
        this.sheets = sheets;
        this.entries = entries;
        this.assessments = assessments;
        this.steps = steps;
        this.explanations = explanations;
        this.history = history;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Permission.SHEET_READ)
    public Page<ScoreSheetView.Summary> listScoreSheets(
            @RestQuery @Nullable UUID groupId,
            @RestQuery @Nullable @Min(1948) @Max(2200) Integer year,
            @RestQuery @Nullable UUID organisationId,
            @RestQuery ScoreSheet.@Nullable Status status,
            @RestQuery @DefaultValue("50") @Min(1) @Max(100) int limit,
            @RestQuery @Nullable String after,
            @Context UriInfo uri) {
        var filter = new ScoreSheetRepository.Filter(groupId, year, organisationId, status);
        var sight = SheetSight.of(caller, Permission.SHEET_READ);
        return Page.of(
                sheets.page(filter, sight, Cursor.decode(after, 1), limit),
                limit,
                uri,
                ScoreSheetView.Summary::of,
                listed -> List.of(listed.filed().sheet().id.toString()));
    }

    @POST
    @Idempotent
    @RolesAllowed(Permission.SHEET_CREATE)
    public RestResponse<ScoreSheetView> createScoreSheet(@NotNull @Valid ScoreSheetDraft draft) {
        var made = sheets.create(draft, caller.scope(Permission.SHEET_CREATE));
        var sheet = made.filed().sheet();
        return Answers.created("/v1/score-sheets/" + sheet.id, sheet.version, ScoreSheetView.of(made));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Permission.SHEET_READ)
    public RestResponse<ScoreSheetView> getScoreSheet(
            @RestPath UUID id, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var found = sheets.get(id, SheetSight.of(caller, Permission.SHEET_READ));
        return Answers.read(ifNoneMatch, found.filed().sheet().version, ScoreSheetView.of(found));
    }

    @PUT
    @Path("{id}/entries")
    @RolesAllowed(Permission.SCORE_WRITE)
    public RestResponse<ScoreSheetView> enterScores(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid EntriesDraft draft) {
        return changed(entries.enter(id, ifMatch, draft, caller));
    }

    @PUT
    @Path("{id}/assessments")
    @RolesAllowed(Permission.SCORE_ASSESS)
    public RestResponse<ScoreSheetView> assessScores(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AssessmentsDraft draft) {
        return changed(assessments.assess(id, ifMatch, draft, caller));
    }

    @POST
    @Path("{id}/submission")
    @RolesAllowed(Permission.SCORE_SUBMIT)
    public RestResponse<ScoreSheetView> submitScoreSheet(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return changed(steps.submit(id, ifMatch, caller));
    }

    @POST
    @Path("{id}/confirmation")
    @RolesAllowed(Permission.SCORE_CONFIRM)
    public RestResponse<ScoreSheetView> confirmScoreSheet(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Confirmation confirmation) {
        return changed(steps.confirm(id, ifMatch, confirmation, caller));
    }

    @POST
    @Path("{id}/field-scoring")
    @RolesAllowed(Permission.SCORE_FIELD)
    public RestResponse<ScoreSheetView> completeFieldScoring(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return changed(steps.scoreFields(id, ifMatch, caller));
    }

    @POST
    @Path("{id}/cross-check")
    @RolesAllowed(Permission.SCORE_CROSS_CHECK)
    public RestResponse<ScoreSheetView> completeCrossCheck(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return changed(steps.crossCheck(id, ifMatch, caller));
    }

    @POST
    @Path("{id}/consolidation")
    @RolesAllowed(Permission.SCORE_CONSOLIDATE)
    public RestResponse<ScoreSheetView> consolidateScoreSheet(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return changed(steps.consolidate(id, ifMatch, caller));
    }

    @POST
    @Path("{id}/finalisation")
    @RolesAllowed(Permission.SCORE_FINALISE)
    public RestResponse<ScoreSheetView> finaliseScoreSheet(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return changed(steps.finalise(id, ifMatch, caller));
    }

    @POST
    @Path("{id}/return")
    @RolesAllowed(Permission.SCORE_RETURN)
    public RestResponse<ScoreSheetView> returnScoreSheet(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid ReturnDraft draft) {
        return changed(steps.giveBack(id, ifMatch, draft, caller));
    }

    @GET
    @Path("{id}/sources")
    @RolesAllowed(Permission.SHEET_READ)
    public SourcesView listFigureSources(@RestPath UUID id) {
        return SourcesView.of(entries.sources(id, SheetSight.of(caller, Permission.SHEET_READ)));
    }

    @GET
    @Path("{id}/explanation")
    @RolesAllowed(Permission.SHEET_READ)
    public RestResponse<ScoreExplanationView> explainScoreSheet(
            @RestPath UUID id, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var told = explanations.of(id, SheetSight.of(caller, Permission.SHEET_READ));
        return Answers.read(ifNoneMatch, told.sheet().version, told.view());
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Permission.HISTORY_READ)
    public Page<HistoryEntryView> listScoreSheetHistory(
            @RestPath UUID id,
            @RestQuery @DefaultValue("50") @Min(1) @Max(100) int limit,
            @RestQuery @Nullable String after,
            @Context UriInfo uri) {
        sheets.find(id, caller.scope(Permission.HISTORY_READ));
        return history.page("score-sheets", id, after, limit, uri);
    }

    private static RestResponse<ScoreSheetView> changed(WholeSheet whole) {
        return Answers.changed(whole.filed().sheet().version, ScoreSheetView.of(whole));
    }
}
