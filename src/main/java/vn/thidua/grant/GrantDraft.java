package vn.thidua.grant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an admin says of a grant: the contract's GrantDraft. */
record GrantDraft(
        @NotNull @Size(min = 1, max = 200) String subject,
        @NotNull Role role,
        @NotNull UUID organisationId,
        @NotNull LocalDate from,
        @Nullable LocalDate to) {}
