package vn.thidua.organisation;

import jakarta.annotation.security.RolesAllowed;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.Idempotent;
import vn.thidua.http.Page;
import vn.thidua.http.PageRequest;
import vn.thidua.http.Responses;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;

/** HTTP and nothing else: the contract's /v1/people/{id}/logins. */
@Path("/v1/people/{id}/logins")
class PersonLoginResource {

    private final PersonLogins logins;
    private final Caller caller;

    PersonLoginResource(PersonLogins logins, Caller caller) {
        this.logins = logins;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Permission.LOGIN_WRITE)
    public Page<PersonLoginView> listPersonLogins(@RestPath UUID id, @BeanParam PageRequest page) {
        return page.of(
                logins.page(id, caller.scope(Permission.LOGIN_WRITE), page.after(2), page.limit()),
                PersonLoginView::of,
                login -> List.of(login.from.toString(), login.id.toString()));
    }

    @POST
    @Idempotent
    @RolesAllowed(Permission.LOGIN_WRITE)
    public RestResponse<PersonLoginView> createPersonLogin(@RestPath UUID id, @NotNull PersonLoginDraft draft) {
        var login = logins.add(id, draft, caller.scope(Permission.LOGIN_WRITE));
        return Responses.created("/v1/people/" + id + "/logins/" + login.id, login.version, PersonLoginView.of(login));
    }

    @GET
    @Path("{loginId}")
    @RolesAllowed(Permission.LOGIN_WRITE)
    public RestResponse<PersonLoginView> getPersonLogin(
            @RestPath UUID id, @RestPath UUID loginId, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var login = logins.find(id, loginId, caller.scope(Permission.LOGIN_WRITE));
        return Responses.read(ifNoneMatch, login.version, PersonLoginView.of(login));
    }

    @PUT
    @Path("{loginId}")
    @RolesAllowed(Permission.LOGIN_WRITE)
    public RestResponse<PersonLoginView> endPersonLogin(
            @RestPath UUID id,
            @RestPath UUID loginId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull PersonLoginEnd end) {
        var login = logins.end(id, loginId, ifMatch, end, caller.scope(Permission.LOGIN_WRITE));
        return Responses.changed(login.version, PersonLoginView.of(login));
    }
}
