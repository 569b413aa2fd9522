package vn.thidua.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;
import org.jspecify.annotations.Nullable;

/** A file that a unit uploaded, under the name it was given; it never changes. */
@Entity
@Table(name = "attachment")
class Attachment {

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Column(name = "file_name")
    String fileName;

    @Column(name = "media_type")
    String mediaType;

    long size;
    String sha256;

    @Column(name = "uploaded_at")
    Instant uploadedAt;

    @Column(name = "uploaded_by")
    String uploadedBy;

    /** Their name then, kept by the database. */
    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(name = "uploaded_by_name")
    @Nullable
    String uploadedByName;

    /** For Hibernate. */
    protected Attachment() {}

    Attachment(UUID id, UUID organisationId, String fileName, Instant now, String subject) {
        this.id = id;
        this.organisationId = organisationId;
        this.fileName = fileName;
        this.uploadedAt = now;
        this.uploadedBy = subject;
    }

    /** What the file is, as its content says. */
    void describe(String mediaType, long size, String sha256) {
        this.mediaType = mediaType;
        this.size = size;
        this.sha256 = sha256;
    }
}
