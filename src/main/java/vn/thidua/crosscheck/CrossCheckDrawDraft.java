package vn.thidua.crosscheck;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * How to draw the pairs.
 *
 * @param seed what to draw with; any of the whole numbers that every client keeps exactly; absent where the service
 *     shall take one by chance
 */
record CrossCheckDrawDraft(
        @Nullable @Min(-LARGEST) @Max(LARGEST) Long seed) {

    /** 2^53 − 1: beyond it numbers of JSON lose digits in JavaScript (RFC 8259, section 6). */
    static final long LARGEST = 9_007_199_254_740_991L;
}
