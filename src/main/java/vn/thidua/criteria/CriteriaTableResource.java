package vn.thidua.criteria;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.EntityVersion;
import vn.thidua.http.Idempotent;
import vn.thidua.http.RawBody;
import vn.thidua.http.RawContent;
import vn.thidua.http.Responses;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;
import vn.thidua.table.TableFormat;

/** HTTP and nothing else: criteria sets as tables in files. */
@Path("/v1/criteria-sets")
class CriteriaTableResource {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The kinds of file, as an address names them. */
    enum Format {
        csv(TableFormat.CSV),
        xlsx(TableFormat.XLSX);

        private final TableFormat file;

        Format(TableFormat file) {
            this.file = file;
        }
    }

    private final CriteriaTables tables;
    private final CriteriaSetService sets;
    private final Caller caller;

    CriteriaTableResource(CriteriaTables tables, CriteriaSetService sets, Caller caller) {
        this.tables = tables;
        this.sets = sets;
        this.caller = caller;
    }

    @POST
    @Path("imports")
    @Idempotent
    @Consumes({CSV, XLSX})
    @RolesAllowed(Permission.CRITERIA_WRITE)
    public RestResponse<CriteriaSetView> importCriteriaSet(
            @NotNull RawBody body,
            @RestQuery @Nullable @Size(min = 1, max = 31) String sheet,
            @Context HttpHeaders headers) {
        var csv = headers.getMediaType().isCompatible(MediaType.valueOf(CSV));
        var made = tables.create(csv ? TableFormat.CSV : TableFormat.XLSX, body::open, sheet);
        var set = made.set().set();
        return Responses.created(
                "/v1/criteria-sets/" + set.id, set.version, CriteriaSetView.of(made.set(), made.notes()));
    }

    @GET
    @Path("{id}/export")
    @Produces({CSV, XLSX})
    @RolesAllowed(Permission.CRITERIA_READ)
    @APIResponseSchema(value = RawContent.class, responseCode = "200")
    public Response exportCriteriaSet(
            @RestPath UUID id,
            @RestQuery @DefaultValue("csv") Format format,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var found = sets.get(id, CriteriaReach.reading(caller.actor()));
        var tag = EntityVersion.tag(found.set().version);
        var held = EntityVersion.isFresh(ifNoneMatch, tag);
        var answer = Responses.unlessHeld(
                tag,
                held ? null : tables.write(found, format.file),
                file -> new RawContent(() -> new ByteArrayInputStream(file)));
        if (!held) {
            var name = "criteria-" + found.set().year + "-" + found.set().edition;
            answer.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, format.file.mediaType());
            answer.getHeaders()
                    .putSingle(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "attachment; filename=\"" + name + "." + format.file.extension() + "\"");
        }
        return answer.toResponse();
    }
}
