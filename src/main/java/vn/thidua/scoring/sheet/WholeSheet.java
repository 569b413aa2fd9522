package vn.thidua.scoring.sheet;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import vn.thidua.organisation.OrganisationRef;
import vn.thidua.scoring.rule.Contender;
import vn.thidua.scoring.rule.CriteriaTree;
import vn.thidua.scoring.rule.Ranking;
import vn.thidua.scoring.rule.Standing;

/**
 * A sheet with its criteria and the entry that stands for each leaf.
 *
 * @param entries by the code of the leaf; a leaf not yet scored has none
 */
record WholeSheet(
        FiledSheet filed,
        OrganisationRef unit,
        CriteriaTree tree,
        Map<String, ScoreEntry> entries) {

    /** Total, base and per cent, by the same rule as the ranking. */
    Standing standing() {
        var points = new HashMap<String, BigDecimal>();
        var notApplicable = new HashSet<String>();
        for (var entry : entries.values()) {
            points.put(entry.code, entry.points);
            if (entry.notApplicable) {
                notApplicable.add(entry.code);
            }
        }
        var alone = new Contender(unit.id(), points, tree.excluded(notApplicable), Instant.EPOCH);
        return Ranking.of(tree, List.of(alone)).get(0);
    }
}
