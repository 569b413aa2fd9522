package vn.thidua.scoresheet;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.thidua.criteria.rule.CriteriaTree;
import vn.thidua.criteria.rule.Criterion;

/**
 * A leaf that a unit is not assigned.
 *
 * @param maxScore its standard score, which leaves the unit's base
 */
record NotAssignedLeafView(
        @NotNull String code,
        @NotNull String nameVi,
        @NotNull String nameEn,
        @NotNull BigDecimal maxScore,
        @NotNull String reason,
        @NotNull String author,
        @NotNull Instant at) {

    /** Those of a set's leaves, in printed order. */
    static List<NotAssignedLeafView> of(CriteriaTree tree, Map<String, NotAssignedLeaf> byCode) {
        return tree.leaves().stream()
                .filter(leaf -> byCode.containsKey(leaf.code()))
                .map(leaf -> of(leaf, byCode.get(leaf.code())))
                .toList();
    }

    private static NotAssignedLeafView of(Criterion leaf, NotAssignedLeaf decided) {
        return new NotAssignedLeafView(
                leaf.code(),
                leaf.nameVi(),
                leaf.nameEn(),
                leaf.maxScore(),
                decided.reason(),
                decided.author(),
                decided.at());
    }
}
