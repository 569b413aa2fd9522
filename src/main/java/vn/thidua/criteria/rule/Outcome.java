package vn.thidua.criteria.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
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
 * @param worth what each leaf that applies to it is worth
 * @param firstSubmittedAt when its sheet was first submitted complete
 */
public record Outcome(
        UUID unit,
        BigDecimal total,
        BigDecimal base,
        BigDecimal bonus,
        BigDecimal penalty,
        Map<String, BigDecimal> points,
        Map<String, BigDecimal> worth,
        Instant firstSubmittedAt) {

    static Outcome of(Contender unit, CriteriaTree tree) {
        BigDecimal bonus = tree.adjustments().bonus(unit.points());
        BigDecimal penalty = tree.adjustments().penalty(unit.points());
        Map<String, BigDecimal> all = tree.worth(Set.of());
        BigDecimal total =
                sum(unit.points(), all.keySet()).add(bonus).subtract(penalty).max(Points.ZERO);
        Map<String, BigDecimal> worth = tree.worth(unit.excluded());
        return new Outcome(
                unit.unit(),
                total,
                sum(worth, worth.keySet()),
                bonus,
                penalty,
                unit.points(),
                worth,
                unit.firstSubmittedAt());
    }

    private static BigDecimal sum(Map<String, BigDecimal> points, Set<String> leaves) {
        return leaves.stream()
                .map(leaf -> points.getOrDefault(leaf, Points.ZERO))
                .reduce(Points.ZERO, BigDecimal::add);
    }

    /** What it is ranked by. */
    Share share() {
        return new Share(total, base);
    }

    /** What it came to in a part of the table, of what applies to it there. */
    Share shareOf(Set<String> leaves) {
        Set<String> applicable = new HashSet<>(leaves);
        applicable.retainAll(worth.keySet());
        return new Share(sum(points, applicable), sum(worth, applicable));
    }
}
