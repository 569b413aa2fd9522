package vn.thidua.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * Who is a member of a group's year, as {@link GroupMemberRow}, and who was one before it left: for what counts the
 * records of both.
 */
@Entity
@Immutable
@Table(schema = "published", name = "membership")
public class MembershipRow {

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

    /** The first day on which it was a member no more; absent while it is one. */
    @Column(name = "left_on")
    @Nullable
    LocalDate leftOn;

    /** For Hibernate. */
    protected MembershipRow() {}
}
