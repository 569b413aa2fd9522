package vn.thidua.scoring.rule;

import java.math.BigDecimal;

/** What of a criteria set figures are entered for: a leaf, or a bonus or penalty item. */
public sealed interface Scorable permits Criterion, Adjustment {

    String code();

    String nameVi();

    String nameEn();

    /** Names every figure that is missing, invalid, or not used here. */
    void check(Figures figures, Faults faults);

    /** The points for figures in which {@link #check} found no fault; at least 0. */
    Score score(Figures figures);

    /** Whether the first points serve the unit worse than the second. */
    default boolean isWorse(BigDecimal points, BigDecimal than) {
        return points.compareTo(than) < 0;
    }
}
