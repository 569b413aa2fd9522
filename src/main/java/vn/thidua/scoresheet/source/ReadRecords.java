package vn.thidua.scoresheet.source;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thidua.campaign.CommitmentRate;
import vn.thidua.criteria.rule.Binary;
import vn.thidua.criteria.rule.Criterion;
import vn.thidua.criteria.rule.FigureSource;
import vn.thidua.criteria.rule.Figures;

/**
 * The records of a unit, as they were read for a sheet.
 *
 * @param inYear its rates in the campaigns of the year
 * @param named its rates in the campaigns that leaves name
 */
record ReadRecords(
        UUID unit,
        Optional<Lateness> signature,
        Optional<Lateness> registration,
        List<CommitmentRate> inYear,
        List<CommitmentRate> named,
        Instant now) {

    /** The figures of a leaf that has a source. */
    Optional<SourcedFigures> of(Criterion leaf) {
        var source = leaf.source();
        return switch (source.kind()) {
            case AGREEMENT_SIGNATURE -> signature.map(late -> figures(leaf, late));
            case REGISTRATION -> registration.map(late -> figures(leaf, late));
            case AGREEMENT_AND_REGISTRATION ->
                signature.flatMap(signed -> registration.map(filed -> figures(leaf, signed.and(filed))));
            case COMMITMENT_RATE ->
                rate(
                        source.campaignId() == null
                                ? inYear
                                : named.stream()
                                        .filter(rate -> rate.campaignId().equals(source.campaignId()))
                                        .toList());
        };
    }

    private static SourcedFigures figures(Criterion leaf, Lateness late) {
        var figures = leaf.ladder() instanceof Binary ? Figures.done(late.days() == 0) : Figures.daysLate(late.days());
        return new SourcedFigures(leaf.source().kind(), figures, late.records(), late.at());
    }

    /** Of all campaigns together; of nobody there is no rate. */
    private Optional<SourcedFigures> rate(List<CommitmentRate> rates) {
        int committed = rates.stream().mapToInt(CommitmentRate::committed).sum();
        int headcount = rates.stream().mapToInt(CommitmentRate::headcount).sum();
        if (headcount == 0) {
            return Optional.empty();
        }
        return Optional.of(new SourcedFigures(
                FigureSource.Kind.COMMITMENT_RATE,
                Figures.ratio(BigDecimal.valueOf(committed), BigDecimal.valueOf(headcount)),
                rates.stream()
                        .map(rate -> "/v1/campaigns/%s/participations/%s".formatted(rate.campaignId(), unit))
                        .toList(),
                now));
    }
}
