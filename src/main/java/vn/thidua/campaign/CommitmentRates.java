package vn.thidua.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What other rooms ask of commitments. Counted are campaigns that were launched, closed ones too, and that the unit
 * takes part in: only then are its heads counted.
 */
@ApplicationScoped
public class CommitmentRates {

    private final ParticipationService participations;

    CommitmentRates(ParticipationService participations) {
        this.participations = participations;
    }

    /** A unit's rates in all campaigns that ran in a year and address it; two statements. */
    public List<CommitmentRate> inYear(UUID organisationId, int year) {
        return rates(participations.inYear(organisationId, year));
    }

    /** A unit's rates in these campaigns, as far as they address it; two statements. */
    public List<CommitmentRate> of(UUID organisationId, Collection<UUID> campaignIds) {
        return rates(participations.of(organisationId, campaignIds));
    }

    private static List<CommitmentRate> rates(List<ParticipationView> answers) {
        return answers.stream()
                .filter(answer -> answer.headcount() != null)
                .map(answer -> new CommitmentRate(answer.campaignId(), answer.committed(), answer.headcount()))
                .toList();
    }
}
