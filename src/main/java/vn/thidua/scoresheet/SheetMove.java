package vn.thidua.scoresheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import vn.thidua.criteria.Edition;
import vn.thidua.criteria.rule.Scorable;
import vn.thidua.criteria.rule.Score;
import vn.thidua.problem.Faults;

/** What becomes of one sheet that moves to another edition: its figures are scored anew. */
final class SheetMove {

    /** A leaf that the new edition scores otherwise. */
    private record Anew(ScoreEntry before, Score score) {}

    private final WholeSheet from;
    private final WholeSheet to;
    private final List<Anew> anew = new ArrayList<>();
    private final List<String> dropped = new ArrayList<>();
    private final List<ScoreEntry> entries = new ArrayList<>();

    /**
     * @param entry makes the entry of a leaf that is scored anew
     */
    SheetMove(WholeSheet from, Edition target, EntryOf entry) {
        this.from = from;
        var scorables = target.tree().scorables();
        var standing = new HashMap<String, ScoreEntry>();
        for (var before : from.entries().values()) {
            var scorable = scorables.get(before.code);
            if (scorable == null || !takes(scorable, before)) {
                dropped.add(before.code);
            } else {
                standing.put(before.code, again(scorable, before, entry));
            }
        }
        this.to = new WholeSheet(from.filed(), from.unit(), target, standing, from.scoredFields());
    }

    /** Makes an entry that says the same, scored anew. */
    interface EntryOf {

        ScoreEntry again(ScoreEntry before, Score score);
    }

    private static boolean takes(Scorable scorable, ScoreEntry entry) {
        var faults = new Faults();
        scorable.check(entry.figures, faults);
        return faults.none();
    }

    private ScoreEntry again(Scorable scorable, ScoreEntry before, EntryOf entry) {
        var score = scorable.score(before.figures);
        if (score.points().compareTo(before.points) == 0) {
            return before;
        }
        var after = entry.again(before, score);
        anew.add(new Anew(before, score));
        entries.add(after);
        return after;
    }

    /** Entries of the leaves that are scored anew. */
    List<ScoreEntry> entries() {
        return entries;
    }

    /** Leaves for which nothing stands any more. */
    List<String> dropped() {
        return dropped;
    }

    /**
     * Whether anything of what was signed is different: points, leaves, the base or the caps they
     * count in, what a signature asks for, or the fields that departments score.
     */
    boolean changes() {
        return !anew.isEmpty()
                || !dropped.isEmpty()
                || !missing().isEmpty()
                || !from.standing().equals(to.standing())
                || !from.tree().fields().equals(to.tree().fields())
                || (from.filed().sheet().status != ScoreSheet.Status.OPEN
                        && !Completeness.faults(to).isEmpty());
    }

    private List<String> missing() {
        return to.tree().leaves().stream()
                .map(leaf -> leaf.code())
                .filter(code -> !to.entries().containsKey(code))
                .toList();
    }

    MigratedSheet report(MigratedSheet.Outcome outcome) {
        var sheet = from.filed().sheet();
        return new MigratedSheet(
                sheet.id,
                sheet.organisationId,
                from.edition().id(),
                outcome,
                from.standing().total(),
                to.standing().total(),
                anew.stream()
                        .map(one -> new MigratedSheet.Rescored(
                                one.before().code,
                                one.before().points,
                                one.score().points()))
                        .sorted(Comparator.comparing(MigratedSheet.Rescored::code))
                        .toList(),
                dropped.stream().sorted().toList(),
                missing());
    }

    /** The report of a sheet that stays where it is. */
    static MigratedSheet kept(WholeSheet whole, MigratedSheet.Outcome outcome) {
        var sheet = whole.filed().sheet();
        var total = whole.standing().total();
        return new MigratedSheet(
                sheet.id,
                sheet.organisationId,
                sheet.criteriaSetId,
                outcome,
                total,
                total,
                List.of(),
                List.of(),
                List.of());
    }
}
