package vn.thidua.criteria.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What decides between units with the same result, in the set's order.
 *
 * @param code the row whose share decides; with {@code SUBTREE_TOTAL} only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TieBreak(
        @NotNull Kind kind,
        @Size(min = 1, max = 40) @Nullable String code) {

    /** The kinds of tie-break a set may name. */
    public enum Kind {
        /**
         * The greater share of what applies to the unit of one row and all below it goes first. It is left out where of
         * the units it would tell apart one has nothing there that applies.
         */
        SUBTREE_TOTAL,
        /** The sheet goes first whose first complete submission was earlier, whatever was returned or changed since. */
        EARLIER_SUBMISSION
    }

    public static TieBreak subtreeTotal(String code) {
        return new TieBreak(Kind.SUBTREE_TOTAL, code);
    }

    public static TieBreak earlierSubmission() {
        return new TieBreak(Kind.EARLIER_SUBMISSION, null);
    }
}
