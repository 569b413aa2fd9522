package vn.thidua.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A group's year, as other rooms need it.
 *
 * @param registrationDueOn the last day for title registrations, in Asia/Ho_Chi_Minh
 */
public record GroupYearRef(UUID id, UUID groupId, int year, LocalDate registrationDueOn, List<Member> members) {

    /** A member unit and its office. */
    public record Member(UUID organisationId, Office office) {}

    /** What a unit is to its group in a year. */
    public enum Office {
        HEAD,
        DEPUTY,
        MEMBER
    }

    /** The members' units, in the order of the group. */
    public List<UUID> organisationIds() {
        return members.stream().map(Member::organisationId).toList();
    }

    public boolean hasMember(UUID organisationId) {
        return members.stream().anyMatch(member -> member.organisationId().equals(organisationId));
    }

    /** The day by which units of this year are named where a document of the year is shown. */
    public LocalDate namingDay() {
        return LocalDate.of(year, 1, 1);
    }
}
