package vn.thidua.criteria.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.text.Message;

/**
 * What a leaf earned, and why.
 *
 * @param points the points, two places
 * @param excluded the leaf does not apply and its maximum leaves the unit's base
 * @param band the band that applied, e.g. {@code [95, 100)}; absent where the ladder has no bands
 * @param explanation from the figures to the points, for an officer to read
 */
public record Score(
        BigDecimal points, boolean excluded, @Nullable String band, Message explanation) {

    static Score of(BigDecimal points, Message explanation) {
        return new Score(points, false, null, explanation);
    }
}
