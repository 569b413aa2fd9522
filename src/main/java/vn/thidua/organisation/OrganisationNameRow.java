package vn.thidua.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * A name of a unit as this room publishes it, for the queries of other rooms to join: on each day exactly one of a
 * unit's names is borne, {@code borneFrom <= day and day < borneBefore}.
 */
@Entity
@Immutable
@Table(schema = "published", name = "organisation_name")
public class OrganisationNameRow {

    @Id
    UUID id;

    @Column(name = "organisation_id")
    UUID organisationId;

    String name;

    /** Of the first name, before all days. */
    @Column(name = "borne_from")
    LocalDate borneFrom;

    /** The first day of the next name; of the last one, after all days. */
    @Column(name = "borne_before")
    LocalDate borneBefore;

    /** For Hibernate. */
    protected OrganisationNameRow() {}
}
