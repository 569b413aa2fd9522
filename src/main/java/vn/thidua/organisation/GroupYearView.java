package vn.thidua.organisation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A group in one year: its members with their offices, by the decision that names them. */
record GroupYearView(
        @NotNull GroupSummary group,
        @NotNull int year,
        @NotNull String decisionNumber,
        @NotNull LocalDate decisionDate,
        @NotNull LocalDate registrationDueOn,
        @NotNull List<Member> members) {

    /** A member unit, by the name it bore on 1 January. */
    record Member(
            @NotNull OrganisationRef organisation, @NotNull GroupYearRef.Office office) {}

    static GroupYearView of(GroupYear year, Map<UUID, OrganisationRef> names) {
        return new GroupYearView(
                GroupSummary.of(year.group),
                year.year,
                year.decisionNumber,
                year.decisionDate,
                year.registrationDueOn,
                year.members.stream()
                        .map(member -> new Member(names.get(member.organisationId), member.office))
                        .toList());
    }
}
