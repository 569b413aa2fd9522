package vn.thidua.scoresheet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.Criterion;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;

/** What a sheet must hold before its director may sign it. */
final class Completeness {

    private Completeness() {}

    /**
     * Every leaf is scored; a score below the standard score has its reason; required evidence is
     * there. A task that did not arise needs no evidence, and none of its points is missing where
     * it leaves the base.
     *
     * @throws Problem 409 naming every leaf that is not ready, with pointers into the sheet
     */
    static void require(WholeSheet whole) {
        var faults = faults(whole);
        if (!faults.isEmpty()) {
            throw Problem.of(
                    ProblemType.STATE_CONFLICT,
                    "Phiếu chấm điểm chưa đầy đủ: " + faults.size() + " chỗ.",
                    "The sheet is not complete in " + faults.size() + " places.",
                    faults);
        }
    }

    /** Everything that is missing; none means that the sheet may be signed. */
    static List<Fault> faults(WholeSheet whole) {
        var faults = new ArrayList<Fault>();
        var leaves = whole.tree().leaves();
        for (int i = 0; i < leaves.size(); i++) {
            var leaf = leaves.get(i);
            check(leaf, whole.entries().get(leaf.code()), "/leaves/" + i, faults);
        }
        return faults;
    }

    private static void check(Criterion leaf, @Nullable ScoreEntry entry, String pointer, List<Fault> faults) {
        if (entry == null) {
            faults.add(Fault.at(pointer, leaf.code() + ": chưa chấm điểm.", leaf.code() + ": not scored yet."));
            return;
        }
        boolean below = entry.points.compareTo(leaf.maxScore()) < 0 && !(entry.notApplicable && leaf.canLeaveBase());
        if (below && isBlank(entry.varianceReason)) {
            faults.add(Fault.at(
                    pointer + "/varianceReason",
                    leaf.code() + ": thấp hơn điểm chuẩn nhưng chưa nêu lý do.",
                    leaf.code() + ": below the standard score without a reason."));
        }
        if (leaf.evidenceRequired()
                && !entry.notApplicable
                && isBlank(entry.evidence)
                && entry.evidenceFiles.isEmpty()) {
            faults.add(Fault.at(
                    pointer + "/evidence",
                    leaf.code() + ": chưa có tài liệu kiểm chứng.",
                    leaf.code() + ": required evidence is missing."));
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
