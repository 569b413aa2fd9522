package vn.thidua.criteria.rule;

import java.math.BigDecimal;
import vn.thidua.text.Text;

/** What a leaf is worth to a unit in which the task did not arise in the year. */
public enum NotApplicablePolicy {
    /** The unit is not worse off: it gets the maximum. */
    FULL_MARKS {
        @Override
        Score score(BigDecimal max) {
            return Score.of(
                    max,
                    Text.of(
                            "Không phát sinh nhiệm vụ: được điểm tối đa %1$s.",
                            "The task did not arise: the full %1$s points.", max));
        }
    },

    /** The leaf counts neither in the unit's total nor in the base its per cent is taken of. */
    EXCLUDE_FROM_BASE {
        @Override
        Score score(BigDecimal max) {
            return new Score(
                    Points.ZERO,
                    true,
                    null,
                    Text.of(
                            "Không phát sinh nhiệm vụ: loại %1$s điểm khỏi tổng điểm chuẩn.",
                            "The task did not arise: its %1$s points leave the base.", max));
        }
    },

    /** A task that did not arise earns nothing. */
    ZERO {
        @Override
        Score score(BigDecimal max) {
            return Score.of(
                    Points.ZERO,
                    Text.of(
                            "Không phát sinh nhiệm vụ: 0 trên %1$s điểm.",
                            "The task did not arise: 0 of %1$s points.", max));
        }
    };

    abstract Score score(BigDecimal max);
}
