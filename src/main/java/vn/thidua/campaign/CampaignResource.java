package vn.thidua.campaign;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
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
import vn.thidua.http.Responses;
import vn.thidua.http.SearchRequest;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;

/** HTTP and nothing else: the contract's /v1/campaigns. */
@Path("/v1/campaigns")
class CampaignResource {

    private final CampaignService campaigns;
    private final HistoryService history;
    private final Caller caller;

    CampaignResource(CampaignService campaigns, HistoryService history, Caller caller) {
        this.campaigns = campaigns;
        this.history = history;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Permission.CAMPAIGN_READ)
    public Page<CampaignSummary> listCampaigns(
            @RestQuery @Nullable @Min(1948) @Max(2200) Integer year,
            @RestQuery Campaign.@Nullable Level level,
            @RestQuery Campaign.@Nullable Type type,
            @RestQuery Campaign.@Nullable Status status,
            @BeanParam SearchRequest search,
            @BeanParam PageRequest page) {
        var filter = new CampaignRepository.Filter(year, level, type, status, search.words());
        return page.of(
                campaigns.page(filter, caller.actor(), page.after(2), page.limit()),
                campaign -> campaign,
                campaign ->
                        List.of(campaign.startsOn().toString(), campaign.id().toString()));
    }

    @POST
    @Idempotent
    @RolesAllowed(Permission.CAMPAIGN_WRITE)
    public RestResponse<CampaignView> createCampaign(@NotNull CampaignDraft draft) {
        var campaign = campaigns.create(draft, caller.actor());
        return Responses.created("/v1/campaigns/" + campaign.id, campaign.version, campaigns.view(campaign));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Permission.CAMPAIGN_READ)
    public RestResponse<CampaignView> getCampaign(
            @RestPath UUID id, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var campaign = campaigns.find(id, caller.actor());
        return Responses.read(ifNoneMatch, campaign.version, campaigns.view(campaign));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Permission.CAMPAIGN_WRITE)
    public RestResponse<CampaignView> reviseCampaign(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull CampaignDraft draft) {
        return changed(campaigns.revise(id, ifMatch, draft, caller.actor()));
    }

    @POST
    @Path("{id}/launch")
    @RolesAllowed(Permission.CAMPAIGN_WRITE)
    public RestResponse<CampaignView> launchCampaign(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return changed(campaigns.launch(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("{id}/closure")
    @RolesAllowed(Permission.CAMPAIGN_WRITE)
    public RestResponse<CampaignView> closeCampaign(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return changed(campaigns.close(id, ifMatch, caller.actor()));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Permission.HISTORY_READ)
    public Page<HistoryEntryView> listCampaignHistory(@RestPath UUID id, @BeanParam PageRequest page) {
        campaigns.findIssuedWithin(id, caller.actor(), Permission.HISTORY_READ);
        return history.page("campaigns", id, page);
    }

    private RestResponse<CampaignView> changed(Campaign campaign) {
        return Responses.changed(campaign.version, campaigns.view(campaign));
    }
}
