package vn.thidua.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many of a unit's people committed themselves to a campaign.
 *
 * @param committed those who did
 * @param headcount its people and those of the units below it, on the day that the unit chose; may be 0
 */
public record CommitmentRate(UUID campaignId, int committed, int headcount) {

    private static final BigDecimal PER_CENT = BigDecimal.valueOf(100);

    /** Committed ÷ headcount in per cent with two places, halves up; absent where there is nobody to commit. */
    public static @Nullable BigDecimal percent(long committed, long headcount) {
        return headcount == 0
                ? null
                : BigDecimal.valueOf(committed)
                        .multiply(PER_CENT)
                        .divide(BigDecimal.valueOf(headcount), 2, RoundingMode.HALF_UP);
    }
}
