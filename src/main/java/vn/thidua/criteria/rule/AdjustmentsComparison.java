package vn.thidua.criteria.rule;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.criteria.rule.CriteriaDiff.AdjustmentsDiff;
import vn.thidua.criteria.rule.CriteriaDiff.ItemReweighting;
import vn.thidua.criteria.rule.CriteriaDiff.Move;
import vn.thidua.criteria.rule.CriteriaDiff.Revision;

/** What became of the bonus and penalty items of a set. */
final class AdjustmentsComparison {

    private final List<Adjustment> added = new ArrayList<>();
    private final List<Move> moved = new ArrayList<>();
    private final List<ItemReweighting> reweighted = new ArrayList<>();
    private final List<Revision> revised = new ArrayList<>();

    private AdjustmentsComparison() {}

    static AdjustmentsDiff of(Adjustments from, Adjustments to) {
        var comparison = new AdjustmentsComparison();
        var items = Pairing.of(from.items(), to.items(), Adjustment::code, Adjustment::nameVi);
        for (Adjustment item : to.items()) {
            items.before(item)
                    .ifPresentOrElse(before -> comparison.compare(before, item), () -> comparison.added.add(item));
        }
        return new AdjustmentsDiff(
                comparison.added,
                List.copyOf(items.gone()),
                comparison.moved,
                comparison.reweighted,
                comparison.revised,
                CriteriaComparison.points(from.bonusCap(), to.bonusCap()),
                CriteriaComparison.points(from.penaltyCap(), to.penaltyCap()));
    }

    private void compare(Adjustment before, Adjustment item) {
        if (!before.code().equals(item.code())) {
            moved.add(new Move(item.code(), item.nameVi(), item.nameEn(), before.code(), null, null));
        }
        var points = CriteriaComparison.points(before.points(), item.points());
        var most = CriteriaComparison.points(before.maxPoints(), item.maxPoints());
        if (points != null || most != null) {
            reweighted.add(new ItemReweighting(item.code(), item.nameVi(), item.nameEn(), points, most));
        }
        var fields = new ArrayList<String>();
        CriteriaComparison.differ(fields, "kind", before.kind(), item.kind());
        CriteriaComparison.differ(fields, "nameVi", before.nameVi(), item.nameVi());
        CriteriaComparison.differ(fields, "nameEn", before.nameEn(), item.nameEn());
        if (!fields.isEmpty()) {
            revised.add(new Revision(item.code(), item.nameVi(), item.nameEn(), fields));
        }
    }
}
