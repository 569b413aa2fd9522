package vn.thidua.organisation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** As whom a person signs in from a day on: the contract's PersonLoginDraft. */
record PersonLoginDraft(
        @NotNull @Size(min = 1, max = 200) String subject,
        @NotNull LocalDate from) {}
