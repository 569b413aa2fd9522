package vn.thidua.grant;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import vn.thidua.identity.Caller;

/** HTTP and nothing else: the contract's /v1/me. */
@Path("/v1/me")
class MeResource {

    private final GrantService grants;
    private final Caller caller;

    MeResource(GrantService grants, Caller caller) {
        this.grants = grants;
        this.caller = caller;
    }

    @GET
    @Authenticated
    public MeView getMe() {
        return grants.describe(caller);
    }
}
