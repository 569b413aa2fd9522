package vn.thidua.criteria.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A step of a ladder by percentage.
 *
 * @param lower absent when it is open below
 * @param upper absent when it is open above
 * @param points absolute points, from 0 to the leaf's maximum
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PercentBand(
        @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 4) @Nullable
        BigDecimal lower,

        @Nullable Boolean lowerInclusive,

        @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 4) @Nullable
        BigDecimal upper,

        @Nullable Boolean upperInclusive,

        @NotNull @DecimalMin("0") @DecimalMax("9999.99") @Digits(integer = 4, fraction = 2)
        BigDecimal points)
        implements Band<BigDecimal> {

    public PercentBand {
        lower = Points.plain(lower);
        upper = Points.plain(upper);
        lowerInclusive = lower == null ? null : lowerInclusive;
        upperInclusive = upper == null ? null : upperInclusive;
        points = Points.normal(points);
    }

    PercentBand plain() {
        return new PercentBand(Points.shortest(lower), lowerInclusive, Points.shortest(upper), upperInclusive, points);
    }
}
