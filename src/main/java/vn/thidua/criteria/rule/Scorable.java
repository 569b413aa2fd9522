package vn.thidua.criteria.rule;

import java.math.BigDecimal;
import vn.thidua.problem.Faults;

/** What of a criteria set figures are entered for: a leaf, or a bonus or penalty item. */
public sealed interface Scorable permits Criterion, Adjustment {

    String code();

    String nameVi();

    String nameEn();

    /** Names every figure that is missing, invalid, or not used here. */
    void check(Figures figures, Faults faults);

    /** The points for figures in which {@link #check} found no fault; at least 0. */
    Score score(Figures figures);

    /**
     * What is lost by points of a unit to which this does or does not apply: of a leaf, what is missing from its
     * standard score where it counts at all; of a penalty, its points; of a bonus, their absence. Only for comparing:
     * the more, the worse for the unit.
     */
    BigDecimal loss(BigDecimal points, boolean notApplicable);
}
