package vn.thidua.scoresheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.criteria.Edition;
import vn.thidua.criteria.rule.CriteriaTree;
import vn.thidua.criteria.rule.Criterion;
import vn.thidua.criteria.rule.Placement;
import vn.thidua.organisation.OrganisationRef;

/**
 * A sheet with everything its rules need.
 *
 * @param unit the unit by its name in the sheet's year
 * @param entries the current entry of each leaf and each bonus or penalty item, by code; what is not yet scored has
 *     none
 * @param notAssigned what the Ministry did not assign to the unit, by code; it may name leaves of other editions
 * @param closedFields fields of work that their departments have closed, while it is their turn
 */
record WholeSheet(
        ScoreSheet sheet,
        OrganisationRef unit,
        Edition edition,
        Map<String, ScoreEntry> entries,
        Map<String, NotAssignedLeaf> notAssigned,
        Set<String> closedFields) {

    CriteriaTree tree() {
        return edition.tree();
    }

    /** The leaves that are assigned to the unit, in printed order. */
    List<Criterion> assignedLeaves() {
        return tree().leaves().stream()
                .filter(leaf -> !notAssigned.containsKey(leaf.code()))
                .toList();
    }

    /** The fields of work that those leaves belong to. */
    Set<String> fields() {
        return assignedLeaves().stream()
                .map(Criterion::field)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The fields of work that are not closed. */
    Set<String> openFields() {
        var open = new HashSet<>(fields());
        open.removeAll(closedFields);
        return open;
    }

    /** The same sheet after new entries. */
    WholeSheet entered(List<ScoreEntry> added) {
        var all = new HashMap<>(entries);
        added.forEach(entry -> all.put(entry.code, entry));
        return new WholeSheet(sheet, unit, edition, all, notAssigned, closedFields);
    }

    /** The same sheet after more of its fields were closed. */
    WholeSheet closed(Set<String> fields) {
        var all = new HashSet<>(closedFields);
        all.addAll(fields);
        return new WholeSheet(sheet, unit, edition, entries, notAssigned, all);
    }

    /** Total, base and per cent, by the same rule as the ranking. */
    Placement alone() {
        return current().alone(tree(), unit.id());
    }

    /** What is ranked of it. */
    CurrentPoints current() {
        return CurrentPoints.of(entries.values(), notAssigned.keySet());
    }
}
