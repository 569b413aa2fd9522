package vn.thidua.scoresheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An appeal and, once it is there, the decision on it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AppealView(
        @NotNull UUID id,
        @NotNull String code,
        @NotNull UUID entryId,
        @NotNull String reason,
        @NotNull String author,
        @Nullable String authorName,
        @NotNull Instant at,
        Appeal.@Nullable Outcome outcome,
        @Nullable String decisionReason,
        @Nullable Stage decidedStage,
        @Nullable String decidedBy,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt) {

    static AppealView of(Appeal appeal) {
        return new AppealView(
                appeal.id,
                appeal.code,
                appeal.scoreEntryId,
                appeal.reason,
                appeal.author,
                appeal.authorName,
                appeal.at,
                appeal.outcome,
                appeal.decisionReason,
                appeal.decidedStage,
                appeal.decidedBy,
                appeal.decidedByName,
                appeal.decidedAt);
    }
}
