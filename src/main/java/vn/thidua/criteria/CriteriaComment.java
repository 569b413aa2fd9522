package vn.thidua.criteria;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Document;
import vn.thidua.time.Days;

/** A unit's comment on a criteria set, and what the Ministry makes of it. Its text stays. */
@Entity
@Table(name = "criteria_comment")
class CriteriaComment implements Document<CriteriaComment.Status> {

    /** Whether the Ministry has answered. */
    enum Status {
        OPEN,
        RESOLVED
    }

    /** What the Ministry makes of a comment. */
    enum Outcome {
        ACCEPTED,
        PARTLY_ACCEPTED,
        NOT_ACCEPTED
    }

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "criteria_set_id")
    UUID criteriaSetId;

    @Column(name = "organisation_id")
    UUID organisationId;

    /** The row or item it is about; absent where it is about the whole. */
    @Nullable
    String code;

    String text;
    String author;

    /** Their name then, kept by the database. */
    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(name = "author_name")
    @Nullable
    String authorName;

    Instant at;

    @Enumerated(EnumType.STRING)
    @Nullable
    Outcome outcome;

    @Nullable
    String reason;

    @Column(name = "resolved_by")
    @Nullable
    String resolvedBy;

    /** Their name then, kept by the database. */
    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(name = "resolved_by_name")
    @Nullable
    String resolvedByName;

    @Column(name = "resolved_at")
    @Nullable
    Instant resolvedAt;

    @Column(name = "changed_at")
    Instant changedAt;

    /** For Hibernate. */
    protected CriteriaComment() {}

    CriteriaComment(UUID id, UUID criteriaSetId, CriteriaCommentDraft draft, String author, Instant now) {
        this.id = id;
        this.criteriaSetId = criteriaSetId;
        this.organisationId = draft.organisationId();
        this.code = draft.code();
        this.text = draft.text();
        this.author = author;
        this.at = now;
        this.changedAt = now;
    }

    @Override
    public Status status() {
        return outcome == null ? Status.OPEN : Status.RESOLVED;
    }

    @Override
    public long version() {
        return version;
    }

    /** Answers the comment, or answers it anew. */
    void resolve(Resolution resolution, String subject, Instant now) {
        this.outcome = resolution.outcome();
        this.reason = resolution.reason();
        this.resolvedBy = subject;
        this.resolvedAt = now;
        this.changedAt = Days.later(changedAt, now);
    }
}
