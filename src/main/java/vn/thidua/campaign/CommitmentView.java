package vn.thidua.campaign;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import vn.thidua.organisation.OrganisationRef;

/** A commitment as it is seen. */
record CommitmentView(
        @NotNull UUID id,
        @NotNull Person person,
        @NotNull OrganisationRef organisation,
        @NotNull LocalDate committedOn) {

    /** Who committed themselves. */
    record Person(@NotNull UUID id, @NotNull String fullName) {}
}
