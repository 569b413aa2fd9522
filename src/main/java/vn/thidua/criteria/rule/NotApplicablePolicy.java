package vn.thidua.criteria.rule;

import java.math.BigDecimal;
import vn.thidua.text.Message;

/** What a leaf is worth to a unit in which the task did not arise in the year. */
public enum NotApplicablePolicy {
    /** The unit is not worse off: it gets the maximum. */
    FULL_MARKS {
        @Override
        Score score(BigDecimal max) {
            return Score.of(max, Message.of("criteria.not-applicable-full-marks", max));
        }
    },

    /** The leaf counts neither in the unit's total nor in the base its per cent is taken of. */
    EXCLUDE_FROM_BASE {
        @Override
        Score score(BigDecimal max) {
            return new Score(Points.ZERO, true, null, Message.of("criteria.not-applicable-excluded", max));
        }
    },

    /** A task that did not arise earns nothing. */
    ZERO {
        @Override
        Score score(BigDecimal max) {
            return Score.of(Points.ZERO, Message.of("criteria.not-applicable-zero", max));
        }
    };

    abstract Score score(BigDecimal max);
}
