package vn.thidua.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import vn.thidua.contract.Contract;

/** The contract itself, the very file people edit, readable without login and from any origin. */
@Path("/v1/openapi.json")
class ContractResource {

    private final Contract contract;

    ContractResource(Contract contract) {
        this.contract = contract;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class)))
    public RestResponse<byte[]> getContract(@RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var answer = EntityVersion.isFresh(ifNoneMatch, contract.tag)
                ? ResponseBuilder.<byte[]>create(RestResponse.Status.NOT_MODIFIED)
                : ResponseBuilder.ok(contract.bytes);
        return answer.header("ETag", contract.tag)
                .header("Cache-Control", "public, no-cache")
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }
}
