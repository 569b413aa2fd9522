package vn.thidua.criteria.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * Points of what they are taken of, as an exact fraction: what results, classes and ties are decided on.
 *
 * @param points what was earned, at least 0
 * @param base what could be earned, at least 0; where it is 0 there is nothing to compare
 */
record Share(BigDecimal points, BigDecimal base) implements Comparable<Share> {

    private static final int NEXT_TO_A_BORDER = 3;

    boolean isOfNothing() {
        return base.signum() == 0;
    }

    /** Of two shares that are both of something the greater. */
    @Override
    public int compareTo(Share other) {
        return points.multiply(other.base).compareTo(other.points.multiply(base));
    }

    boolean reaches(BigDecimal percent) {
        return points.multiply(Points.HUNDRED).compareTo(percent.multiply(base)) >= 0;
    }

    /**
     * For reading: two decimals, half up. What would so read as the border of a class that it does not reach has a
     * third decimal and is cut off there, so that 94.995 and 94.99999 both read as less than 95.
     */
    BigDecimal percent(Collection<RatingClass> classes) {
        BigDecimal hundredfold = points.multiply(Points.HUNDRED);
        BigDecimal rounded = Points.rounded(hundredfold, base);
        boolean rises = classes.stream()
                .map(RatingClass::from)
                .anyMatch(border -> rounded.compareTo(border) >= 0 && !reaches(border));
        return rises ? hundredfold.divide(base, NEXT_TO_A_BORDER, RoundingMode.DOWN) : rounded;
    }
}
