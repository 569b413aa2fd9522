package vn.thidua.criteria.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Faults;
import vn.thidua.text.Message;

/**
 * One step of a ladder: the figures it takes and the absolute points it gives.
 *
 * @param <T> what the bands of the ladder divide
 */
interface Band<T> {

    /** Where it begins; absent when it is open below. */
    @Nullable
    T lower();

    /** Whether {@code lower} itself belongs to it; absent with {@code lower}. */
    @Nullable
    Boolean lowerInclusive();

    /** Where it ends; absent when it is open above. */
    @Nullable
    T upper();

    /** Whether {@code upper} itself belongs to it; absent with {@code upper}. */
    @Nullable
    Boolean upperInclusive();

    /** From 0 to the leaf's maximum. */
    @Nullable
    BigDecimal points();

    /** Whether both ends say on which side they are closed. */
    default boolean checkEnds(Faults faults) {
        boolean lowerStated = lower() == null || lowerInclusive() != null;
        boolean upperStated = upper() == null || upperInclusive() != null;
        if (!lowerStated) {
            faults.add("lowerInclusive", Message.of("criteria.band-end-unstated"));
        }
        if (!upperStated) {
            faults.add("upperInclusive", Message.of("criteria.band-end-unstated"));
        }
        return lowerStated && upperStated;
    }
}
