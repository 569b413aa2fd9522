package vn.thidua.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Versioned;

/** The token's subject as which a person signs in, from a day to a day (both included). */
@Entity
@Table(name = "person_login")
class PersonLogin implements Versioned {

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "person_id")
    UUID personId;

    String subject;

    @Column(name = "valid_from")
    LocalDate from;

    @Column(name = "valid_to")
    @Nullable
    LocalDate to;

    @Column(name = "changed_at")
    Instant changedAt;

    /** For Hibernate. */
    protected PersonLogin() {}

    PersonLogin(UUID id, UUID personId, PersonLoginDraft draft, Instant now) {
        this.id = id;
        this.personId = personId;
        this.subject = draft.subject();
        this.from = draft.from();
        this.changedAt = now;
    }

    @Override
    public long version() {
        return version;
    }

    /** Ended, never erased: who acted on a day stays answerable. */
    void endOn(LocalDate day, Instant now) {
        this.to = day;
        this.changedAt = now;
    }
}
