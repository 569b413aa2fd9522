package vn.thidua.scoresheet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.Cursor;
import vn.thidua.http.Page;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;

/** HTTP and nothing else: the evidence that serves twice in a group's year. */
@Path("/v1/groups/{id}/years/{year}/shared-evidence")
class SharedEvidenceResource {

    private final Evidence evidence;
    private final Caller caller;

    SharedEvidenceResource(Evidence evidence, Caller caller) {
        this.evidence = evidence;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Permission.SHEET_READ)
    public Page<SharedEvidenceView> listSharedEvidence(
            @RestPath UUID id,
            @RestPath @Min(1948) @Max(2200) int year,
            @RestQuery @DefaultValue("50") @Min(1) @Max(100) int limit,
            @RestQuery @Nullable String after,
            @Context UriInfo uri) {
        var scope = caller.scope(Permission.SHEET_READ);
        return Page.of(
                evidence.shared(id, year, scope, Cursor.decode(after, 1), limit),
                limit,
                uri,
                shared -> shared,
                shared -> List.of(shared.sha256()));
    }
}
