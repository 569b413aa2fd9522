package vn.thidua.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thidua.history.HistoryEntryView;
import vn.thidua.history.HistoryService;
import vn.thidua.http.Idempotent;
import vn.thidua.http.Page;
import vn.thidua.http.PageRequest;
import vn.thidua.http.Responses;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;

/** HTTP and nothing else: the contract's /v1/agreements. */
@Path("/v1/agreements")
class AgreementResource {

    private final AgreementService agreements;
    private final HistoryService history;
    private final Caller caller;

    AgreementResource(AgreementService agreements, HistoryService history, Caller caller) {
        this.agreements = agreements;
        this.history = history;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Permission.AGREEMENT_READ)
    public Page<AgreementSummary> listAgreements(
            @RestQuery @Nullable UUID groupId,
            @RestQuery @Nullable @Min(1948) @Max(2200) Integer year,
            @RestQuery @Nullable AgreementStatus status,
            @BeanParam PageRequest page) {
        var filter = new AgreementRepository.Filter(groupId, year, status);
        return page.of(
                agreements.page(filter, caller.actor(), page.after(2), page.limit()),
                agreement -> agreement,
                agreement -> List.of(
                        Integer.toString(agreement.year()), agreement.id().toString()));
    }

    @POST
    @Idempotent
    @RolesAllowed(Permission.AGREEMENT_WRITE)
    public RestResponse<AgreementView> createAgreement(@NotNull AgreementDraft draft) {
        var agreement = agreements.create(draft, caller.actor());
        return Responses.created("/v1/agreements/" + agreement.id, agreement.version, agreements.view(agreement));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Permission.AGREEMENT_READ)
    public RestResponse<AgreementView> getAgreement(
            @RestPath UUID id, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var agreement = agreements.find(id, caller.actor());
        return Responses.read(ifNoneMatch, agreement.version, agreements.view(agreement));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Permission.AGREEMENT_WRITE)
    public RestResponse<AgreementView> reviseAgreement(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull AgreementRevision draft) {
        return changed(agreements.revise(id, ifMatch, draft, caller.actor()));
    }

    @POST
    @Path("{id}/opening")
    @RolesAllowed(Permission.AGREEMENT_WRITE)
    public RestResponse<AgreementView> openAgreement(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return changed(agreements.open(id, ifMatch, caller.actor()));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Permission.HISTORY_READ)
    public Page<HistoryEntryView> listAgreementHistory(@RestPath UUID id, @BeanParam PageRequest page) {
        agreements.find(id, caller.actor());
        return history.page("agreements", id, page);
    }

    private RestResponse<AgreementView> changed(Agreement agreement) {
        return Responses.changed(agreement.version, agreements.view(agreement));
    }
}
