package vn.thidua.scoresheet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

/** HTTP and nothing else: which leaves of a set a unit is not assigned. */
@Path("/v1/criteria-sets/{id}/assignments/{organisationId}")
class LeafAssignmentResource {

    private final LeafAssignments assignments;
    private final HistoryService history;

    LeafAssignmentResource(LeafAssignments assignments, HistoryService history) {
        this.assignments = assignments;
        this.history = history;
    }

    @GET
    @RolesAllowed(Permission.SHEET_READ)
    public RestResponse<LeafAssignmentView> getLeafAssignment(
            @RestPath UUID id,
            @RestPath UUID organisationId,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var found = assignments.get(id, organisationId, Permission.SHEET_READ);
        return Responses.read(ifNoneMatch, found.assignment().version, found.view());
    }

    @PUT
    @RolesAllowed(Permission.LEAF_ASSIGN)
    public RestResponse<LeafAssignmentView> assignLeaves(
            @RestPath UUID id,
            @RestPath UUID organisationId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull LeafAssignmentDraft draft) {
        var decided = assignments.decide(id, organisationId, ifMatch, draft);
        return decided.isNew()
                ? Responses.created(
                        "/v1/criteria-sets/" + id + "/assignments/" + organisationId,
                        decided.assignment().version,
                        decided.view())
                : Responses.changed(decided.assignment().version, decided.view());
    }

    @GET
    @Path("history")
    @RolesAllowed(Permission.HISTORY_READ)
    public Page<HistoryEntryView> listLeafAssignmentHistory(
            @RestPath UUID id, @RestPath UUID organisationId, @BeanParam PageRequest page) {
        var found = assignments.get(id, organisationId, Permission.HISTORY_READ);
        return history.page("leaf-assignments", found.assignment().id, page);
    }
}
