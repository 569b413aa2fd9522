package vn.thidua.registration;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thidua.organisation.OrganisationRef;

/**
 * Title registrations handed in and not returned; in time if first submitted by the group's due day.
 *
 * @param expected one for each member, and those that were handed in before their unit left
 */
@Schema
record RegistrationsSection(
        @NotNull int expected,
        @NotNull int submitted,
        @NotNull int onTime,
        @NotNull int missing,
        @NotNull List<Title> byTitle,
        @NotNull List<Member> byOrganisation) {

    /** How many were registered for a title. */
    record Title(
            @NotNull String awardCode,
            @NotNull long individuals,
            @NotNull long collectives) {}

    /** What one member registered. */
    record Member(
            @NotNull OrganisationRef organisation,
            @NotNull boolean onTime,
            @NotNull long individuals,
            @NotNull long collectives) {}
}
