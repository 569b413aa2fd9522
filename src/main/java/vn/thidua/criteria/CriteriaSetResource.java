package vn.thidua.criteria;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Reach;
import vn.thidua.history.HistoryEntryView;
import vn.thidua.history.HistoryService;
import vn.thidua.http.Idempotent;
import vn.thidua.http.Page;
import vn.thidua.http.PageRequest;
import vn.thidua.http.Responses;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;

/** HTTP and nothing else: the contract's /v1/criteria-sets. */
@Path("/v1/criteria-sets")
class CriteriaSetResource {

    private final CriteriaSetService sets;
    private final CriteriaCopies copies;
    private final HistoryService history;
    private final Caller caller;

    CriteriaSetResource(CriteriaSetService sets, CriteriaCopies copies, HistoryService history, Caller caller) {
        this.sets = sets;
        this.copies = copies;
        this.history = history;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Permission.CRITERIA_READ)
    public Page<CriteriaSetView.Summary> listCriteriaSets(
            @RestQuery @Nullable @Min(1948) @Max(2200) Integer year,
            @RestQuery CriteriaSet.@Nullable Status status,
            @BeanParam PageRequest page) {
        var filter = new CriteriaSetRepository.Filter(year, status);
        return page.of(
                sets.page(filter, reading(), page.after(2), page.limit()),
                CriteriaSetView.Summary::of,
                set -> List.of(Integer.toString(set.year), Integer.toString(set.edition)));
    }

    @POST
    @Idempotent
    @RolesAllowed(Permission.CRITERIA_WRITE)
    public RestResponse<CriteriaSetView> createCriteriaSet(@NotNull NewCriteriaSet sent) {
        var made = sets.create(copies.draft(sent, reading()));
        return Responses.created("/v1/criteria-sets/" + made.set().id, made.set().version, CriteriaSetView.of(made));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Permission.CRITERIA_READ)
    public RestResponse<CriteriaSetView> getCriteriaSet(
            @RestPath UUID id, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var found = sets.get(id, reading());
        return Responses.read(ifNoneMatch, found.set().version, CriteriaSetView.of(found));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Permission.CRITERIA_WRITE)
    public RestResponse<CriteriaSetView> reviseCriteriaSet(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull CriteriaSetDraft draft) {
        return changed(sets.revise(id, ifMatch, draft));
    }

    @POST
    @Path("{id}/publication")
    @RolesAllowed(Permission.CRITERIA_WRITE)
    public RestResponse<CriteriaSetView> publishCriteriaSet(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull Publication decision) {
        return changed(sets.publish(id, ifMatch, decision));
    }

    @POST
    @Path("{id}/leaves/{code}/preview")
    @RolesAllowed(Permission.CRITERIA_READ)
    public PreviewView previewScore(
            @RestPath UUID id, @RestPath @Size(min = 1, max = 40) String code, @NotNull PreviewDraft draft) {
        return PreviewView.of(sets.preview(id, code, draft.figures(), reading()));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Permission.HISTORY_READ)
    public Page<HistoryEntryView> listCriteriaSetHistory(@RestPath UUID id, @BeanParam PageRequest page) {
        sets.find(id, reading());
        return history.page("criteria-sets", id, readablePart(), page);
    }

    /** Of a comment only those learn that may read it, and of the sheets that moved those who read every unit's. */
    private HistoryService.Part readablePart() {
        return CriteriaReach.readsEveryUnit(caller.actor())
                ? HistoryService.Part.WHOLE
                : new HistoryService.Part(
                        Set.of("criteria_set", "criterion"),
                        "criteria_comment",
                        "organisation_id",
                        caller.scope(Permission.CRITERIA_READ).organisations());
    }

    private Reach reading() {
        return CriteriaReach.reading(caller.actor());
    }

    private static RestResponse<CriteriaSetView> changed(CriteriaSetService.Whole whole) {
        return Responses.changed(whole.set().version, CriteriaSetView.of(whole));
    }
}
