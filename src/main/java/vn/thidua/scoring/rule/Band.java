package vn.thidua.scoring.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One step of a ladder: the figures it takes and the points it gives.
 *
 * @param lower where it begins; absent when it is open below
 * @param lowerInclusive whether {@code lower} itself belongs to it; absent with {@code lower}
 * @param upper where it ends; absent when it is open above
 * @param upperInclusive whether {@code upper} itself belongs to it; absent with {@code upper}
 * @param points absolute points, from 0 to the leaf's maximum
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Band<T>(
        @Nullable T lower,
        @Nullable Boolean lowerInclusive,
        @Nullable T upper,
        @Nullable Boolean upperInclusive,
        @Nullable BigDecimal points) {

    public Band {
        lowerInclusive = lower == null ? null : lowerInclusive;
        upperInclusive = upper == null ? null : upperInclusive;
        points = Points.normal(points);
    }

    /** Whether both ends say on which side they are closed; the points are checked apart. */
    boolean checkEnds(Faults faults) {
        boolean lowerSaid = lower == null || lowerInclusive != null;
        boolean upperSaid = upper == null || upperInclusive != null;
        if (!lowerSaid) {
            faults.add("lowerInclusive", "Thiếu true hoặc false.", "True or false is missing.");
        }
        if (!upperSaid) {
            faults.add("upperInclusive", "Thiếu true hoặc false.", "True or false is missing.");
        }
        return lowerSaid && upperSaid;
    }
}
