package vn.thidua.scoresheet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.thidua.attachment.FileMediaTypes;
import vn.thidua.http.RawContent;
import vn.thidua.identity.Permission;

/** HTTP and nothing else: the files that the scores of a sheet rest on. */
@Path("/v1/score-sheets/{id}/evidence/{fileId}")
class EvidenceResource {

    private final Evidence evidence;

    EvidenceResource(Evidence evidence) {
        this.evidence = evidence;
    }

    @GET
    @Produces({FileMediaTypes.PDF, FileMediaTypes.PNG, FileMediaTypes.JPEG, FileMediaTypes.DOCX, FileMediaTypes.XLSX})
    @RolesAllowed(Permission.SHEET_READ)
    @APIResponseSchema(value = RawContent.class, responseCode = "200")
    public Response downloadEvidence(
            @RestPath UUID id, @RestPath UUID fileId, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        return evidence.download(id, fileId, ifNoneMatch);
    }
}
