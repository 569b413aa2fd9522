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

/** A name that a unit bore from a day to a day (both included). */
@Entity
@Table(name = "organisation_name")
class OrganisationName {

    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organisation_id")
    Organisation organisation;

    String name;

    @Column(name = "valid_from")
    LocalDate from;

    @Column(name = "valid_to")
    @Nullable
    LocalDate to;

    /** For Hibernate. */
    protected OrganisationName() {}

    OrganisationName(UUID id, Organisation organisation, String name, LocalDate from) {
        this.id = id;
        this.organisation = organisation;
        this.name = name;
        this.from = from;
    }
}
