package vn.thidua.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.OrganisationRef;

/**
 * What a group registers for a year, as it was forwarded.
 *
 * @param titles all units together
 * @param units the units whose registrations were accepted, in the order of the group
 * @param missing the members that had none accepted
 * @param candidates every entry
 */
record ConsolidationDocument(
        @NotNull UUID groupId,
        @NotNull int year,
        @NotNull List<Title> titles,
        @NotNull List<Unit> units,
        @NotNull List<OrganisationRef> missing,
        @NotNull List<Candidate> candidates) {

    /** A title of the year's law, and how many strive for it. */
    record Title(
            @NotNull String awardCode,
            @NotNull String nameVi,
            @NotNull String nameEn,
            @NotNull int individuals,
            @NotNull int collectives) {}

    /** A unit, and how many of it strive for each title. */
    record Unit(
            @NotNull OrganisationRef organisation,
            @NotNull Instant submittedAt,
            @NotNull boolean onTime,
            @NotNull List<Count> titles) {}

    /** How many strive for a title. */
    record Count(
            @NotNull String awardCode,
            @NotNull int individuals,
            @NotNull int collectives) {}

    /** An entry of a unit's registration. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Candidate(
            @NotNull UUID unitId,
            @NotNull String awardCode,
            @NotNull CandidateType subjectType,
            @Nullable UUID personId,
            @Nullable UUID organisationId,
            @NotNull String name,
            @Nullable String note) {}
}
