package vn.thidua.criteria.rule;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit's place in a ranking.
 *
 * @param rank from 1; units that nothing tells apart share it, and the next ranks are left out; absent, as are per cent
 *     and class, of a unit to which nothing applies: it is not ranked
 * @param unit the unit
 * @param total points of its leaves, plus the bonus, less the penalty, at least 0
 * @param base what the leaves that apply to it are worth
 * @param bonus what its bonus items add, after all caps
 * @param penalty what its penalty items take off, after all caps; at least 0
 * @param percent total in per cent of the base, two decimals, half up; with a third one, cut off, where it would so
 *     read as the border of a class that it does not reach; for reading only
 * @param ratingClass its class
 * @param tieBreak the tie-break that last told it from a unit with the same result; absent where none was needed or
 *     none could
 */
public record Placement(
        @Nullable Integer rank,
        UUID unit,
        BigDecimal total,
        BigDecimal base,
        BigDecimal bonus,
        BigDecimal penalty,
        @Nullable BigDecimal percent,
        @Nullable RatingClass ratingClass,
        @Nullable TieBreak tieBreak) {

    /** Whether anything applies to the unit, so that it has a place. */
    public boolean isRanked() {
        return rank != null;
    }
}
