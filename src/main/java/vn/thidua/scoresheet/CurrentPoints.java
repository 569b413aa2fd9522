package vn.thidua.scoresheet;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.thidua.criteria.rule.Contender;
import vn.thidua.criteria.rule.CriteriaTree;
import vn.thidua.criteria.rule.Placement;
import vn.thidua.criteria.rule.Ranking;

/**
 * The current score of a sheet, as it is ranked.
 *
 * @param points of each leaf, bonus and penalty item that is scored, by code
 * @param notApplicable leaves of which the current entry says that the task did not arise
 * @param notAssigned leaves that the Ministry did not assign to the unit
 */
public record CurrentPoints(Map<String, BigDecimal> points, Set<String> notApplicable, Set<String> notAssigned) {

    static CurrentPoints none(Set<String> notAssigned) {
        return new CurrentPoints(new HashMap<>(), new HashSet<>(), notAssigned);
    }

    static CurrentPoints of(Collection<ScoreEntry> entries, Set<String> notAssigned) {
        var current = none(notAssigned);
        entries.forEach(entry -> current.add(entry.code, entry.points, entry.notApplicable));
        return current;
    }

    void add(String code, BigDecimal scored, boolean absent) {
        points.put(code, scored);
        if (absent) {
            notApplicable.add(code);
        }
    }

    /** The leaves of a set that count neither in the unit's total nor in its base. */
    public Set<String> excluded(CriteriaTree tree) {
        var excluded = new HashSet<>(tree.excluded(notApplicable));
        tree.leaves().stream()
                .map(leaf -> leaf.code())
                .filter(notAssigned::contains)
                .forEach(excluded::add);
        return excluded;
    }

    /** How a leaf, bonus or penalty item counts. */
    public LeafState state(String code) {
        if (notAssigned.contains(code)) {
            return LeafState.NOT_ASSIGNED;
        }
        if (!points.containsKey(code)) {
            return LeafState.NOT_SCORED;
        }
        return notApplicable.contains(code) ? LeafState.NOT_APPLICABLE : LeafState.SCORED;
    }

    /** What it comes to for one unit alone, by the same rule as the ranking. */
    public Placement alone(CriteriaTree tree, UUID unit) {
        return Ranking.of(tree, List.of(contender(tree, unit, Instant.EPOCH))).get(0);
    }

    /** The unit among others that are ranked. */
    public Contender contender(CriteriaTree tree, UUID unit, Instant firstSubmittedAt) {
        return new Contender(unit, points, excluded(tree), firstSubmittedAt);
    }
}
