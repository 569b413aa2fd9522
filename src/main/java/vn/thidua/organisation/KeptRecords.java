package vn.thidua.organisation;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.text.Message;

/** What all rooms keep of the members of a group's year. */
@ApplicationScoped
class KeptRecords {

    private final List<MemberRecords> rooms;
    private final Organisations organisations;

    KeptRecords(@All List<MemberRecords> rooms, Organisations organisations) {
        this.rooms = rooms;
        this.organisations = organisations;
    }

    /**
     * Members may be forgotten only while nothing is kept of them.
     *
     * @throws Problem 409 naming each unit with the kinds of its records
     */
    void requireNone(GroupYear year, Collection<GroupMember> members) {
        var units = members.stream().map(member -> member.organisationId).toList();
        if (units.isEmpty()) {
            return;
        }
        var ref = year.ref();
        var kinds = rooms.stream()
                .flatMap(room -> room.of(ref, units).stream())
                .collect(Collectors.groupingBy(
                        MemberRecords.Kept::organisationId,
                        Collectors.mapping(MemberRecords.Kept::kind, Collectors.toList())));
        if (!kinds.isEmpty()) {
            throw Problem.conflict(
                    Message.of("organisation.members-with-records", kinds.size()),
                    faults(units, kinds, organisations.namesOn(kinds.keySet(), ref.namingDay())));
        }
    }

    private static List<Fault> faults(
            List<UUID> units, Map<UUID, List<Message>> kinds, Map<UUID, OrganisationRef> names) {
        return units.stream()
                .filter(kinds::containsKey)
                .map(unit -> Fault.at(
                        "/members",
                        Message.of(
                                "organisation.member-has-records",
                                Objects.requireNonNull(names.get(unit)).name(),
                                kinds.get(unit))))
                .toList();
    }

    /** The members of the year are written as they are now; the rooms follow. */
    void follow(GroupYear year) {
        var ref = year.ref();
        rooms.forEach(room -> room.membersChanged(ref));
    }
}
