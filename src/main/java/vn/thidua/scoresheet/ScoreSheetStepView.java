package vn.thidua.scoresheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A step of a sheet from state to state. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScoreSheetStepView(
        @NotNull SheetStatus from,
        @NotNull SheetStatus to,
        @Nullable String reason,
        @Nullable String documentNumber,
        @Nullable LocalDate documentDate,
        @NotNull String author,
        @Nullable String authorName,
        @NotNull Instant at) {

    static ScoreSheetStepView of(ScoreSheetStep step) {
        return new ScoreSheetStepView(
                step.fromStatus,
                step.toStatus,
                step.reason,
                step.documentNumber,
                step.documentDate,
                step.author,
                step.authorName,
                step.at);
    }
}
