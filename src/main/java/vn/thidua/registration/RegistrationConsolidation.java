package vn.thidua.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;
import org.jspecify.annotations.Nullable;

/** What the head forwarded to the Ministry for a group's year: made once, never changed. */
@Entity
@Table(name = "registration_consolidation")
class RegistrationConsolidation {

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "group_year_id")
    UUID groupYearId;

    @Column(name = "forwarded_at")
    Instant forwardedAt;

    @Column(name = "forwarded_by")
    String forwardedBy;

    /** Their name then, kept by the database. */
    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(name = "forwarded_by_name")
    @Nullable
    String forwardedByName;

    /** JSON; the database keeps its value, not its layout. */
    @ColumnTransformer(read = "cast(document as text)", write = "cast(? as jsonb)")
    String document;

    /** Of the document's canonical text (RFC 8785). */
    String sha256;

    /** For Hibernate. */
    protected RegistrationConsolidation() {}

    RegistrationConsolidation(
            UUID id, UUID groupYearId, String document, String sha256, String forwardedBy, Instant forwardedAt) {
        this.id = id;
        this.groupYearId = groupYearId;
        this.document = document;
        this.sha256 = sha256;
        this.forwardedBy = forwardedBy;
        this.forwardedAt = forwardedAt;
    }
}
