package vn.thidua.scoresheet.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.Binary;
import vn.thidua.criteria.rule.CriteriaTree;
import vn.thidua.criteria.rule.Criterion;
import vn.thidua.criteria.rule.FigureSource;
import vn.thidua.criteria.rule.Ladder;
import vn.thidua.criteria.rule.LatenessBands;
import vn.thidua.criteria.rule.NotApplicablePolicy;
import vn.thidua.criteria.rule.PercentBands;
import vn.thidua.criteria.rule.Proportional;

/** Trees of a test's own, of which only sources and ladders matter. */
final class Sourced {

    static final Ladder DAYS = new LatenessBands(List.of());
    static final Ladder DONE = new Binary();
    static final Ladder PERCENT = new PercentBands(List.of());
    static final Ladder SHARE = new Proportional(null);

    private Sourced() {}

    /** The example of a leaf for each kind of source and ladder, and one leaf without a source. */
    static CriteriaTree tree() {
        return tree(
                leaf("S.DAYS", DAYS, FigureSource.Kind.AGREEMENT_SIGNATURE, null),
                leaf("S.DONE", DONE, FigureSource.Kind.AGREEMENT_SIGNATURE, null),
                leaf("R.DAYS", DAYS, FigureSource.Kind.REGISTRATION, null),
                leaf("R.DONE", DONE, FigureSource.Kind.REGISTRATION, null),
                leaf("B.DAYS", DAYS, FigureSource.Kind.AGREEMENT_AND_REGISTRATION, null),
                leaf("B.DONE", DONE, FigureSource.Kind.AGREEMENT_AND_REGISTRATION, null),
                leaf("C.ALL", PERCENT, FigureSource.Kind.COMMITMENT_RATE, null),
                leaf("OWN", DONE, null));
    }

    static CriteriaTree tree(Criterion... leaves) {
        return new CriteriaTree(2024, BigDecimal.TEN, List.of(leaves), List.of(), List.of(), null);
    }

    /** So many leaves for each kind of source, each rate of another campaign. */
    static CriteriaTree wide(int each) {
        var leaves = new ArrayList<Criterion>();
        for (int i = 0; i < each; i++) {
            for (var kind : FigureSource.Kind.values()) {
                var ladder = kind == FigureSource.Kind.COMMITMENT_RATE ? PERCENT : DAYS;
                leaves.add(leaf(kind + "." + i, ladder, kind, null));
            }
            leaves.add(leaf("NAMED." + i, PERCENT, FigureSource.Kind.COMMITMENT_RATE, UUID.randomUUID()));
        }
        return tree(leaves.toArray(Criterion[]::new));
    }

    static Criterion leaf(String code, Ladder ladder, FigureSource.Kind kind, @Nullable UUID campaign) {
        return leaf(code, ladder, new FigureSource(kind, campaign));
    }

    static Criterion leaf(String code, Ladder ladder, @Nullable FigureSource source) {
        return new Criterion(
                code,
                null,
                "Tiêu chí",
                "Leaf",
                BigDecimal.ONE,
                ladder,
                null,
                null,
                false,
                NotApplicablePolicy.ZERO,
                source,
                "test");
    }
}
