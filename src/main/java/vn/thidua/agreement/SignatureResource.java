package vn.thidua.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.Answers;
import vn.thidua.http.Cursor;
import vn.thidua.http.Page;
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
    public Page<SignatureView> listSignatures(
            @RestPath UUID id,
            @RestQuery @DefaultValue("50") @Min(1) @Max(100) int limit,
            @RestQuery @Nullable String after,
            @Context UriInfo uri) {
        return Page.of(
                signatures.page(id, sight(), Cursor.decode(after, 1), limit),
                limit,
                uri,
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
        return Answers.read(ifNoneMatch, ONLY_VERSION, signatures.get(id, organisationId, sight()));
    }

    @PUT
    @Path("{organisationId}")
    @RolesAllowed(Permission.AGREEMENT_SIGN)
    public RestResponse<SignatureView> signAgreement(
            @RestPath UUID id, @RestPath UUID organisationId, @NotNull @Valid SignatureDraft draft) {
        var signature = signatures.sign(
                id, organisationId, draft, caller.subject(), sight(), caller.scope(Permission.AGREEMENT_SIGN));
        return Answers.created("/v1/agreements/" + id + "/signatures/" + organisationId, ONLY_VERSION, signature);
    }

    private AgreementRepository.Sight sight() {
        return new AgreementRepository.Sight(
                caller.scope(Permission.AGREEMENT_READ), caller.scope(Permission.AGREEMENT_WRITE));
    }
}
