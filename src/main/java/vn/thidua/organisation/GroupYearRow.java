package vn.thidua.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * A group's year as this room publishes it, for the queries of other rooms to join; {@link Groups} answers what they
 * need of one as an object.
 */
@Entity
@Immutable
@Table(schema = "published", name = "group_year")
public class GroupYearRow {

    @Id
    UUID id;

    @Column(name = "group_id")
    UUID groupId;

    int year;

    /** The last day for title registrations, in Asia/Ho_Chi_Minh. */
    @Column(name = "registration_due_on")
    LocalDate registrationDueOn;

    /** The day by whose names the units of the year are shown. */
    @Column(name = "naming_day")
    LocalDate namingDay;

    /** For Hibernate. */
    protected GroupYearRow() {}
}
