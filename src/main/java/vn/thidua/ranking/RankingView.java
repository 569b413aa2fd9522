package vn.thidua.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.CriteriaSetRef;
import vn.thidua.criteria.rule.LeafCount;
import vn.thidua.criteria.rule.TieBreak;
import vn.thidua.organisation.OrganisationRef;

/**
 * The ranking of those members of a group's year that are scored by one set: as it was last published or, before that,
 * as it follows from the sheets submitted so far.
 *
 * @param criteriaSet the set it was computed by; while nothing is submitted the one in force
 * @param publication where it was published; absent while it is provisional
 * @param items units that have a place, the best first
 * @param notRanked units that have none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RankingView(
        @NotNull UUID groupId,
        @NotNull int year,
        @NotNull Status status,
        @NotNull CriteriaSetRef criteriaSet,
        @Nullable PublicationRef publication,
        @NotNull List<Item> items,
        @NotNull List<NotRanked> notRanked) {

    static RankingView of(GroupRanking ranking) {
        return new RankingView(
                ranking.groupId(),
                ranking.year(),
                ranking.status(),
                ranking.criteriaSet(),
                ranking.publication(),
                ranking.ranked().stream().map(Item::of).toList(),
                ranking.notRanked());
    }

    /** The entity tag: a ranking has no row of its own, so its content names its version. */
    String tag() {
        return ContentTag.of(this);
    }

    /** Whether it still moves. */
    enum Status {
        /** It follows every change of a sheet. */
        PROVISIONAL,
        /** Frozen; a correction is a new publication. */
        PUBLISHED
    }

    /**
     * A unit's place.
     *
     * @param rank units that nothing tells apart share it
     * @param total points of its leaves, plus the bonus, less the penalty, at least 0
     * @param base what the leaves that apply to the unit are worth
     * @param bonus what its bonus items add, after all caps
     * @param penalty what its penalty items take off, after all caps
     * @param percent total in per cent of the base that applies to the unit; where two decimals would read as the
     *     border of a class that it does not reach, with a third one
     * @param ratingClass code of the class, decided on the exact fraction
     * @param tieBreak what told the unit from others with the same result; absent where nothing did
     * @param notApplicable the leaves of which it is claimed that the task did not arise
     * @param notAssigned the leaves that the Ministry did not assign to the unit
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            @NotNull int rank,
            @NotNull OrganisationRef organisation,
            @NotNull BigDecimal total,
            @NotNull BigDecimal base,
            @NotNull BigDecimal bonus,
            @NotNull BigDecimal penalty,
            @NotNull BigDecimal percent,
            @NotNull String ratingClass,
            @Nullable TieBreak tieBreak,
            @NotNull LeafCount notApplicable,
            @NotNull LeafCount notAssigned) {

        static Item of(RankedUnit unit) {
            return new Item(
                    unit.rank(),
                    unit.organisation(),
                    unit.total(),
                    unit.base(),
                    unit.bonus(),
                    unit.penalty(),
                    unit.percent(),
                    unit.ratingClass(),
                    unit.tieBreak(),
                    unit.notApplicable(),
                    unit.notAssigned());
        }
    }
}
