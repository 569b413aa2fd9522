package vn.thidua.scoresheet;

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
import vn.thidua.identity.Permission;

/** HTTP and nothing else: the appeals on a score sheet, which have the sheet's version. */
@Path("/v1/score-sheets/{id}/appeals")
class AppealResource {

    private final Appeals appeals;

    AppealResource(Appeals appeals) {
        this.appeals = appeals;
    }

    @GET
    @RolesAllowed(Permission.SHEET_READ)
    public RestResponse<AppealsView> listAppeals(
            @RestPath UUID id, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var found = appeals.of(id);
        return Responses.read(ifNoneMatch, version(found), AppealsView.of(found));
    }

    @POST
    @RolesAllowed(Permission.SCORE_APPEAL)
    public RestResponse<AppealsView> appealScore(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull AppealDraft draft) {
        return changed(appeals.appeal(id, ifMatch, draft));
    }

    @POST
    @Path("{appealId}/decision")
    @RolesAllowed(Permission.APPEAL_DECIDE)
    public RestResponse<AppealsView> decideAppeal(
            @RestPath UUID id,
            @RestPath UUID appealId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull AppealDecision decision) {
        return changed(appeals.decide(id, appealId, ifMatch, decision));
    }

    private static RestResponse<AppealsView> changed(Appeals.OfSheet after) {
        return Responses.changed(version(after), AppealsView.of(after));
    }

    private static long version(Appeals.OfSheet found) {
        return found.whole().sheet().version;
    }
}
