package vn.thidua.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.Page;
import vn.thidua.http.PageRequest;
import vn.thidua.http.Responses;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;

/** HTTP and nothing else: the contract's /v1/agreements/{id}/signatures. */
@Path("/v1/agreements/{id}/signatures")
class SignatureResource {

    /** A signature never changes: it has one version. */
    private static final long ONLY_VERSION = 0;

    private final SignatureService signatures;
    private final Caller caller;

    SignatureResource(SignatureService signatures, Caller caller) {
        this.signatures = signatures;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Permission.AGREEMENT_READ)
    public Page<SignatureView> listSignatures(@RestPath UUID id, @BeanParam PageRequest page) {
        return page.of(
                signatures.page(id, caller.actor(), page.after(1), page.limit()),
                signature -> signature,
                signature -> List.of(signature.organisation().id().toString()));
    }

    @GET
    @Path("{organisationId}")
    @RolesAllowed(Permission.AGREEMENT_READ)
    public RestResponse<SignatureView> getSignature(
            @RestPath UUID id,
            @RestPath UUID organisationId,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        return Responses.read(ifNoneMatch, ONLY_VERSION, signatures.find(id, organisationId, caller.actor()));
    }

    @PUT
    @Path("{organisationId}")
    @RolesAllowed(Permission.AGREEMENT_SIGN)
    public RestResponse<SignatureView> signAgreement(
            @RestPath UUID id, @RestPath UUID organisationId, @NotNull SignatureDraft draft) {
        var signature = signatures.sign(id, organisationId, draft, caller.actor());
        return Responses.created("/v1/agreements/" + id + "/signatures/" + organisationId, ONLY_VERSION, signature);
    }
}
