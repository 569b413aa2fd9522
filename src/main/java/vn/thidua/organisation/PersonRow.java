package vn.thidua.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Somebody's name as this room publishes it, for the queries of other rooms to join. */
@Entity
@Immutable
@Table(schema = "published", name = "person")
public class PersonRow {

    @Id
    UUID id;

    @Column(name = "full_name")
    String fullName;

    /** For Hibernate. */
    protected PersonRow() {}
}
