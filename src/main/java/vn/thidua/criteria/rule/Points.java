package vn.thidua.criteria.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Points are exact decimals with two places (quarter points occur), never binary floats. A number is rounded only where
 * a division made it: to two decimals, half up.
 */
final class Points {

    static final BigDecimal ZERO = new BigDecimal("0.00");
    static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final int SANE = 40;

    private Points() {}

    /** Whether the number fits {@code whole} digits before and {@code places} after the point. */
    static boolean fits(BigDecimal value, int whole, int places) {
        if (Math.abs((long) value.scale()) > SANE || value.precision() > SANE) {
            return false; // before any arithmetic: 1E+999999999 is short to send and long to expand
        }
        BigDecimal bare = value.stripTrailingZeros();
        return bare.scale() <= places && bare.precision() - bare.scale() <= whole;
    }

    static boolean fits(BigDecimal value) {
        return fits(value, 5, 2);
    }

    /** The same number with two places, where it has such a form; a fault is told elsewhere. */
    static @Nullable BigDecimal normal(@Nullable BigDecimal value) {
        return value != null && fits(value) ? value.setScale(2) : value;
    }

    /** The same number in its shortest form; numbers that are equal have the same. */
    static @Nullable BigDecimal shortest(@Nullable BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros();
    }

    /** The same number without an exponent, 100 for 1E+2; a fault is told elsewhere. */
    static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        return value != null && value.scale() < 0 && fits(value) ? value.setScale(0) : value;
    }

    static BigDecimal rounded(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, 2, RoundingMode.HALF_UP);
    }
}
