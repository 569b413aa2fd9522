package vn.thidua.criteria.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
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

    /** The same step in another year; the end of February stays the end of February. */
    DateBand inYear(int year) {
        return new DateBand(
                lower == null ? null : moved(lower, Boolean.FALSE.equals(lowerInclusive), year),
                lowerInclusive,
                upper == null ? null : moved(upper, Boolean.TRUE.equals(upperInclusive), year),
                upperInclusive,
                points);
    }

    /**
     * An edge in another year, so that bands which met there still meet.
     *
     * @param after whether the edge lies behind its day, else before it
     */
    private static LocalDate moved(LocalDate day, boolean after, int year) {
        LocalDate same = day.withYear(year);
        if (!after) {
            return same.getDayOfMonth() == day.getDayOfMonth() ? same : same.plusDays(1);
        }
        YearMonth month = YearMonth.from(day);
        return day.equals(month.atEndOfMonth()) ? month.withYear(year).atEndOfMonth() : same;
    }
}
