package vn.thidua.organisation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A person who begins to work at a unit: the contract's PersonDraft. */
record PersonDraft(
        @NotNull @Size(min = 1, max = 200) String fullName,
        @NotNull @Size(min = 1, max = 200) String title,
        @NotNull LocalDate from) {}
