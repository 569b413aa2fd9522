package vn.thidua.agreement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the head says of a new agreement: the contract's AgreementDraft. */
record AgreementDraft(
        @NotNull UUID groupId,
        @NotNull @Min(1948) @Max(2200) Integer year,
        @NotNull @Size(min = 1, max = 300) String title,
        @NotNull @Size(min = 1, max = 20000) String text,
        @NotNull LocalDate dueOn,
        @NotNull @Size(min = 1, max = 50) List<Target> targets) {

    /** What the members promise to reach, and how it is measured. */
    record Target(
            @NotNull @Size(min = 1, max = 1000) String content,
            @NotNull @Size(min = 1, max = 1000) String measure) {}

    AgreementRevision revision() {
        return new AgreementRevision(title, text, dueOn, targets);
    }
}
