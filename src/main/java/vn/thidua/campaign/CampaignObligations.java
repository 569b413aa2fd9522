package vn.thidua.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import vn.thidua.document.Obligation;
import vn.thidua.document.ObligationQueries;
import vn.thidua.document.ObligationSource;
import vn.thidua.time.Days;

/**
 * Units owe an answer to every campaign that runs and addresses them, until the last day on which it is theirs; to one
 * of a group only while they belong to it.
 */
@ApplicationScoped
class CampaignObligations implements ObligationSource {

    private static final String UNANSWERED = """
            select c.answersUntil as dueOn, p.campaignId as id, p.organisationId as organisationId,
                   '/v1/campaigns/' || str(p.campaignId) || '/participations/' || str(p.organisationId) as href
              from Participation p
              join Campaign c on c.id = p.campaignId
             where p.status = ADDRESSED and c.status = LAUNCHED and p.organisationId in :units
               and c.answersUntil >= :today
               and (:year is null or :year between year(c.startsOn) and year(c.endsOn))
               and (c.level <> GROUP or not exists (
                    select 1 from MembershipRow m
                      join GroupYearRow y on y.id = m.groupYearId and y.year between year(c.startsOn) and year(c.endsOn)
                      join MembershipRow issuer on issuer.groupYearId = y.id and issuer.organisationId = c.issuerId
                     where m.organisationId = p.organisationId and m.leftOn is not null))
            """;

    private final ObligationQueries obligations;
    private final Days days;

    CampaignObligations(ObligationQueries obligations, Days days) {
        this.obligations = obligations;
        this.days = days;
    }

    @Override
    public Obligation.Kind kind() {
        return Obligation.Kind.RESPOND_TO_CAMPAIGN;
    }

    @Override
    public List<Obligation> open(Asked asked) {
        return obligations.due(this, asked, UNANSWERED, Map.of("today", days.today()));
    }
}
