package vn.thidua.criteria.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A step of a ladder by whole days late.
 *
 * @param lower absent when it is open below
 * @param upper absent when it is open above
 * @param points absolute points, from 0 to the leaf's maximum
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LatenessBand(
        @Min(0) @Max(10000) @Nullable Integer lower,
        @Nullable Boolean lowerInclusive,
        @Min(0) @Max(10000) @Nullable Integer upper,
        @Nullable Boolean upperInclusive,

        @NotNull @DecimalMin("0") @DecimalMax("9999.99") @Digits(integer = 4, fraction = 2)
        BigDecimal points)
        implements Band<Integer> {

    public LatenessBand {
        lowerInclusive = lower == null ? null : lowerInclusive;
        upperInclusive = upper == null ? null : upperInclusive;
        points = Points.normal(points);
    }
}
