package vn.thidua.campaign;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import vn.thidua.organisation.OrganisationRef;

/** A pledge as it is seen. */
record CommitmentView(
        @NotNull UUID id,
        @NotNull Pledger person,
        @NotNull OrganisationRef organisation,
        @NotNull LocalDate committedOn) {

    /** Who pledged. */
    record Pledger(@NotNull UUID id, @NotNull String fullName) {}
}
