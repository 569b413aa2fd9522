package vn.thidua.criteria.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.criteria.rule.Tables.points;
import static vn.thidua.criteria.rule.Tables.row;
import static vn.thidua.criteria.rule.Tables.tree;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.criteria.rule.CriteriaDiff.AdjustmentsDiff;
import vn.thidua.criteria.rule.CriteriaDiff.ItemReweighting;
import vn.thidua.criteria.rule.CriteriaDiff.Move;
import vn.thidua.criteria.rule.CriteriaDiff.PointsChange;
import vn.thidua.criteria.rule.CriteriaDiff.Revision;

/** What changed among the bonus and penalty items of a set. */
class AdjustmentsDiffTest {

    private final List<Criterion> before = List.of(row("A", null, "Nhóm A", "10", new Binary()));

    @Test
    void items_are_compared_like_rows() {
        var was = adjustments(
                "10",
                null,
                item("C.1", Adjustment.Kind.BONUS, "Sáng kiến", "2", "4"),
                item("C.2", Adjustment.Kind.BONUS, "Mô hình", "1", null),
                item("D.1", Adjustment.Kind.PENALTY, "Chậm trễ", "0.5", null),
                item("D.2", Adjustment.Kind.PENALTY, "Vi phạm", "1", null));
        var added = item("D.9", Adjustment.Kind.PENALTY, "Khiếu nại", "1", null);
        var is = adjustments(
                null,
                "5",
                item("C.2", Adjustment.Kind.BONUS, "Sáng kiến", "2", "6"),
                item("C.3", Adjustment.Kind.BONUS, "Mô hình", "1.5", null),
                item("D.1", Adjustment.Kind.BONUS, "Kịp thời", "0.5", null),
                added);
        var diff = CriteriaDiff.between(tree(2023, before, was), tree(2023, before, is))
                .adjustments();
        assertThat(diff)
                .isEqualTo(new AdjustmentsDiff(
                        List.of(added),
                        List.of(was.items().get(3)),
                        List.of(
                                new Move("C.2", "Sáng kiến", "Item", "C.1", null, null),
                                new Move("C.3", "Mô hình", "Item", "C.2", null, null)),
                        List.of(
                                new ItemReweighting(
                                        "C.2", "Sáng kiến", "Item", null, new PointsChange(points("4"), points("6"))),
                                new ItemReweighting(
                                        "C.3", "Mô hình", "Item", new PointsChange(points("1"), points("1.5")), null)),
                        List.of(new Revision("D.1", "Kịp thời", "Item", List.of("kind", "nameVi"))),
                        new PointsChange(points("10"), null),
                        new PointsChange(null, points("5"))));
    }

    private static Adjustments adjustments(String bonus, String penalty, Adjustment... items) {
        return new Adjustments(
                bonus == null ? null : new BigDecimal(bonus),
                penalty == null ? null : new BigDecimal(penalty),
                List.of(items));
    }

    private static Adjustment item(String code, Adjustment.Kind kind, String name, String points, String most) {
        return new Adjustment(
                code, kind, name, "Item", new BigDecimal(points), most == null ? null : new BigDecimal(most), "M");
    }
}
