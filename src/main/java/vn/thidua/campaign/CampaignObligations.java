package vn.thidua.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.thidua.document.Obligation;
import vn.thidua.document.ObligationQueries;
import vn.thidua.document.ObligationSource;

/** Units owe an answer to every campaign that runs and addresses them; no day is set for it. */
@ApplicationScoped
class CampaignObligations implements ObligationSource {

    private static final String UNANSWERED = """
            select p.campaignId as id, p.organisationId as organisationId,
                   '/v1/campaigns/' || str(p.campaignId) || '/participations/' || str(p.organisationId) as href
              from Participation p
              join Campaign c on c.id = p.campaignId
             where p.status = ADDRESSED and c.status = LAUNCHED and p.organisationId in :units
               and (:year is null or :year between year(c.startsOn) and year(c.endsOn))
            """;

    private final ObligationQueries obligations;

    CampaignObligations(ObligationQueries obligations) {
        this.obligations = obligations;
    }

    @Override
    public Obligation.Kind kind() {
        return Obligation.Kind.RESPOND_TO_CAMPAIGN;
    }

    @Override
    public List<Obligation> open(Asked asked) {
        return obligations.withoutDeadline(this, asked, UNANSWERED);
    }
}
