package vn.thidua.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.thidua.document.Obligation;
import vn.thidua.document.ObligationSource;

/** Units owe an answer to every campaign that runs and addresses them; no day is set for it. */
@ApplicationScoped
class CampaignObligations implements ObligationSource {

    private static final int AT_MOST = 100;

    private final ParticipationRepository participations;

    CampaignObligations(ParticipationRepository participations) {
        this.participations = participations;
    }

    @Override
    public List<Obligation> openOf(Set<UUID> organisations) {
        return participations.owedBy(organisations, AT_MOST).stream()
                .map(participation -> new Obligation(
                        Obligation.Kind.RESPOND_TO_CAMPAIGN,
                        participation.organisationId,
                        null,
                        "/v1/campaigns/"
                                + participation.campaignId
                                + "/participations/"
                                + participation.organisationId))
                .toList();
    }
}
