package vn.thidua.scoresheet;

import vn.thidua.criteria.rule.CriteriaTree;
import vn.thidua.criteria.rule.Placement;

/** A sheet as a list needs it. */
record ListedSheet(FiledSheet filed, ScoredSheet scored, Placement standing, int scoredLeaves) {

    static ListedSheet of(FiledSheet filed, ScoredSheet scored, CriteriaTree tree) {
        var standing = WholeSheet.standing(tree, scored.unit().id(), scored.points(), scored.notApplicable());
        long leaves = tree.leaves().stream()
                .filter(leaf -> scored.points().containsKey(leaf.code()))
                .count();
        return new ListedSheet(filed, scored, standing, Math.toIntExact(leaves));
    }
}
