package vn.thidua.criteria;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.Responses;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;

/** HTTP and nothing else: the contract's /v1/criteria-sets/{id}/consultation. */
@Path("/v1/criteria-sets/{id}/consultation")
class ConsultationResource {

    private final ConsultationService consultations;
    private final Caller caller;

    ConsultationResource(ConsultationService consultations, Caller caller) {
        this.consultations = consultations;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Permission.CRITERIA_READ)
    public ConsultationView getConsultation(@RestPath UUID id) {
        return consultations.get(id, caller.actor());
    }

    @POST
    @RolesAllowed(Permission.CRITERIA_WRITE)
    public RestResponse<CriteriaSetView> consultOnCriteriaSet(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull ConsultationDraft draft) {
        var whole = consultations.consult(id, ifMatch, draft);
        return Responses.changed(whole.set().version, CriteriaSetView.of(whole));
    }
}
