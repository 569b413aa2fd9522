package vn.thidua.scoresheet;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands on a sheet, in the form in which it is ranked. */
record StandingPoints(Map<String, BigDecimal> points, Set<String> notApplicable) {

    static StandingPoints of(List<ScoreSheetRepository.LeafPoints> leaves) {
        var points = new HashMap<String, BigDecimal>();
        var notApplicable = new HashSet<String>();
        for (var leaf : leaves) {
            points.put(leaf.code(), leaf.points());
            if (leaf.notApplicable()) {
                notApplicable.add(leaf.code());
            }
        }
        return new StandingPoints(points, notApplicable);
    }
}
