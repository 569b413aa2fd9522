package vn.thidua.campaign;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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
import vn.thidua.http.Page;
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
            @RestPath UUID id,
            @RestQuery Participation.@Nullable Status status,
            @RestQuery @DefaultValue("50") @Min(1) @Max(100) int limit,
            @RestQuery @Nullable String after,
            @Context UriInfo uri) {
        campaigns.find(id, caller.scope(Permission.CAMPAIGN_WRITE));
        return Page.of(
                participations.page(id, status, Cursor.decode(after, 2), limit),
                limit,
                uri,
                answer -> answer,
                answer -> List.of(
                        answer.organisation().name(), answer.organisation().id().toString()));
    }

    @GET
    @Path("{organisationId}")
    @RolesAllowed(Permission.CAMPAIGN_READ)
    public RestResponse<ParticipationView> getParticipation(
            @RestPath UUID id,
            @RestPath UUID organisationId,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var found = participations.find(id, organisationId);
        return Answers.read(ifNoneMatch, found.tag(), found.view());
    }

    @PUT
    @Path("{organisationId}")
    @RolesAllowed(Permission.PARTICIPATION_WRITE)
    public RestResponse<ParticipationView> answerCampaign(
            @RestPath UUID id,
            @RestPath UUID organisationId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ParticipationDraft answer) {
        var scope = caller.scope(Permission.PARTICIPATION_WRITE);
        var answered = participations.answer(id, organisationId, ifMatch, answer, scope);
        return Answers.changed(answered.tag(), answered.view());
    }
}
