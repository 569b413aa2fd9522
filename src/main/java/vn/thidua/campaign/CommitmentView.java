package vn.thidua.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.OrganisationRef;

/** A commitment as it is seen. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommitmentView(
        @NotNull UUID id,
        @NotNull Person person,
        @NotNull OrganisationRef organisation,
        @NotNull LocalDate committedOn,
        @Nullable String lateReason) {

    /** Who committed themselves. */
    record Person(@NotNull UUID id, @NotNull String fullName) {}
}
