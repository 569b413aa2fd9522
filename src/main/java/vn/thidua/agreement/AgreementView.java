package vn.thidua.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as it is seen.
 *
 * @param sha256 of the text, in lower-case hexadecimal; absent for a draft
 * @param signed how many members have signed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgreementView(
        @NotNull UUID id,
        @NotNull UUID groupId,
        @NotNull int year,
        @NotNull String title,
        @NotNull String text,
        @NotNull LocalDate dueOn,
        @NotNull AgreementStatus status,
        @NotNull List<Target> targets,
        @Nullable Instant openedAt,
        @Nullable String sha256,
        @Nullable Instant completedAt,
        @NotNull int signed) {

    /** What the members promise to reach, and how it is measured. */
    record Target(@NotNull String content, @NotNull String measure) {}

    static AgreementView of(Agreement agreement, AgreementFacts facts) {
        return new AgreementView(
                agreement.id,
                facts.year().groupId(),
                facts.year().year(),
                agreement.title,
                agreement.text,
                agreement.dueOn,
                agreement.status,
                agreement.targets.stream()
                        .map(target -> new Target(target.content, target.measure))
                        .toList(),
                agreement.openedAt,
                agreement.sha256,
                agreement.completedAt,
                facts.signers().size());
    }
}
