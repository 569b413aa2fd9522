package vn.thidua.scoresheet;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.thidua.criteria.Edition;
import vn.thidua.criteria.rule.Contender;
import vn.thidua.criteria.rule.CriteriaTree;
import vn.thidua.criteria.rule.Placement;
import vn.thidua.criteria.rule.Ranking;
import vn.thidua.organisation.OrganisationRef;

/**
 * A sheet with its criteria and the entry that stands for each leaf and each bonus or penalty item.
 *
 * @param entries by code; what is not yet scored has none
 * @param scoredFields fields of work that their departments have closed, while it is their turn
 */
record WholeSheet(
        FiledSheet filed,
        OrganisationRef unit,
        Edition edition,
        Map<String, ScoreEntry> entries,
        Set<String> scoredFields) {

    CriteriaTree tree() {
        return edition.tree();
    }

    /** The same sheet with other entries. */
    WholeSheet with(Map<String, ScoreEntry> others) {
        return new WholeSheet(filed, unit, edition, others, scoredFields);
    }

    /** Total, base and per cent, by the same rule as the ranking. */
    Placement standing() {
        var points = new HashMap<String, BigDecimal>();
        var notApplicable = new HashSet<String>();
        for (var entry : entries.values()) {
            points.put(entry.code, entry.points);
            if (entry.notApplicable) {
                notApplicable.add(entry.code);
            }
        }
        return standing(tree(), unit.id(), points, notApplicable);
    }

    /** What points come to for one unit alone. */
    static Placement standing(CriteriaTree tree, UUID unit, Map<String, BigDecimal> points, Set<String> notApplicable) {
        var alone = new Contender(unit, points, tree.excluded(notApplicable), Instant.EPOCH);
        return Ranking.of(tree, List.of(alone)).get(0);
    }
}
