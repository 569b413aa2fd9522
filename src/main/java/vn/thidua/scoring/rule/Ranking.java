package vn.thidua.scoring.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Ranks units by their per cent of the base that applies to them: the points of the leaves, plus
 * the bonus, less the penalty, each after its caps, and never below 0. A bonus may lift a unit
 * above 100 per cent.
 *
 * <p>Ranks and classes are decided on the exact fraction total ÷ base; only the per cent that is
 * shown is rounded, to two decimals, half up. So 189.99 of 200 reads 95.00 and is still below a
 * class that begins at 95. Units with the same fraction go by the set's tie-breaks in their order;
 * those that none tells apart share the rank (1, 2, 2, 4) and keep the order they came in.
 */
public final class Ranking {

    private final CriteriaTree tree;

    private Ranking(CriteriaTree tree) {
        this.tree = tree;
    }

    /** Ranks the units by a tree without faults. */
    public static List<Standing> of(CriteriaTree tree, Collection<Contender> contenders) {
        return new Ranking(tree).rank(contenders);
    }

    private List<Standing> rank(Collection<Contender> contenders) {
        Map<String, BigDecimal> worth = new TreeMap<>();
        tree.leaves().forEach(leaf -> worth.put(leaf.code(), leaf.maxScore()));
        List<Result> results =
                contenders.stream()
                        .map(unit -> Result.of(unit, worth, tree.adjustments()))
                        .toList();
        List<Standing> standings = new ArrayList<>();
        for (List<Result> equals : split(results, Result.BEST_FIRST)) {
            place(equals, 0, null, standings);
        }
        return standings;
    }

    /** Places units that are equal so far, by the tie-breaks from {@code next} on. */
    private void place(
            List<Result> equals, int next, @Nullable TieBreak decided, List<Standing> standings) {
        if (equals.size() == 1 || next == tree.tieBreaks().size()) {
            int rank = standings.size() + 1;
            equals.forEach(result -> standings.add(standing(rank, result, decided)));
            return;
        }
        TieBreak tieBreak = tree.tieBreaks().get(next);
        List<List<Result>> parts = split(equals, order(tieBreak));
        TieBreak by = parts.size() > 1 ? tieBreak : decided;
        parts.forEach(part -> place(part, next + 1, by, standings));
    }

    private Comparator<Result> order(TieBreak tieBreak) {
        if (tieBreak.kind() == TieBreak.Kind.EARLIER_SUBMISSION) {
            return Comparator.comparing(Result::submittedAt);
        }
        Set<String> leaves = tree.leavesUnder(tieBreak.code());
        Function<Result, BigDecimal> total = result -> result.totalOf(leaves);
        return Comparator.comparing(total).reversed();
    }

    /** The results in order, those that are equal together. */
    private static List<List<Result>> split(List<Result> results, Comparator<Result> order) {
        Map<Result, List<Result>> parts = new TreeMap<>(order);
        results.forEach(
                result -> parts.computeIfAbsent(result, key -> new ArrayList<>()).add(result));
        return List.copyOf(parts.values());
    }

    private Standing standing(int rank, Result result, @Nullable TieBreak decided) {
        return new Standing(
                rank,
                result.unit,
                result.total,
                result.base,
                result.bonus,
                result.penalty,
                result.percent(),
                ratingClass(result),
                decided);
    }

    private RatingClass ratingClass(Result result) {
        return tree.ratingClasses().stream()
                .filter(rating -> result.reaches(rating.from()))
                .max(Comparator.comparing(RatingClass::from))
                .orElseThrow();
    }

    private record Result(
            UUID unit,
            BigDecimal total,
            BigDecimal base,
            BigDecimal bonus,
            BigDecimal penalty,
            Map<String, BigDecimal> points,
            Instant submittedAt) {

        static final Comparator<Result> BEST_FIRST = (one, other) -> other.compare(one);

        static Result of(Contender unit, Map<String, BigDecimal> worth, Adjustments adjustments) {
            BigDecimal bonus = adjustments.bonus(unit.points());
            BigDecimal penalty = adjustments.penalty(unit.points());
            BigDecimal total =
                    sum(unit.points(), worth.keySet())
                            .add(bonus)
                            .subtract(penalty)
                            .max(Points.ZERO);
            BigDecimal base = Points.ZERO;
            for (Map.Entry<String, BigDecimal> leaf : worth.entrySet()) {
                if (!unit.excluded().contains(leaf.getKey())) {
                    base = base.add(leaf.getValue());
                }
            }
            return new Result(
                    unit.unit(), total, base, bonus, penalty, unit.points(), unit.submittedAt());
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
        int compare(Result other) {
            if (base.signum() == 0 || other.base.signum() == 0) {
                return Integer.compare(
                        base.signum() * total.signum(), other.base.signum() * other.total.signum());
            }
            return total.multiply(other.base).compareTo(other.total.multiply(base));
        }

        boolean reaches(BigDecimal percent) {
            return total.multiply(Points.HUNDRED).compareTo(percent.multiply(base)) >= 0
                    && (base.signum() > 0 || percent.signum() == 0);
        }

        BigDecimal percent() {
            return base.signum() == 0
                    ? Points.ZERO
                    : Points.rounded(total.multiply(Points.HUNDRED), base);
        }
    }
}
