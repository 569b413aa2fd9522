package vn.thidua.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

/** A unit's membership of a group in a year, with the office it holds there. */
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

    /** For Hibernate. */
    protected GroupMember() {}

    GroupMember(UUID id, GroupYear groupYear, UUID organisationId, GroupYearRef.Office office, int position) {
        this.id = id;
        this.groupYear = groupYear;
        this.organisationId = organisationId;
        this.office = office;
        this.position = position;
    }

    void holds(GroupYearRef.Office office, int position) {
        this.office = office;
        this.position = position;
    }
}
