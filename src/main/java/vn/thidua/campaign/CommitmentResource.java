package vn.thidua.campaign;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
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
            @RestPath UUID id, @RestQuery @Nullable UUID organisationId, @BeanParam PageRequest page) {
        var campaign = campaigns.find(id, caller.actor());
        return page.of(
                commitments.page(campaign, organisationId, caller.actor(), page.after(2), page.limit()),
                commitment -> commitment,
                commitment -> List.of(
                        commitment.committedOn().toString(), commitment.id().toString()));
    }

    @POST
    @Idempotent
    @RolesAllowed({Permission.COMMITMENT_WRITE, Permission.CAMPAIGN_WRITE, Permission.COMMITMENT_GIVE})
    public RestResponse<CommitmentReceipt> createCommitments(@RestPath UUID id, @NotNull CommitmentDraft draft) {
        var receipt = commitments.commit(id, draft, caller.actor());
        return Responses.created(
                "/v1/campaigns/" + id + "/commitments?organisationId=" + draft.organisationId(), receipt);
    }
}
