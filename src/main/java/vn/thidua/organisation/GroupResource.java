package vn.thidua.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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
import vn.thidua.history.HistoryEntryView;
import vn.thidua.history.HistoryService;
import vn.thidua.http.Idempotent;
import vn.thidua.http.Page;
import vn.thidua.http.PageRequest;
import vn.thidua.http.Responses;
import vn.thidua.http.SearchRequest;
import vn.thidua.identity.Permission;

/** HTTP and nothing else: the contract's /v1/groups. */
@Path("/v1/groups")
class GroupResource {

    private final Groups groups;
    private final HistoryService history;

    GroupResource(Groups groups, HistoryService history) {
        this.groups = groups;
        this.history = history;
    }

    @GET
    @RolesAllowed(Permission.GROUP_READ)
    public Page<GroupSummary> listGroups(
            @RestQuery EmulationGroup.@Nullable Kind kind,
            @RestQuery @Nullable @Size(min = 1, max = 20) String code,
            @BeanParam SearchRequest search,
            @BeanParam PageRequest page) {
        var filter = new GroupRepository.Filter(kind, code, search.words());
        return page.of(
                groups.page(filter, page.after(1), page.limit()), GroupSummary::of, group -> List.of(group.code));
    }

    @POST
    @Idempotent
    @RolesAllowed(Permission.GROUP_WRITE)
    public RestResponse<GroupView> createGroup(@NotNull GroupDraft draft) {
        var group = groups.create(draft);
        return Responses.created("/v1/groups/" + group.id, group.version, GroupView.of(group, List.of()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Permission.GROUP_READ)
    public RestResponse<GroupView> getGroup(
            @RestPath UUID id, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var group = groups.find(id);
        return Responses.read(ifNoneMatch, group.version, GroupView.of(group, groups.years(id)));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Permission.HISTORY_READ)
    public Page<HistoryEntryView> listGroupHistory(@RestPath UUID id, @BeanParam PageRequest page) {
        groups.find(id);
        return history.page("groups", id, page);
    }
}
