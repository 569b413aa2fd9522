package vn.thidua.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.GroupYearRef;
import vn.thidua.organisation.OrganisationRef;

/**
 * A unit's registration as it is seen.
 *
 * @param submittedAt when it was first submitted; lateness counts from here
 * @param resubmittedAt when it was last submitted again after a return
 * @param onTime whether it was first submitted by {@code dueOn}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RegistrationView(
        @NotNull UUID id,
        @NotNull OrganisationRef organisation,
        @NotNull UUID groupId,
        @NotNull int year,
        @NotNull RegistrationStatus status,
        @NotNull LocalDate dueOn,
        @NotNull List<Entry> entries,
        @Nullable Instant submittedAt,
        @Nullable String submittedBy,
        @Nullable String submittedByName,
        @Nullable Boolean onTime,
        @Nullable Instant resubmittedAt,
        @Nullable String resubmittedBy,
        @Nullable String resubmittedByName,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String decidedByName,
        @Nullable String returnReason) {

    /** A title and who strives for it, by name. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            @NotNull String awardCode,
            @NotNull CandidateType subjectType,
            @Nullable UUID personId,
            @Nullable UUID organisationId,
            @NotNull String name,
            @Nullable String note) {

        static Entry of(RegistrationEntry entry, Map<UUID, String> names) {
            return new Entry(
                    entry.awardCode,
                    entry.subjectType,
                    entry.personId,
                    entry.organisationId,
                    Objects.requireNonNull(names.get(entry.candidateId())),
                    entry.note);
        }
    }

    static RegistrationView of(
            Registration registration, GroupYearRef year, OrganisationRef unit, Map<UUID, String> names) {
        return new RegistrationView(
                registration.id,
                unit,
                year.groupId(),
                year.year(),
                registration.status,
                year.registrationDueOn(),
                registration.entries.stream()
                        .map(entry -> Entry.of(entry, names))
                        .toList(),
                registration.submittedAt,
                registration.submittedBy,
                registration.submittedByName,
                registration.isOnTime(year.registrationDueOn()),
                registration.resubmittedAt,
                registration.resubmittedBy,
                registration.resubmittedByName,
                registration.decidedAt,
                registration.decidedBy,
                registration.decidedByName,
                registration.returnReason);
    }
}
