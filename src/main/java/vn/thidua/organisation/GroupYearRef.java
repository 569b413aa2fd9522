package vn.thidua.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A group's year, as other rooms need it.
 *
 * @param registrationDueOn the last day for title registrations, in Asia/Ho_Chi_Minh
 * @param members those that are members now
 * @param former units that left; nothing more is expected of them, what they gave counts
 */
public record GroupYearRef(
        UUID id, UUID groupId, int year, LocalDate registrationDueOn, List<Member> members, List<UUID> former) {

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

    /** The members' units, then those that left. */
    public List<UUID> everMembers() {
        return Stream.concat(organisationIds().stream(), former.stream()).toList();
    }

    public boolean hasMember(UUID organisationId) {
        return members.stream().anyMatch(member -> member.organisationId().equals(organisationId));
    }

    /** The day by which units of this year are named where a document of the year is shown. */
    public LocalDate namingDay() {
        return LocalDate.of(year, 1, 1);
    }
}
