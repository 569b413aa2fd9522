package vn.thidua.organisation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.thidua.document.Versioned;

/** A group in one year: its members, head and deputies, by the decision that names them, and who left since. */
@Entity
@Table(name = "group_year")
class GroupYear implements Versioned {

    @Id
    UUID id;

    @Version
    long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "group_id")
    EmulationGroup group;

    int year;

    @Column(name = "decision_number")
    String decisionNumber;

    @Column(name = "decision_date")
    LocalDate decisionDate;

    @Column(name = "registration_due_on")
    LocalDate registrationDueOn;

    @Column(name = "changed_at")
    Instant changedAt;

    @OneToMany(mappedBy = "groupYear", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    List<GroupMember> members = new ArrayList<>();

    /** For Hibernate. */
    protected GroupYear() {}

    GroupYear(UUID id, EmulationGroup group, int year) {
        this.id = id;
        this.group = group;
        this.year = year;
    }

    List<GroupMember> present() {
        return members.stream().filter(GroupMember::isPresent).toList();
    }

    /** Those that left, in the order of their days. */
    List<GroupMember> former() {
        return members.stream()
                .filter(member -> !member.isPresent())
                .sorted(Comparator.comparing((GroupMember member) -> member.exit.leftOn)
                        .thenComparing(member -> member.position))
                .toList();
    }

    Optional<GroupMember> member(UUID organisationId) {
        return members.stream()
                .filter(member -> member.organisationId.equals(organisationId))
                .findFirst();
    }

    /** The members that a decision does not name any more. */
    List<GroupMember> dropped(GroupYearDraft draft) {
        var named = draft.members().stream()
                .map(GroupYearDraft.Member::organisationId)
                .collect(Collectors.toSet());
        return present().stream()
                .filter(member -> !named.contains(member.organisationId))
                .toList();
    }

    /**
     * Takes over the decision, and lets go of whoever it no longer names in their place: members that are dropped, and
     * the head if it is another now.
     */
    void decide(GroupYearDraft draft, Instant now) {
        decisionNumber = draft.decisionNumber();
        decisionDate = draft.decisionDate();
        registrationDueOn = draft.registrationDueOn();
        changedAt = now;
        var offices = draft.members().stream()
                .collect(Collectors.toMap(GroupYearDraft.Member::organisationId, GroupYearDraft.Member::office));
        members.removeAll(dropped(draft));
        members.stream()
                .filter(member -> member.office == GroupYearRef.Office.HEAD)
                .filter(member -> offices.get(member.organisationId) != member.office)
                .forEach(member -> member.holds(GroupYearRef.Office.MEMBER, member.position));
    }

    /** One member leaves; what it holds in the group is nobody's then. */
    void leave(GroupMember member, MemberExit how, Instant now) {
        member.leave(how);
        changedAt = now;
    }

    /** Gives every unit its office and its place, in the order of the decision. */
    void nameMembers(List<GroupYearDraft.Member> named, Supplier<UUID> ids) {
        var present = members.stream().collect(Collectors.toMap(member -> member.organisationId, member -> member));
        for (int i = 0; i < named.size(); i++) {
            var unit = named.get(i).organisationId();
            var office = named.get(i).office();
            var member = present.get(unit);
            if (member == null) {
                members.add(new GroupMember(ids.get(), this, unit, office, i + 1));
            } else {
                member.holds(office, i + 1);
            }
        }
        members.sort(Comparator.comparingInt(member -> member.position));
    }

    @Override
    public long version() {
        return version;
    }

    GroupYearRef ref() {
        return new GroupYearRef(
                id,
                group.id,
                year,
                registrationDueOn,
                present().stream()
                        .map(member -> new GroupYearRef.Member(member.organisationId, member.office))
                        .toList(),
                former().stream().map(member -> member.organisationId).toList());
    }
}
