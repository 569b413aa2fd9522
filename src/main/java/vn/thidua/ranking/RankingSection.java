package vn.thidua.ranking;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thidua.criteria.CriteriaSetRef;
import vn.thidua.organisation.OrganisationRef;

/**
 * The newest published ranking of the members that a set is for or, before one, that of the sheets submitted so far.
 */
@Schema
record RankingSection(
        @NotNull CriteriaSetRef criteriaSet,
        @NotNull String status,
        @NotNull List<Rank> items,
        @NotNull List<NotRanked> notRanked) {

    /** One member's place. */
    record Rank(
            @NotNull int rank,
            @NotNull OrganisationRef organisation,
            @NotNull BigDecimal total,
            @NotNull BigDecimal percent,
            @NotNull String ratingClass) {}

    static RankingSection of(GroupRanking ranking) {
        return new RankingSection(
                ranking.criteriaSet(),
                ranking.status().name(),
                ranking.ranked().stream()
                        .map(unit -> new Rank(
                                unit.rank(), unit.organisation(), unit.total(), unit.percent(), unit.ratingClass()))
                        .toList(),
                ranking.notRanked());
    }

    int ranked() {
        return items.size();
    }
}
