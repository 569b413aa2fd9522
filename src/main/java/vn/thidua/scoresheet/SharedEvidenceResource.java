package vn.thidua.scoresheet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import vn.thidua.http.Page;
import vn.thidua.http.PageRequest;
import vn.thidua.identity.Permission;

/** HTTP and nothing else: the evidence that serves twice in a group's year. */
@Path("/v1/groups/{id}/years/{year}/shared-evidence")
class SharedEvidenceResource {

    private final Evidence evidence;

    SharedEvidenceResource(Evidence evidence) {
        this.evidence = evidence;
    }

    @GET
    @RolesAllowed(Permission.SHEET_READ)
    public Page<SharedEvidenceView> listSharedEvidence(
            @RestPath UUID id, @RestPath @Min(1948) @Max(2200) int year, @BeanParam PageRequest page) {
        return page.of(
                evidence.shared(id, year, page.after(1), page.limit()),
                shared -> shared,
                shared -> List.of(shared.sha256()));
    }
}
