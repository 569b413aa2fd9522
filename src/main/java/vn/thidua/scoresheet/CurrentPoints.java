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
 * @param notApplicable leaves of which the unit says that the task did not arise
 */
public record CurrentPoints(Map<String, BigDecimal> points, Set<String> notApplicable) {

    static CurrentPoints none() {
        return new CurrentPoints(new HashMap<>(), new HashSet<>());
    }

    static CurrentPoints of(Collection<ScoreEntry> entries) {
        var current = none();
        entries.forEach(entry -> current.add(entry.code, entry.points, entry.notApplicable));
        return current;
    }

    void add(String code, BigDecimal scored, boolean absent) {
        points.put(code, scored);
        if (absent) {
            notApplicable.add(code);
        }
    }

    /** What it comes to for one unit alone, by the same rule as the ranking. */
    public Placement alone(CriteriaTree tree, UUID unit) {
        return Ranking.of(tree, List.of(contender(tree, unit, Instant.EPOCH))).get(0);
    }

    /** The unit among others that are ranked. */
    public Contender contender(CriteriaTree tree, UUID unit, Instant firstSubmittedAt) {
        return new Contender(unit, points, tree.excluded(notApplicable), firstSubmittedAt);
    }
}
