package vn.thidua.grant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** HTTP and nothing else: the contract's /v1/grants. */
@Path("/v1/grants")
class GrantResource {

    private final GrantService grants;
    private final HistoryService history;

    GrantResource(GrantService grants, HistoryService history) {
        this.grants = grants;
        this.history = history;
    }

    @GET
    @RolesAllowed(Permission.GRANT_READ)
    public Page<GrantView> listGrants(
            @RestQuery @Nullable @Size(min = 1, max = 200) String subject, @BeanParam PageRequest page) {
        return page.of(
                grants.page(subject, page.after(2), page.limit()),
                GrantView::of,
                grant -> List.of(grant.subject, grant.id.toString()));
    }

    @POST
    @Idempotent
    @RolesAllowed(Permission.GRANT_WRITE)
    public RestResponse<GrantView> createGrant(@NotNull GrantDraft draft) {
        var grant = grants.create(draft);
        return Responses.created("/v1/grants/" + grant.id, grant.version, GrantView.of(grant));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Permission.GRANT_READ)
    public RestResponse<GrantView> getGrant(
            @RestPath UUID id, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var grant = grants.get(id);
        return Responses.read(ifNoneMatch, grant.version, GrantView.of(grant));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Permission.GRANT_WRITE)
    public RestResponse<GrantView> endGrant(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull GrantEnd end) {
        var grant = grants.end(id, ifMatch, end);
        return Responses.changed(grant.version, GrantView.of(grant));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Permission.GRANT_READ)
    public Page<HistoryEntryView> listGrantHistory(@RestPath UUID id, @BeanParam PageRequest page) {
        grants.get(id);
        return history.page("grants", id, page);
    }
}
