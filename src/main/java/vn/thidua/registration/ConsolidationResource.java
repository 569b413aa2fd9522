package vn.thidua.registration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.Idempotent;
import vn.thidua.http.Responses;
import vn.thidua.identity.Permission;

/** HTTP and nothing else: the contract's registration consolidation of a group's year. */
@Path("/v1/groups/{id}/years/{year}/registration-consolidation")
class ConsolidationResource {

    /** What was forwarded never changes: it has one version. */
    private static final long ONLY_VERSION = 0;

    private final ConsolidationService consolidations;

    ConsolidationResource(ConsolidationService consolidations) {
        this.consolidations = consolidations;
    }

    @GET
    @RolesAllowed(Permission.REGISTRATION_READ)
    public RestResponse<ConsolidationView> getConsolidation(
            @RestPath UUID id,
            @RestPath @Min(1948) @Max(2200) int year,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        return Responses.read(ifNoneMatch, ONLY_VERSION, consolidations.get(id, year));
    }

    @POST
    @Idempotent
    @RolesAllowed(Permission.REGISTRATION_CONSOLIDATE)
    public RestResponse<ConsolidationView> consolidateRegistrations(
            @RestPath UUID id, @RestPath @Min(1948) @Max(2200) int year) {
        return Responses.created(
                "/v1/groups/" + id + "/years/" + year + "/registration-consolidation",
                ONLY_VERSION,
                consolidations.consolidate(id, year));
    }
}
