package vn.thidua.criteria.rule;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Set;
import vn.thidua.problem.Faults;
import vn.thidua.text.Message;

/**
 * Starts at the maximum and loses {@code step} points for each case, never below 0.
 *
 * @param step points lost per case, above 0 and at most the leaf's maximum
 */
public record Deduction(
        @NotNull @DecimalMin("0.01") @DecimalMax("9999.99") @Digits(integer = 4, fraction = 2)
        BigDecimal step) implements Ladder {

    private static final Set<String> FIGURES = Set.of("count");

    public Deduction {
        step = Points.normal(step);
    }

    @Override
    public void check(BigDecimal max, int year, Faults faults) {
        Amount.check("step", step, max, faults);
    }

    @Override
    public void check(Figures figures, Faults faults) {
        figures.check(FIGURES, FIGURES, faults);
    }

    @Override
    public Score score(BigDecimal max, Figures figures) {
        BigDecimal lost = step.multiply(BigDecimal.valueOf(figures.count()));
        BigDecimal points = max.subtract(lost).max(Points.ZERO);
        return Score.of(points, Message.of("criteria.deduction-score", figures.count(), step, points, max));
    }
}
