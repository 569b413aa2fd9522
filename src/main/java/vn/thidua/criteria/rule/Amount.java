package vn.thidua.criteria.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Faults;

/** The rules an amount of points obeys wherever a set names one. */
final class Amount {

    private Amount() {}

    /** Above 0, at most {@code max}, two decimals. */
    static void check(String field, @Nullable BigDecimal value, BigDecimal max, Faults faults) {
        if (within(field, value, max, faults) && value.signum() == 0) {
            faults.add(field, "Phải lớn hơn 0.", "It must be above 0.");
        }
    }

    /** Above 0 and below 10000, two decimals. */
    static boolean above0(String field, @Nullable BigDecimal value, Faults faults) {
        if (value != null && Points.fits(value, 4, 2) && value.signum() > 0) {
            return true;
        }
        faults.add(
                field,
                "Phải lớn hơn 0, nhỏ hơn 10000, tối đa hai chữ số thập phân.",
                "It must be above 0 and below 10000, with at most two decimals.");
        return false;
    }

    /** From 0 to {@code max}, two decimals. */
    static boolean within(String field, @Nullable BigDecimal value, BigDecimal max, Faults faults) {
        if (value == null) {
            faults.add(field, "Thiếu số điểm.", "The points are missing.");
        } else if (!Points.fits(value)) {
            faults.add(field, "Điểm có tối đa hai chữ số thập phân.", "Points have at most two decimals.");
        } else if (value.signum() < 0 || value.compareTo(max) > 0) {
            faults.add(
                    field,
                    "Điểm phải từ 0 đến %1$s, điểm tối đa của tiêu chí.",
                    "The points must lie between 0 and %1$s, the leaf's maximum.",
                    max);
        } else {
            return true;
        }
        return false;
    }
}
