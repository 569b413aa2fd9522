package vn.thidua.campaign;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
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

/** HTTP and nothing else: the contract's /v1/campaigns/{id}/commitments. */
@Path("/v1/campaigns/{id}/commitments")
class CommitmentResource {

    private final CampaignService campaigns;
    private final CommitmentService commitments;
    private final Caller caller;

    CommitmentResource(CampaignService campaigns, CommitmentService commitments, Caller caller) {
        this.campaigns = campaigns;
        this.commitments = commitments;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Permission.COMMITMENT_READ)
    public Page<CommitmentView> listCommitments(
            @RestPath UUID id,
            @RestQuery @Nullable UUID organisationId,
            @RestQuery @DefaultValue("50") @Min(1) @Max(100) int limit,
            @RestQuery @Nullable String after,
            @Context UriInfo uri) {
        var campaign = campaigns.find(id, caller.scope(Permission.CAMPAIGN_WRITE));
        var scope = caller.scope(Permission.COMMITMENT_READ);
        return Page.of(
                commitments.page(campaign, organisationId, scope, Cursor.decode(after, 2), limit),
                limit,
                uri,
                pledge -> pledge,
                pledge -> List.of(pledge.committedOn().toString(), pledge.id().toString()));
    }

    @POST
    @Idempotent
    @RolesAllowed(Permission.COMMITMENT_WRITE)
    public RestResponse<CommitmentReceipt> createCommitments(@RestPath UUID id, @NotNull @Valid CommitmentDraft draft) {
        var receipt = commitments.pledge(id, draft, caller.scope(Permission.COMMITMENT_WRITE));
        return Answers.created(
                "/v1/campaigns/" + id + "/commitments?organisationId=" + draft.organisationId(), receipt);
    }
}
