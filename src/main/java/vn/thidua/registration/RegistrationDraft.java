package vn.thidua.registration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** What a unit says of its titles for a year: the contract's RegistrationDraft. */
record RegistrationDraft(
        @NotNull UUID groupId,
        @NotNull @Min(1948) @Max(2200) Integer year,
        @NotNull UUID organisationId,
        @NotNull @Size(min = 1, max = 2000) List<RegistrationEntryDraft> entries) {}
