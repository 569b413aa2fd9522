package vn.thidua.crosscheck;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thidua.history.HistoryEntryView;
import vn.thidua.history.HistoryService;
import vn.thidua.http.Page;
import vn.thidua.http.PageRequest;
import vn.thidua.http.Responses;
import vn.thidua.identity.Permission;

/** HTTP and nothing else: the contract's /v1/groups/{id}/years/{year}/cross-checks. */
@Path("/v1/groups/{id}/years/{year}/cross-checks")
class CrossCheckResource {

    private final CrossCheckPlans plans;
    private final HistoryService history;

    CrossCheckResource(CrossCheckPlans plans, HistoryService history) {
        this.plans = plans;
        this.history = history;
    }

    @GET
    @RolesAllowed(Permission.CROSS_CHECK_READ)
    public RestResponse<CrossCheckPlanView> getCrossChecks(
            @RestPath UUID id,
            @RestPath @Min(1948) @Max(2200) int year,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var plan = plans.find(id, year, Permission.CROSS_CHECK_READ);
        return Responses.read(ifNoneMatch, plan.version, plans.view(plan));
    }

    @PUT
    @RolesAllowed(Permission.CROSS_CHECK_ASSIGN)
    public RestResponse<CrossCheckPlanView> assignCrossChecks(
            @RestPath UUID id,
            @RestPath @Min(1948) @Max(2200) int year,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull CrossCheckPlanDraft draft) {
        return answer(id, year, plans.assign(id, year, ifMatch, draft));
    }

    @POST
    @Path("draw")
    @RolesAllowed(Permission.CROSS_CHECK_ASSIGN)
    public RestResponse<CrossCheckPlanView> drawCrossChecks(
            @RestPath UUID id,
            @RestPath @Min(1948) @Max(2200) int year,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull CrossCheckDrawDraft draft) {
        return answer(id, year, plans.draw(id, year, ifMatch, draft));
    }

    @GET
    @Path("history")
    @RolesAllowed(Permission.HISTORY_READ)
    public Page<HistoryEntryView> listCrossCheckHistory(
            @RestPath UUID id, @RestPath @Min(1948) @Max(2200) int year, @BeanParam PageRequest page) {
        var plan = plans.find(id, year, Permission.HISTORY_READ);
        return history.page("cross-checks", plan.id, page);
    }

    private static RestResponse<CrossCheckPlanView> answer(UUID id, int year, CrossCheckPlans.Assigned assigned) {
        return assigned.isNew()
                ? Responses.created(
                        "/v1/groups/" + id + "/years/" + year + "/cross-checks",
                        assigned.plan().version,
                        assigned.view())
                : Responses.changed(assigned.plan().version, assigned.view());
    }
}
