package vn.thidua.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * A member of a group's year as this room publishes it, for the queries of other rooms to join; one that left is none
 * any more ({@link MembershipRow}).
 */
@Entity
@Immutable
@Table(schema = "published", name = "group_member")
public class GroupMemberRow {

    @Id
    UUID id;

    @Column(name = "group_year_id")
    UUID groupYearId;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Enumerated(EnumType.STRING)
    GroupYearRef.Office office;

    /** Its place in the decision that named it. */
    int position;

    /** For Hibernate. */
    protected GroupMemberRow() {}
}
