package vn.thidua.criteria;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.Idempotent;
import vn.thidua.http.Page;
import vn.thidua.http.PageRequest;
import vn.thidua.http.Responses;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;

/** HTTP and nothing else: the contract's /v1/criteria-sets/{id}/comments. */
@Path("/v1/criteria-sets/{id}/comments")
class CriteriaCommentResource {

    private final CriteriaCommentService comments;
    private final Caller caller;

    CriteriaCommentResource(CriteriaCommentService comments, Caller caller) {
        this.comments = comments;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Permission.CRITERIA_READ)
    public Page<CriteriaCommentView> listCriteriaComments(
            @RestPath UUID id,
            @RestQuery @Nullable @Size(min = 1, max = 40) String code,
            @RestQuery @Nullable UUID organisationId,
            @RestQuery @Nullable Boolean resolved,
            @BeanParam PageRequest page) {
        var filter = new CriteriaCommentRepository.Filter(code, organisationId, resolved);
        return page.of(
                comments.page(id, filter, caller.actor(), page.after(1), page.limit()),
                comment -> comment,
                comment -> List.of(comment.id().toString()));
    }

    @POST
    @Idempotent
    @RolesAllowed(Permission.CRITERIA_COMMENT)
    public RestResponse<CriteriaCommentView> commentOnCriteriaSet(
            @RestPath UUID id, @NotNull CriteriaCommentDraft draft) {
        var comment = comments.comment(id, draft, caller.actor());
        return Responses.created(
                "/v1/criteria-sets/" + id + "/comments/" + comment.id, comment.version, comments.view(comment));
    }

    @GET
    @Path("{commentId}")
    @RolesAllowed(Permission.CRITERIA_READ)
    public RestResponse<CriteriaCommentView> getCriteriaComment(
            @RestPath UUID id, @RestPath UUID commentId, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var comment = comments.find(id, commentId, caller.actor());
        return Responses.read(ifNoneMatch, comment.version, comments.view(comment));
    }

    @POST
    @Path("{commentId}/resolution")
    @RolesAllowed(Permission.CRITERIA_WRITE)
    public RestResponse<CriteriaCommentView> resolveCriteriaComment(
            @RestPath UUID id,
            @RestPath UUID commentId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull Resolution resolution) {
        var comment = comments.resolve(id, commentId, ifMatch, resolution, caller.actor());
        return Responses.changed(comment.version, comments.view(comment));
    }
}
