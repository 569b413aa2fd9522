package vn.thidua.criteria.rule;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.partitioningBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ranks units by their per cent of the base that applies to them: the points of the leaves, plus the bonus, less the
 * penalty, each after its caps, and never below 0. A bonus may lift a unit above 100 per cent.
 *
 * <p>Ranks and classes are decided on the exact fraction total ÷ base; only the per cent that is shown is rounded. So
 * 189.99 of 200 reads 94.995 and is below a class that begins at 95. Units with the same fraction go by the set's
 * tie-breaks in their order, which compare shares of what applies to each as the ranking does; those that none tells
 * apart share the rank (1, 2, 2, 4) and keep the order they came in. A unit to which nothing applies is not ranked: it
 * comes after all others, without rank, per cent and class.
 */
public final class Ranking {

    private final CriteriaTree tree;

    private Ranking(CriteriaTree tree) {
        this.tree = tree;
    }

    /** Ranks the units by a tree without faults. */
    public static List<Placement> of(CriteriaTree tree, Collection<Contender> contenders) {
        return among(
                tree, contenders.stream().map(unit -> Outcome.of(unit, tree)).toList());
    }

    /**
     * Ranks units by what they came to already: totals and bases stand as they are, and the tree's classes and
     * tie-breaks decide. So leaders of groups that were scored by different editions of a year's table can be compared
     * by the newest.
     */
    public static List<Placement> among(CriteriaTree tree, Collection<Outcome> outcomes) {
        return new Ranking(tree).place(outcomes);
    }

    private List<Placement> place(Collection<Outcome> outcomes) {
        Map<Boolean, List<Outcome>> ranked =
                outcomes.stream().collect(partitioningBy(one -> !one.share().isOfNothing()));
        List<Placement> placements = new ArrayList<>();
        for (List<Outcome> equals : split(ranked.get(true), comparing(Outcome::share, reverseOrder()))) {
            place(equals, 0, null, placements);
        }
        ranked.get(false).forEach(one -> placements.add(placement(null, one, null)));
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
        List<List<Outcome>> parts = split(equals, tieBreak);
        TieBreak by = parts.size() > 1 ? tieBreak : decided;
        parts.forEach(part -> place(part, next + 1, by, placements));
    }

    private List<List<Outcome>> split(List<Outcome> equals, TieBreak tieBreak) {
        if (tieBreak.kind() == TieBreak.Kind.EARLIER_SUBMISSION) {
            return split(equals, comparing(Outcome::firstSubmittedAt));
        }
        Set<String> leaves = tree.leavesUnder(tieBreak.code());
        Map<UUID, Share> shares = new HashMap<>();
        equals.forEach(one -> shares.put(one.unit(), one.shareOf(leaves)));
        boolean comparable = shares.values().stream().noneMatch(Share::isOfNothing);
        return comparable ? split(equals, comparing(one -> shares.get(one.unit()), reverseOrder())) : List.of(equals);
    }

    /** The results in order, those that are equal together. */
    private static List<List<Outcome>> split(Collection<Outcome> results, Comparator<Outcome> order) {
        Map<Outcome, List<Outcome>> parts = new TreeMap<>(order);
        results.forEach(result ->
                parts.computeIfAbsent(result, key -> new ArrayList<>()).add(result));
        return List.copyOf(parts.values());
    }

    private Placement placement(@Nullable Integer rank, Outcome result, @Nullable TieBreak decided) {
        return new Placement(
                rank,
                result.unit(),
                result.total(),
                result.base(),
                result.bonus(),
                result.penalty(),
                rank == null ? null : result.share().percent(tree.ratingClasses()),
                rank == null ? null : ratingClass(result),
                decided);
    }

    private RatingClass ratingClass(Outcome result) {
        return tree.ratingClasses().stream()
                .filter(rating -> result.share().reaches(rating.from()))
                .max(Comparator.comparing(RatingClass::from))
                .orElseThrow();
    }
}
