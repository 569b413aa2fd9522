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
        @NotNull List<Member> members,
        @NotNull List<Former> left) {

    /** A member unit, by the name it bore on 1 January. */
    record Member(
            @NotNull OrganisationRef organisation, @NotNull GroupYearRef.Office office) {}

    /**
     * A unit that left, and by which decision.
     *
     * @param leftOn the first day on which it was a member no more
     */
    record Former(
            @NotNull OrganisationRef organisation,
            @NotNull LocalDate leftOn,
            @NotNull String decisionNumber,
            @NotNull LocalDate decisionDate,
            @NotNull String reason) {

        static Former of(OrganisationRef organisation, MemberExit exit) {
            return new Former(organisation, exit.leftOn, exit.decisionNumber, exit.decisionDate, exit.reason);
        }
    }

    static GroupYearView of(GroupYear year, Map<UUID, OrganisationRef> names) {
        return new GroupYearView(
                GroupSummary.of(year.group),
                year.year,
                year.decisionNumber,
                year.decisionDate,
                year.registrationDueOn,
                year.present().stream()
                        .map(member -> new Member(names.get(member.organisationId), member.office))
                        .toList(),
                year.former().stream()
                        .map(member -> Former.of(names.get(member.organisationId), member.exit))
                        .toList());
    }
}
