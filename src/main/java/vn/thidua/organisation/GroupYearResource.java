package vn.thidua.organisation;

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

/** HTTP and nothing else: the contract's /v1/groups/{id}/years/{year}. */
@Path("/v1/groups/{id}/years/{year}")
class GroupYearResource {

    private final GroupYears years;
    private final MemberExits exits;
    private final HistoryService history;

    GroupYearResource(GroupYears years, MemberExits exits, HistoryService history) {
        this.years = years;
        this.exits = exits;
        this.history = history;
    }

    @GET
    @RolesAllowed(Permission.GROUP_READ)
    public RestResponse<GroupYearView> getGroupYear(
            @RestPath UUID id,
            @RestPath @Min(1948) @Max(2200) int year,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var found = years.find(id, year);
        return Responses.read(ifNoneMatch, found.version, years.view(found));
    }

    @PUT
    @RolesAllowed(Permission.GROUP_WRITE)
    public RestResponse<GroupYearView> reviseGroupYear(
            @RestPath UUID id,
            @RestPath @Min(1948) @Max(2200) int year,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull GroupYearDraft draft) {
        var formed = years.revise(id, year, ifMatch, draft);
        var view = years.view(formed.year());
        return formed.isNew()
                ? Responses.created("/v1/groups/" + id + "/years/" + year, formed.year().version, view)
                : Responses.changed(formed.year().version, view);
    }

    @POST
    @Path("members/{organisationId}/exit")
    @RolesAllowed(Permission.GROUP_WRITE)
    public RestResponse<GroupYearView> leaveGroupYear(
            @RestPath UUID id,
            @RestPath @Min(1948) @Max(2200) int year,
            @RestPath UUID organisationId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull MemberExitDraft draft) {
        var left = exits.leave(id, year, organisationId, ifMatch, draft);
        return Responses.changed(left.version, years.view(left));
    }

    @GET
    @Path("history")
    @RolesAllowed(Permission.HISTORY_READ)
    public Page<HistoryEntryView> listGroupYearHistory(
            @RestPath UUID id, @RestPath @Min(1948) @Max(2200) int year, @BeanParam PageRequest page) {
        return history.page("group-years", years.find(id, year).id, page);
    }
}
