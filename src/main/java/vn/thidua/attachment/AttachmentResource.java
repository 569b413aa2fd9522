package vn.thidua.attachment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
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
import vn.thidua.http.RawBody;
import vn.thidua.http.RawContent;
import vn.thidua.http.Responses;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;

/** HTTP and nothing else: the contract's /v1/attachments. */
@Path("/v1/attachments")
class AttachmentResource {

    private final Attachments attachments;
    private final HistoryService history;
    private final Caller caller;

    AttachmentResource(Attachments attachments, HistoryService history, Caller caller) {
        this.attachments = attachments;
        this.history = history;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Permission.ATTACHMENT_READ)
    public AttachmentPage listAttachments(
            @RestQuery @Nullable UUID organisationId,
            @RestQuery @Nullable @Size(min = 64, max = 64) @Pattern(regexp = "^[0-9a-f]{64}$") String sha256,
            @BeanParam PageRequest page) {
        var scope = caller.scope(Permission.ATTACHMENT_READ);
        var filter = new AttachmentRepository.Filter(organisationId, sha256);
        var files = page.of(
                attachments.page(filter, scope, page.after(1), page.limit()),
                AttachmentView::of,
                (Attachment file) -> List.of(file.id.toString()));
        var usage = organisationId == null ? null : attachments.usage(organisationId, scope);
        return new AttachmentPage(files.items(), files.next(), usage);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed(Permission.ATTACHMENT_WRITE)
    public RestResponse<AttachmentView> uploadAttachment(
            @RestQuery @NotNull UUID organisationId,
            @RestQuery @NotNull @Size(min = 1, max = FileName.LONGEST) String fileName,
            @NotNull RawBody body) {
        var file = attachments.keep(
                organisationId, fileName, body, caller.subject(), caller.scope(Permission.ATTACHMENT_WRITE));
        return Responses.created("/v1/attachments/" + file.id, file.version, AttachmentView.of(file));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Permission.ATTACHMENT_READ)
    public RestResponse<AttachmentView> getAttachment(
            @RestPath UUID id, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var file = attachments.find(id, caller.scope(Permission.ATTACHMENT_READ));
        return Responses.read(ifNoneMatch, file.version, AttachmentView.of(file));
    }

    @GET
    @Path("{id}/content")
    @Produces({FileMediaTypes.PDF, FileMediaTypes.PNG, FileMediaTypes.JPEG, FileMediaTypes.DOCX, FileMediaTypes.XLSX})
    @RolesAllowed(Permission.ATTACHMENT_READ)
    @APIResponseSchema(value = RawContent.class, responseCode = "200")
    public Response downloadAttachment(@RestPath UUID id, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var file = attachments.find(id, caller.scope(Permission.ATTACHMENT_READ));
        return attachments.download(file, ifNoneMatch);
    }

    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed(Permission.ATTACHMENT_WRITE)
    public RestResponse<AttachmentView> withdrawAttachment(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull AttachmentWithdrawal withdrawal) {
        var file = attachments.withdraw(
                id, ifMatch, withdrawal.reason(), caller.subject(), caller.scope(Permission.ATTACHMENT_WRITE));
        return Responses.changed(file.version, AttachmentView.of(file));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Permission.HISTORY_READ)
    public Page<HistoryEntryView> listAttachmentHistory(@RestPath UUID id, @BeanParam PageRequest page) {
        attachments.find(id, caller.scope(Permission.HISTORY_READ));
        return history.page("attachments", id, page);
    }
}
