package vn.thidua.criteria.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.thidua.text.Message;

/** An exact percentage: kept as its fraction, compared without rounding. */
record Completion(BigDecimal numerator, BigDecimal denominator) {

    private static final int SHOWN = 4;

    static Completion of(Figures figures) {
        return new Completion(figures.numerator(), figures.denominator());
    }

    /** Less than, equal to or greater than so many per cent, exactly. */
    int compareTo(BigDecimal percent) {
        return numerator.multiply(Points.HUNDRED).compareTo(percent.multiply(denominator));
    }

    /**
     * The fraction and its percentage. What has no short form is cut off, not rounded, so that nothing below a bound
     * ever reads as the bound.
     */
    Message text() {
        BigDecimal percent = numerator
                .multiply(Points.HUNDRED)
                .divide(denominator, SHOWN, RoundingMode.DOWN)
                .stripTrailingZeros();
        String sign = compareTo(percent) == 0 ? "=" : "≈";
        return Message.of("criteria.fraction", numerator, denominator, percent, sign);
    }
}
