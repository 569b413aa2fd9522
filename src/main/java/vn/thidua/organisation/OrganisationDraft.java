package vn.thidua.organisation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a caller may say of a new unit: the contract's OrganisationDraft. */
record OrganisationDraft(
        @NotNull OrganisationKind kind,
        @Nullable UUID parentId,
        @NotNull @Size(min = 1, max = 300) String name,
        @Nullable @Size(min = 1, max = 20) String code,
        @NotNull LocalDate establishedOn) {}
