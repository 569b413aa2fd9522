package vn.thidua.criteria.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Ranks units by their per cent of the base that applies to them: the points of the leaves, plus the bonus, less the
 * penalty, each after its caps, and never below 0. A bonus may lift a unit above 100 per cent.
 *
 * <p>Ranks and classes are decided on the exact fraction total ÷ base; only the per cent that is shown is rounded, to
 * two decimals, half up. So 189.99 of 200 reads 95.00 and is still below a class that begins at 95. Units with the same
 * fraction go by the set's tie-breaks in their order; those that none tells apart share the rank (1, 2, 2, 4) and keep
 * the order they came in.
 */
public final class Ranking {

    private final CriteriaTree tree;

    private Ranking(CriteriaTree tree) {
        this.tree = tree;
    }

    /** Ranks the units by a tree without faults. */
    public static List<Placement> of(CriteriaTree tree, Collection<Contender> contenders) {
        Ranking ranking = new Ranking(tree);
        return ranking.place(ranking.outcomes(contenders));
    }

    /**
     * Ranks units by what they came to already: totals and bases stand as they are, and the tree's classes and
     * tie-breaks decide. So leaders of groups that were scored by different editions of a year's table can be compared
     * by the newest.
     */
    public static List<Placement> among(CriteriaTree tree, Collection<Outcome> outcomes) {
        return new Ranking(tree).place(outcomes);
    }

    private List<Outcome> outcomes(Collection<Contender> contenders) {
        Map<String, BigDecimal> worth = new TreeMap<>();
        tree.leaves().forEach(leaf -> worth.put(leaf.code(), leaf.maxScore()));
        return contenders.stream()
                .map(unit -> Outcome.of(unit, worth, tree.adjustments()))
                .toList();
    }

    private List<Placement> place(Collection<Outcome> outcomes) {
        List<Placement> placements = new ArrayList<>();
        for (List<Outcome> equals : split(outcomes, Outcome.BEST_FIRST)) {
            place(equals, 0, null, placements);
        }
        return placements;
    }

    /** Places units that are equal so far, by the tie-breaks from {@code next} on. */
    private void place(List<Outcome> equals, int next, @Nullable TieBreak decided, List<Placement> placements) {
        if (equals.size() == 1 || next == tree.tieBreaks().size()) {
            int rank = placements.size() + 1;
            equals.forEach(result -> placements.add(placement(rank, result, decided)));
            return;
        }
        TieBreak tieBreak = tree.tieBreaks().get(next);
        List<List<Outcome>> parts = split(equals, order(tieBreak));
        TieBreak by = parts.size() > 1 ? tieBreak : decided;
        parts.forEach(part -> place(part, next + 1, by, placements));
    }

    private Comparator<Outcome> order(TieBreak tieBreak) {
        if (tieBreak.kind() == TieBreak.Kind.EARLIER_SUBMISSION) {
            return Comparator.comparing(Outcome::submittedAt);
        }
        Set<String> leaves = tree.leavesUnder(tieBreak.code());
        Function<Outcome, BigDecimal> total = result -> result.totalOf(leaves);
        return Comparator.comparing(total).reversed();
    }

    /** The results in order, those that are equal together. */
    private static List<List<Outcome>> split(Collection<Outcome> results, Comparator<Outcome> order) {
        Map<Outcome, List<Outcome>> parts = new TreeMap<>(order);
        results.forEach(result ->
                parts.computeIfAbsent(result, key -> new ArrayList<>()).add(result));
        return List.copyOf(parts.values());
    }

    private Placement placement(int rank, Outcome result, @Nullable TieBreak decided) {
        return new Placement(
                rank,
                result.unit(),
                result.total(),
                result.base(),
                result.bonus(),
                result.penalty(),
                result.percent(),
                ratingClass(result),
                decided);
    }

    private RatingClass ratingClass(Outcome result) {
        return tree.ratingClasses().stream()
                .filter(rating -> result.reaches(rating.from()))
                .max(Comparator.comparing(RatingClass::from))
                .orElseThrow();
    }
}
