package vn.thidua.agreement;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/** An agreement in a list. */
record AgreementSummary(
        @NotNull UUID id,
        @NotNull UUID groupId,
        @NotNull int year,
        @NotNull String title,
        @NotNull LocalDate dueOn,
        @NotNull AgreementStatus status) {}
