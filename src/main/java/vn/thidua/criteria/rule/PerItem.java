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
 * So many points per item, up to the maximum.
 *
 * @param points points per item, above 0 and at most the leaf's maximum
 */
public record PerItem(
        @NotNull @DecimalMin("0.01") @DecimalMax("9999.99") @Digits(integer = 4, fraction = 2)
        BigDecimal points) implements Ladder {

    private static final Set<String> FIGURES = Set.of("count");

    public PerItem {
        points = Points.normal(points);
    }

    @Override
    public void check(BigDecimal max, int year, Faults faults) {
        Amount.check("points", points, max, faults);
    }

    @Override
    public void check(Figures figures, Faults faults) {
        figures.check(FIGURES, FIGURES, faults);
    }

    @Override
    public Score score(BigDecimal max, Figures figures) {
        BigDecimal earned = points.multiply(BigDecimal.valueOf(figures.count())).min(max);
        return Score.of(earned, Message.of("criteria.per-item-score", figures.count(), points, earned, max));
    }
}
