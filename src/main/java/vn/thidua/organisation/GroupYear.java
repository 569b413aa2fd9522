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
import java.util.List;
import java.util.UUID;

/** A group in one year: its members, head and deputies, by the decision that names them. */
@Entity
@Table(name = "group_year")
class GroupYear {

    @Id UUID id;
    @Version long version;

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

    GroupYearRef ref() {
        return new GroupYearRef(
                id,
                group.id,
                year,
                registrationDueOn,
                members.stream()
                        .map(
                                member ->
                                        new GroupYearRef.Member(
                                                member.organisationId, member.office))
                        .toList());
    }
}
