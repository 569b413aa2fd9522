package vn.thidua.criteria;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.Answers;
import vn.thidua.http.Cursor;
import vn.thidua.http.Idempotent;
import vn.thidua.http.Page;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;

/** HTTP and nothing else: the contract's /v1/criteria-sets/{id}/comments. */
@Path("/v1/criteria-sets/{id}/comments")
class CriteriaCommentResource {

    private final CriteriaComments comments;
    private final Caller caller;

    CriteriaCommentResource(CriteriaComments comments, Caller caller) {
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
            @RestQuery @DefaultValue("50") @Min(1) @Max(100) int limit,
            @RestQuery @Nullable String after,
            @Context UriInfo uri) {
        var filter = new CriteriaCommentRepository.Filter(code, organisationId, resolved);
        return Page.of(
                comments.page(id, filter, sight(), Cursor.decode(after, 1), limit),
                limit,
                uri,
                comment -> comment,
                comment -> List.of(comment.id().toString()));
    }

    @POST
    @Idempotent
    @RolesAllowed(Permission.CRITERIA_COMMENT)
    public RestResponse<CriteriaCommentView> commentOnCriteriaSet(
            @RestPath UUID id, @NotNull @Valid CriteriaCommentDraft draft) {
        var said = comments.comment(
                id, draft, caller.scope(Permission.CRITERIA_COMMENT), sight().everything(), caller.subject());
        return Answers.created(
                "/v1/criteria-sets/" + id + "/comments/" + said.comment().id, said.comment().version, said.view());
    }

    @GET
    @Path("{commentId}")
    @RolesAllowed(Permission.CRITERIA_READ)
    public RestResponse<CriteriaCommentView> getCriteriaComment(
            @RestPath UUID id, @RestPath UUID commentId, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var said = comments.get(id, commentId, sight());
        return Answers.read(ifNoneMatch, said.comment().version, said.view());
    }

    @POST
    @Path("{commentId}/resolution")
    @RolesAllowed(Permission.CRITERIA_WRITE)
    public RestResponse<CriteriaCommentView> resolveCriteriaComment(
            @RestPath UUID id,
            @RestPath UUID commentId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Resolution resolution) {
        var said = comments.resolve(id, commentId, ifMatch, resolution, caller.subject());
        return Answers.changed(said.comment().version, said.view());
    }

    /** Those who read every unit's sheet read every unit's comments; a unit reads its own. */
    private CriteriaCommentRepository.Sight sight() {
        return new CriteriaCommentRepository.Sight(
                caller.scope(Permission.SHEET_READ).everything(),
                caller.scope(Permission.CRITERIA_READ).organisations());
    }
}
