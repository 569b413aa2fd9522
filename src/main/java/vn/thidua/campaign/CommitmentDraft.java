package vn.thidua.campaign;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People of a unit who commit themselves, one or many: the contract's CommitmentDraft. */
record CommitmentDraft(
        @NotNull UUID organisationId,
        @NotNull @Size(min = 1, max = 500) List<UUID> personIds,
        @Nullable LocalDate committedOn,
        @Nullable @Size(min = 1, max = 2000) String lateReason) {}
