package vn.thidua.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something one of the caller's units still owes.
 *
 * @param dueOn the last day in time, in Asia/Ho_Chi_Minh; absent where no deadline was set
 * @param href the resource to act on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Obligation(
        @NotNull Kind kind,
        @NotNull UUID organisationId,
        @Nullable LocalDate dueOn,
        @NotNull String href) {

    /** What is owed. */
    public enum Kind {
        SIGN_AGREEMENT,
        SUBMIT_REGISTRATION,
        RESPOND_TO_CAMPAIGN,
        SUBMIT_SCORE_SHEET,
        CROSS_CHECK_SCORE_SHEET,
        COMMENT_ON_CRITERIA
    }
}
