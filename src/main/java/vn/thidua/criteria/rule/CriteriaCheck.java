package vn.thidua.criteria.rule;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Faults;
import vn.thidua.text.Message;

/** The rules of saving a criteria set, all of them applied, so that all faults are told at once. */
final class CriteriaCheck {

    private final CriteriaTree tree;
    private final Map<String, Criterion> byCode;
    private final Set<String> parents;
    private final Faults faults = new Faults();

    private CriteriaCheck(CriteriaTree tree) {
        this.tree = tree;
        this.byCode = tree.byCode();
        this.parents = tree.parents();
    }

    static List<Fault> of(CriteriaTree tree) {
        CriteriaCheck check = new CriteriaCheck(tree);
        check.rows();
        check.sums();
        check.ratingClasses();
        check.tieBreaks();
        check.tree.adjustments().check(new HashSet<>(check.byCode.keySet()), check.faults.in("adjustments"));
        return check.faults.all();
    }

    private void rows() {
        if (tree.criteria().isEmpty()) {
            faults.add("criteria", Message.of("criteria.no-rows"));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < tree.criteria().size(); i++) {
            Criterion row = tree.criteria().get(i);
            Faults here = faults.in("criteria").in(i);
            if (row == null) {
                here.add(Message.of("criteria.row-empty"));
                continue;
            }
            Naming.checkNew(row.code(), seen, here);
            parent(row, here);
            row.check(tree.year(), !parents.contains(row.code()), here);
        }
    }

    private void parent(Criterion row, Faults here) {
        if (row.parentCode() == null) {
            return;
        }
        if (!byCode.containsKey(row.parentCode())) {
            here.add("parentCode", Message.of("criteria.no-such-group", row.parentCode()));
        } else if (isItsOwnAncestor(row)) {
            here.add("parentCode", Message.of("criteria.row-within-itself", row.code()));
        }
    }

    private boolean isItsOwnAncestor(Criterion row) {
        Set<String> passed = new HashSet<>();
        Criterion at = row;
        while (at != null && at.parentCode() != null && passed.add(at.parentCode())) {
            if (at.parentCode().equals(row.code())) {
                return true;
            }
            at = byCode.get(at.parentCode());
        }
        return false;
    }

    private void sums() {
        Map<@Nullable String, BigDecimal> sums = new HashMap<>();
        for (Criterion row : tree.criteria()) {
            if (row != null && row.maxScore() != null && Points.fits(row.maxScore())) {
                sums.merge(row.parentCode(), row.maxScore(), BigDecimal::add);
            }
        }
        for (int i = 0; i < tree.criteria().size(); i++) {
            Criterion row = tree.criteria().get(i);
            if (row != null && row.code() != null && sums.containsKey(row.code())) {
                sum(
                        row.maxScore(),
                        sums.get(row.code()),
                        "maxScore",
                        faults.in("criteria").in(i));
            }
        }
        if (tree.total() == null || !Points.fits(tree.total()) || tree.total().signum() <= 0) {
            faults.add("total", Message.of("criteria.total-out-of-range"));
        } else {
            sum(tree.total(), sums.getOrDefault(null, Points.ZERO), "total", faults);
        }
    }

    private static void sum(@Nullable BigDecimal stated, BigDecimal sum, String field, Faults faults) {
        if (stated != null && Points.fits(stated) && stated.compareTo(sum) != 0) {
            faults.add(field, Message.of("criteria.sum-differs", stated, sum));
        }
    }

    private void ratingClasses() {
        Set<BigDecimal> thresholds = new HashSet<>();
        Set<String> codes = new HashSet<>();
        boolean placed = !tree.ratingClasses().isEmpty();
        for (int i = 0; i < tree.ratingClasses().size(); i++) {
            Faults here = faults.in("ratingClasses").in(i);
            placed &= ratingClass(tree.ratingClasses().get(i), thresholds, codes, here);
        }
        if (tree.ratingClasses().isEmpty() || (placed && !thresholds.contains(Points.ZERO))) {
            faults.add("ratingClasses", Message.of("criteria.no-class-from-zero"));
        }
    }

    private static boolean ratingClass(
            @Nullable RatingClass rating, Set<BigDecimal> thresholds, Set<String> codes, Faults here) {
        if (rating == null) {
            here.add(Message.of("criteria.class-empty"));
            return false;
        }
        boolean placed = rating.check(here);
        if (placed && !thresholds.add(rating.from())) {
            here.add("from", Message.of("criteria.class-threshold-twice"));
        }
        if (rating.code() != null && !codes.add(rating.code())) {
            here.add("code", Message.of("criteria.class-code-twice"));
        }
        return placed;
    }

    private void tieBreaks() {
        Set<TieBreak> seen = new HashSet<>();
        for (int i = 0; i < tree.tieBreaks().size(); i++) {
            TieBreak tieBreak = tree.tieBreaks().get(i);
            Faults here = faults.in("tieBreaks").in(i);
            if (tieBreak == null || tieBreak.kind() == null) {
                here.add("kind", Message.of("criteria.tie-break-kind-missing"));
                continue;
            }
            if (!seen.add(tieBreak)) {
                here.add(Message.of("criteria.tie-break-twice"));
            }
            boolean bySubtree = tieBreak.kind() == TieBreak.Kind.SUBTREE_TOTAL;
            if (bySubtree && !byCode.containsKey(tieBreak.code())) {
                here.add("code", Message.of("criteria.no-such-row"));
            } else if (!bySubtree && tieBreak.code() != null) {
                here.add("code", Message.of("criteria.tie-break-takes-no-code"));
            }
        }
    }
}
