package vn.thidua.campaign;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.Page;
import vn.thidua.http.PageRequest;
import vn.thidua.http.Responses;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;

/** HTTP and nothing else: the contract's /v1/campaigns/{id}/participations. */
@Path("/v1/campaigns/{id}/participations")
class ParticipationResource {

    private final CampaignService campaigns;
    private final ParticipationService participations;
    private final Caller caller;

    ParticipationResource(CampaignService campaigns, ParticipationService participations, Caller caller) {
        this.campaigns = campaigns;
        this.participations = participations;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Permission.CAMPAIGN_READ)
    public Page<ParticipationView> listParticipations(
            @RestPath UUID id, @RestQuery Participation.@Nullable Status status, @BeanParam PageRequest page) {
        campaigns.find(id, caller.actor());
        return page.of(
                participations.page(id, status, page.after(2), page.limit()),
                participation -> participation,
                participation -> List.of(
                        participation.organisation().name(),
                        participation.organisation().id().toString()));
    }

    @GET
    @Path("{organisationId}")
    @RolesAllowed(Permission.CAMPAIGN_READ)
    public RestResponse<ParticipationView> getParticipation(
            @RestPath UUID id,
            @RestPath UUID organisationId,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var found = participations.find(id, organisationId);
        return Responses.read(ifNoneMatch, found.tag(), found.view());
    }

    @PUT
    @Path("{organisationId}")
    @RolesAllowed({Permission.PARTICIPATION_WRITE, Permission.CAMPAIGN_WRITE})
    public RestResponse<ParticipationView> answerCampaign(
            @RestPath UUID id,
            @RestPath UUID organisationId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull ParticipationDraft draft) {
        var answered = participations.answer(id, organisationId, ifMatch, draft, caller.actor());
        return Responses.changed(answered.tag(), answered.view());
    }
}
