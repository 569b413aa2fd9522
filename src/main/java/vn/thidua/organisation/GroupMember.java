package vn.thidua.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit's membership of a group in a year, with the office it holds there until it leaves. */
@Entity
@Table(name = "group_member")
class GroupMember {

    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "group_year_id")
    GroupYear groupYear;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Enumerated(EnumType.STRING)
    GroupYearRef.Office office;

    int position;

    @Embedded
    @Nullable
    MemberExit exit;

    /** For Hibernate. */
    protected GroupMember() {}

    GroupMember(UUID id, GroupYear groupYear, UUID organisationId, GroupYearRef.Office office, int position) {
        this.id = id;
        this.groupYear = groupYear;
        this.organisationId = organisationId;
        this.office = office;
        this.position = position;
    }

    /** Named by the decision; a unit that had left is back, and its exit only history. */
    void holds(GroupYearRef.Office office, int position) {
        this.office = office;
        this.position = position;
        this.exit = null;
    }

    void leave(MemberExit how) {
        this.office = GroupYearRef.Office.MEMBER;
        this.exit = how;
    }

    boolean isPresent() {
        return exit == null;
    }
}
