package vn.thidua.scoresheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.criteria.Edition;
import vn.thidua.criteria.rule.CriteriaTree;
import vn.thidua.criteria.rule.Placement;
import vn.thidua.organisation.OrganisationRef;

/**
 * A sheet with everything its rules need.
 *
 * @param unit the unit by its name in the sheet's year
 * @param entries the current entry of each leaf and each bonus or penalty item, by code; what is not yet scored has
 *     none
 * @param closedFields fields of work that their departments have closed, while it is their turn
 */
record WholeSheet(
        ScoreSheet sheet,
        OrganisationRef unit,
        Edition edition,
        Map<String, ScoreEntry> entries,
        Set<String> closedFields) {

    CriteriaTree tree() {
        return edition.tree();
    }

    /** The fields of work that are not closed. */
    Set<String> openFields() {
        var open = new HashSet<>(tree().fields());
        open.removeAll(closedFields);
        return open;
    }

    /** The same sheet after new entries. */
    WholeSheet entered(List<ScoreEntry> added) {
        var all = new HashMap<>(entries);
        added.forEach(entry -> all.put(entry.code, entry));
        return new WholeSheet(sheet, unit, edition, all, closedFields);
    }

    /** The same sheet after more of its fields were closed. */
    WholeSheet closed(Set<String> fields) {
        var all = new HashSet<>(closedFields);
        all.addAll(fields);
        return new WholeSheet(sheet, unit, edition, entries, all);
    }

    /** Total, base and per cent, by the same rule as the ranking. */
    Placement alone() {
        return CurrentPoints.of(entries.values()).alone(tree(), unit.id());
    }
}
