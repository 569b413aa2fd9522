package vn.thidua.scoresheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.BiFunction;
import vn.thidua.criteria.Edition;
import vn.thidua.criteria.rule.Scorable;
import vn.thidua.criteria.rule.Score;
import vn.thidua.problem.Faults;

/**
 * What becomes of one sheet when its year moves to another edition: its figures are scored anew.
 *
 * @param from the sheet before
 * @param to the sheet after; the same where it stays
 * @param entries the current entries of leaves that the new edition scores otherwise
 * @param dropped entries of leaves that have no current score any more
 */
record SheetMove(
        MigratedSheet.Outcome outcome,
        WholeSheet from,
        WholeSheet to,
        List<ScoreEntry> entries,
        List<ScoreEntry> dropped) {

    /** A sheet that stays where it is. */
    static SheetMove none(WholeSheet whole, MigratedSheet.Outcome outcome) {
        return new SheetMove(outcome, whole, whole, List.of(), List.of());
    }

    /** @param anew makes the entry of a leaf with the same figures and another score */
    static SheetMove of(WholeSheet from, Edition target, BiFunction<ScoreEntry, Score, ScoreEntry> anew) {
        var scorables = target.tree().scorables();
        var current = new HashMap<String, ScoreEntry>();
        var entries = new ArrayList<ScoreEntry>();
        var dropped = new ArrayList<ScoreEntry>();
        for (var before : from.entries().values()) {
            var scorable = scorables.get(before.code);
            if (scorable == null || from.notAssigned().containsKey(before.code) || !takes(scorable, before)) {
                dropped.add(before);
                continue;
            }
            var score = scorable.score(before.figures);
            if (score.points().compareTo(before.points) == 0) {
                current.put(before.code, before);
            } else {
                var after = anew.apply(before, score);
                entries.add(after);
                current.put(before.code, after);
            }
        }
        var to = new WholeSheet(from.sheet(), from.unit(), target, current, from.notAssigned(), from.closedFields());
        boolean changes = !entries.isEmpty() || !dropped.isEmpty() || differs(from, to);
        return new SheetMove(
                changes ? MigratedSheet.Outcome.REOPENED : MigratedSheet.Outcome.MOVED, from, to, entries, dropped);
    }

    private static boolean takes(Scorable scorable, ScoreEntry entry) {
        var faults = new Faults();
        scorable.check(entry.figures, faults);
        return faults.none();
    }

    /**
     * Whether anything else of what was signed is different: leaves, the base or the caps that points count in, what a
     * signature asks for, or the fields that departments score.
     */
    private static boolean differs(WholeSheet from, WholeSheet to) {
        return !missing(to).isEmpty()
                || !from.alone().equals(to.alone())
                || !from.fields().equals(to.fields())
                || (from.sheet().status != SheetStatus.OPEN
                        && !Completeness.faults(to).isEmpty());
    }

    private static List<String> missing(WholeSheet to) {
        return to.assignedLeaves().stream()
                .map(leaf -> leaf.code())
                .filter(code -> !to.entries().containsKey(code))
                .toList();
    }

    MigratedSheet report() {
        var sheet = from.sheet();
        return new MigratedSheet(
                sheet.id,
                sheet.organisationId,
                from.edition().id(),
                outcome,
                from.alone().total(),
                to.alone().total(),
                entries.stream()
                        .map(after -> new MigratedSheet.Rescored(
                                after.code, from.entries().get(after.code).points, after.points))
                        .sorted(Comparator.comparing(MigratedSheet.Rescored::code))
                        .toList(),
                dropped.stream().map(entry -> entry.code).sorted().toList(),
                from == to ? List.of() : missing(to));
    }
}
