package vn.thidua.scoring.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step of a ladder by day; its edges are days of the year of the set.
 *
 * @param lower absent when it is open below
 * @param upper absent when it is open above
 * @param points absolute points, from 0 to the leaf's maximum
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DateBand(
        @Nullable LocalDate lower,
        @Nullable Boolean lowerInclusive,
        @Nullable LocalDate upper,
        @Nullable Boolean upperInclusive,
        @NotNull @DecimalMin("0") @DecimalMax("9999.99") @Digits(integer = 4, fraction = 2)
                BigDecimal points)
        implements Band<LocalDate> {

    public DateBand {
        lowerInclusive = lower == null ? null : lowerInclusive;
        upperInclusive = upper == null ? null : upperInclusive;
        points = Points.normal(points);
    }

    DateBand inYear(int year) {
        return new DateBand(
                lower == null ? null : lower.withYear(year),
                lowerInclusive,
                upper == null ? null : upper.withYear(year),
                upperInclusive,
                points);
    }
}
