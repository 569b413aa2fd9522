package vn.thidua.scoresheet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
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
import vn.thidua.identity.Permission;

/** HTTP and nothing else: the contract's /v1/score-sheets. */
@Path("/v1/score-sheets")
class ScoreSheetResource {

    private final ScoreSheetService sheets;
    private final ScoreEntries entries;
    private final Assessments assessments;
    private final ScoreSheetSteps steps;
    private final HistoryService history;

    ScoreSheetResource(
            ScoreSheetService sheets,
            ScoreEntries entries,
            Assessments assessments,
            ScoreSheetSteps steps,
            HistoryService history) {
        this.sheets = sheets;
        this.entries = entries;
        this.assessments = assessments;
        this.steps = steps;
        this.history = history;
    }

    @GET
    @RolesAllowed(Permission.SHEET_READ)
    public Page<ScoreSheetView.Summary> listScoreSheets(
            @RestQuery @Nullable UUID groupId,
            @RestQuery @Nullable @Min(1948) @Max(2200) Integer year,
            @RestQuery @Nullable UUID organisationId,
            @RestQuery @Nullable SheetStatus status,
            @BeanParam PageRequest page) {
        var filter = new ScoreSheetRepository.Filter(groupId, year, organisationId, status);
        return page.of(
                sheets.page(filter, page.after(1), page.limit()),
                sheet -> sheet,
                sheet -> List.of(sheet.id().toString()));
    }

    @POST
    @Idempotent
    @RolesAllowed(Permission.SHEET_CREATE)
    public RestResponse<ScoreSheetView> createScoreSheet(@NotNull ScoreSheetDraft draft) {
        var made = sheets.create(draft);
        var sheet = made.sheet();
        return Responses.created("/v1/score-sheets/" + sheet.id, sheet.version, ScoreSheetView.of(made));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Permission.SHEET_READ)
    public RestResponse<ScoreSheetView> getScoreSheet(
            @RestPath UUID id, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var found = sheets.get(id);
        return Responses.read(ifNoneMatch, found.sheet().version, ScoreSheetView.of(found));
    }

    @PUT
    @Path("{id}/entries")
    @RolesAllowed(Permission.SCORE_WRITE)
    public RestResponse<ScoreSheetView> enterScores(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull EntriesDraft draft) {
        return changed(entries.enter(id, ifMatch, draft));
    }

    @PUT
    @Path("{id}/assessments")
    @RolesAllowed(Permission.SCORE_ASSESS)
    public RestResponse<ScoreSheetView> assessScores(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull AssessmentsDraft draft) {
        return changed(assessments.assess(id, ifMatch, draft));
    }

    @POST
    @Path("{id}/submission")
    @RolesAllowed(Permission.SCORE_SUBMIT)
    public RestResponse<ScoreSheetView> submitScoreSheet(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return changed(steps.submit(id, ifMatch));
    }

    @POST
    @Path("{id}/confirmation")
    @RolesAllowed(Permission.SCORE_CONFIRM)
    public RestResponse<ScoreSheetView> confirmScoreSheet(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull Confirmation confirmation) {
        return changed(steps.confirm(id, ifMatch, confirmation));
    }

    @POST
    @Path("{id}/field-scoring")
    @RolesAllowed(Permission.SCORE_FIELD)
    public RestResponse<ScoreSheetView> completeFieldScoring(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return changed(steps.scoreFields(id, ifMatch));
    }

    @POST
    @Path("{id}/cross-check")
    @RolesAllowed(Permission.SCORE_CROSS_CHECK)
    public RestResponse<ScoreSheetView> completeCrossCheck(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return changed(steps.crossCheck(id, ifMatch));
    }

    @POST
    @Path("{id}/consolidation")
    @RolesAllowed(Permission.SCORE_CONSOLIDATE)
    public RestResponse<ScoreSheetView> consolidateScoreSheet(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return changed(steps.consolidate(id, ifMatch));
    }

    @POST
    @Path("{id}/finalisation")
    @RolesAllowed(Permission.SCORE_FINALISE)
    public RestResponse<ScoreSheetView> finaliseScoreSheet(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return changed(steps.finalise(id, ifMatch));
    }

    @POST
    @Path("{id}/return")
    @RolesAllowed(Permission.SCORE_RETURN)
    public RestResponse<ScoreSheetView> returnScoreSheet(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull ReturnDraft draft) {
        return changed(steps.giveBack(id, ifMatch, draft));
    }

    @GET
    @Path("{id}/sources")
    @RolesAllowed(Permission.SHEET_READ)
    public SourcesView listFigureSources(@RestPath UUID id) {
        return SourcesView.of(entries.sources(id));
    }

    @GET
    @Path("{id}/explanation")
    @RolesAllowed(Permission.SHEET_READ)
    public RestResponse<ScoreExplanationView> explainScoreSheet(
            @RestPath UUID id, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var explained = sheets.explain(id);
        return Responses.read(ifNoneMatch, explained.sheet().version, explained.view());
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Permission.HISTORY_READ)
    public Page<HistoryEntryView> listScoreSheetHistory(@RestPath UUID id, @BeanParam PageRequest page) {
        sheets.requireHistory(id);
        return history.page("score-sheets", id, page);
    }

    private static RestResponse<ScoreSheetView> changed(WholeSheet whole) {
        return Responses.changed(whole.sheet().version, ScoreSheetView.of(whole));
    }
}
