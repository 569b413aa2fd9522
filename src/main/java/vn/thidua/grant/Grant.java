package vn.thidua.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Versioned;

/** A role that a subject holds at a unit, from a day to a day (both included). */
@Entity
@Table(name = "role_grant")
class Grant implements Versioned {

    @Id
    UUID id;

    @Version
    long version;

    String subject;

    @Enumerated(EnumType.STRING)
    Role role;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Column(name = "valid_from")
    LocalDate from;

    @Column(name = "valid_to")
    @Nullable
    LocalDate to;

    @Column(name = "changed_at")
    Instant changedAt;

    /** For Hibernate. */
    protected Grant() {}

    Grant(UUID id, GrantDraft draft, Instant now) {
        this.id = id;
        this.subject = draft.subject();
        this.role = draft.role();
        this.organisationId = draft.organisationId();
        this.from = draft.from();
        this.to = draft.to();
        this.changedAt = now;
    }

    @Override
    public long version() {
        return version;
    }

    /** A grant is ended, never erased: who could do what on a day stays answerable. */
    void endOn(LocalDate day, Instant now) {
        this.to = day;
        this.changedAt = now;
    }
}
