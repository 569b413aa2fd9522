package vn.thidua.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.OrganisationRef;

/** A registration in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RegistrationSummary(
        @NotNull UUID id,
        @NotNull OrganisationRef organisation,
        @NotNull UUID groupId,
        @NotNull int year,
        @NotNull RegistrationStatus status,
        @Nullable Instant submittedAt,
        @Nullable Boolean onTime) {

    static RegistrationSummary of(RegistrationRepository.Row row) {
        return new RegistrationSummary(
                row.id(),
                new OrganisationRef(row.organisationId(), row.name()),
                row.groupId(),
                row.year(),
                row.status(),
                row.submittedAt(),
                Registration.isOnTime(row.submittedAt(), row.dueOn()));
    }
}
