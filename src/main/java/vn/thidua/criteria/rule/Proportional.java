package vn.thidua.criteria.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Faults;
import vn.thidua.text.Message;

/**
 * The maximum times the completion: all of it from 100 per cent on, nothing when not done. Where an over-achievement
 * cap is set, completion above 100 per cent counts too, up to that cap, and the leaf may earn more than its maximum
 * (the rule of the 2012 table).
 *
 * <p>The one ladder that divides: the points are rounded to two decimals, half up.
 *
 * @param overAchievementCap the highest per cent that counts, above 100 and at most 200; absent where over-achievement
 *     earns nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Proportional(
        @DecimalMin("100.01") @DecimalMax("200") @Digits(integer = 3, fraction = 2) @Nullable
        BigDecimal overAchievementCap)
        implements Ladder {

    private static final Set<String> NEEDED = Set.of("numerator", "denominator");
    private static final Set<String> ALLOWED = Set.of("numerator", "denominator", "done");
    private static final BigDecimal HIGHEST_CAP = new BigDecimal("200");

    public Proportional {
        overAchievementCap = Points.plain(overAchievementCap);
    }

    @Override
    public void check(BigDecimal max, int year, Faults faults) {
        if (overAchievementCap != null
                && (!Points.fits(overAchievementCap)
                        || overAchievementCap.compareTo(Points.HUNDRED) <= 0
                        || overAchievementCap.compareTo(HIGHEST_CAP) > 0)) {
            faults.add("overAchievementCap", Message.of("criteria.over-achievement-cap-out-of-range"));
        }
    }

    @Override
    public void check(Figures figures, Faults faults) {
        figures.check(figures.notDone() ? Set.of() : NEEDED, ALLOWED, faults);
    }

    @Override
    public Score score(BigDecimal max, Figures figures) {
        if (figures.notDone()) {
            return Score.of(Points.ZERO, Message.of("criteria.not-done-score", max));
        }
        Completion completion = Completion.of(figures);
        BigDecimal cap = overAchievementCap == null ? Points.HUNDRED : overAchievementCap;
        if (completion.compareTo(cap) > 0) {
            BigDecimal points = Points.rounded(max.multiply(cap), Points.HUNDRED);
            return Score.of(
                    points, Message.of("criteria.proportional-capped-score", completion.text(), cap, points, max));
        }
        BigDecimal points = Points.rounded(max.multiply(completion.numerator()), completion.denominator());
        return Score.of(points, Message.of("criteria.proportional-score", completion.text(), points, max));
    }

    @Override
    public Proportional plain() {
        return new Proportional(Points.shortest(overAchievementCap));
    }
}
