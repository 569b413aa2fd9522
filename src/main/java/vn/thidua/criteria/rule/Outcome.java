package vn.thidua.criteria.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a unit came to, ready to be compared with others.
 *
 * @param unit the unit, or whatever else tells the result from others
 * @param total points of its leaves, plus the bonus, less the penalty, at least 0
 * @param base what the leaves that apply to it are worth
 * @param bonus what its bonus items add, after all caps
 * @param penalty what its penalty items take off, after all caps; at least 0
 * @param points its points by leaf and by bonus or penalty item; tie-breaks look at them
 * @param submittedAt when its sheet was submitted
 */
public record Outcome(
        UUID unit,
        BigDecimal total,
        BigDecimal base,
        BigDecimal bonus,
        BigDecimal penalty,
        Map<String, BigDecimal> points,
        Instant submittedAt) {

    static final Comparator<Outcome> BEST_FIRST = (one, other) -> other.compare(one);

    static Outcome of(Contender unit, Map<String, BigDecimal> worth, Adjustments adjustments) {
        BigDecimal bonus = adjustments.bonus(unit.points());
        BigDecimal penalty = adjustments.penalty(unit.points());
        BigDecimal total =
                sum(unit.points(), worth.keySet()).add(bonus).subtract(penalty).max(Points.ZERO);
        BigDecimal base = Points.ZERO;
        for (Map.Entry<String, BigDecimal> leaf : worth.entrySet()) {
            if (!unit.excluded().contains(leaf.getKey())) {
                base = base.add(leaf.getValue());
            }
        }
        return new Outcome(unit.unit(), total, base, bonus, penalty, unit.points(), unit.submittedAt());
    }

    private static BigDecimal sum(Map<String, BigDecimal> points, Set<String> leaves) {
        return leaves.stream()
                .map(leaf -> points.getOrDefault(leaf, Points.ZERO))
                .reduce(Points.ZERO, BigDecimal::add);
    }

    BigDecimal totalOf(Set<String> leaves) {
        return sum(points, leaves);
    }

    /** Compares the exact fractions; a unit to which nothing applies stands at 0. */
    private int compare(Outcome other) {
        if (base.signum() == 0 || other.base.signum() == 0) {
            return Integer.compare(base.signum() * total.signum(), other.base.signum() * other.total.signum());
        }
        return total.multiply(other.base).compareTo(other.total.multiply(base));
    }

    boolean reaches(BigDecimal percent) {
        return total.multiply(Points.HUNDRED).compareTo(percent.multiply(base)) >= 0
                && (base.signum() > 0 || percent.signum() == 0);
    }

    BigDecimal percent() {
        return base.signum() == 0 ? Points.ZERO : Points.rounded(total.multiply(Points.HUNDRED), base);
    }
}
