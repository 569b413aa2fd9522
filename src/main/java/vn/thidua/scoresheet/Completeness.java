package vn.thidua.scoresheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.Criterion;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Faults;
import vn.thidua.text.Message;

/** What a sheet must hold before its director may sign it. */
final class Completeness {

    private Completeness() {}

    /**
     * Everything that is missing, with pointers into the sheet; nothing means that it may be signed. Every leaf is
     * scored that is assigned to the unit; what does not apply, or is below the standard score, has its reason;
     * required evidence is there, for a task that did not arise as for any other.
     */
    static List<Fault> faults(WholeSheet whole) {
        var faults = new Faults();
        var leaves = whole.tree().leaves();
        for (int i = 0; i < leaves.size(); i++) {
            var leaf = leaves.get(i);
            if (!whole.notAssigned().containsKey(leaf.code())) {
                check(
                        leaf,
                        whole.entries().get(leaf.code()),
                        faults.in("leaves").in(i));
            }
        }
        return faults.all();
    }

    private static void check(Criterion leaf, @Nullable ScoreEntry entry, Faults faults) {
        if (entry == null) {
            faults.add(Message.of("scoresheet.leaf-not-scored", leaf.code()));
            return;
        }
        if (isBlank(entry.varianceReason)) {
            if (entry.notApplicable) {
                faults.add("varianceReason", Message.of("scoresheet.leaf-not-applicable-without-reason", leaf.code()));
            } else if (entry.points.compareTo(leaf.maxScore()) < 0) {
                faults.add("varianceReason", Message.of("scoresheet.leaf-below-without-reason", leaf.code()));
            }
        }
        if (leaf.evidenceRequired() && isBlank(entry.evidence) && entry.evidenceFiles.isEmpty()) {
            faults.add("evidence", Message.of("scoresheet.leaf-without-evidence", leaf.code()));
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
