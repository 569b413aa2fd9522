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
import vn.thidua.document.Versioned;

/** A file that a unit uploaded, under a name made of the one it was given; it never changes but by its withdrawal. */
@Entity
@Table(name = "attachment")
class Attachment implements Versioned {

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "organisation_id", updatable = false)
    UUID organisationId;

    @Column(name = "file_name", updatable = false)
    String fileName;

    @Column(name = "media_type", updatable = false)
    String mediaType;

    @Column(updatable = false)
    long size;

    @Column(updatable = false)
    String sha256;

    /** The content under its hash; null once the file is withdrawn, so that it no longer holds it. */
    @Column(name = "content_sha256")
    @Nullable
    String contentSha256;

    @Column(name = "uploaded_at", updatable = false)
    Instant uploadedAt;

    @Column(name = "uploaded_by", updatable = false)
    String uploadedBy;

    /** Their name then, kept by the database. */
    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(name = "uploaded_by_name")
    @Nullable
    String uploadedByName;

    @Column(name = "withdrawn_at")
    @Nullable
    Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    @Nullable
    String withdrawnBy;

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(name = "withdrawn_by_name")
    @Nullable
    String withdrawnByName;

    @Column(name = "withdrawal_reason")
    @Nullable
    String withdrawalReason;

    /** For Hibernate. */
    protected Attachment() {}

    Attachment(UUID id, UUID organisationId, Instant now, String subject) {
        this.id = id;
        this.organisationId = organisationId;
        this.uploadedAt = now;
        this.uploadedBy = subject;
    }

    /** What the file is, as its content says. */
    void describe(String givenName, FileType type, long size, String sha256) {
        this.fileName = FileName.of(givenName, type);
        this.mediaType = type.mediaType;
        this.size = size;
        this.sha256 = sha256;
        this.contentSha256 = sha256;
    }

    void withdraw(String reason, Instant now, String subject) {
        this.contentSha256 = null;
        this.withdrawalReason = reason;
        this.withdrawnAt = now;
        this.withdrawnBy = subject;
    }

    @Override
    public long version() {
        return version;
    }
}
