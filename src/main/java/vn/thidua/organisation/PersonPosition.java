package vn.thidua.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person is at a unit, from a day to a day (both included). */
@Entity
@Table(name = "person_position")
class PersonPosition {

    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    Person person;

    @Column(name = "organisation_id")
    UUID organisationId;

    String title;

    @Column(name = "valid_from")
    LocalDate from;

    @Column(name = "valid_to")
    @Nullable
    LocalDate to;

    /** For Hibernate. */
    protected PersonPosition() {}

    PersonPosition(UUID id, Person person, UUID organisationId, String title, LocalDate from, @Nullable LocalDate to) {
        this.id = id;
        this.person = person;
        this.organisationId = organisationId;
        this.title = title;
        this.from = from;
        this.to = to;
    }

    /** What this position says, to be compared with what a caller says. */
    PersonRevision.Position content() {
        return new PersonRevision.Position(organisationId, title, from, to);
    }
}
