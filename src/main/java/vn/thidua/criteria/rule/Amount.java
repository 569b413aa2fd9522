package vn.thidua.criteria.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Faults;
import vn.thidua.text.Message;

/** The rules an amount of points obeys wherever a set names one. */
final class Amount {

    private Amount() {}

    /** Above 0, at most {@code max}, two decimals. */
    static void check(String field, @Nullable BigDecimal value, BigDecimal max, Faults faults) {
        if (within(field, value, max, faults) && value.signum() == 0) {
            faults.add(field, Message.of("criteria.amount-not-above-zero"));
        }
    }

    /** Above 0 and below 10000, two decimals. */
    static boolean above0(String field, @Nullable BigDecimal value, Faults faults) {
        if (value != null && Points.fits(value, 4, 2) && value.signum() > 0) {
            return true;
        }
        faults.add(field, Message.of("criteria.amount-out-of-range"));
        return false;
    }

    /** From 0 to {@code max}, two decimals. */
    static boolean within(String field, @Nullable BigDecimal value, BigDecimal max, Faults faults) {
        if (value == null) {
            faults.add(field, Message.of("criteria.points-missing"));
        } else if (!Points.fits(value)) {
            faults.add(field, Message.of("criteria.points-too-precise"));
        } else if (value.signum() < 0 || value.compareTo(max) > 0) {
            faults.add(field, Message.of("criteria.points-beyond-leaf", max));
        } else {
            return true;
        }
        return false;
    }
}
