package vn.thidua.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A title that a person or a collective of the unit strives for. */
@Entity
@Table(name = "registration_entry")
class RegistrationEntry {

    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "registration_id")
    Registration registration;

    @Column(name = "position")
    int position;

    @Column(name = "award_code")
    String awardCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_type")
    CandidateType subjectType;

    @Column(name = "person_id")
    @Nullable
    UUID personId;

    @Column(name = "organisation_id")
    @Nullable
    UUID organisationId;

    @Nullable
    String note;

    /** For Hibernate. */
    protected RegistrationEntry() {}

    RegistrationEntry(UUID id, Registration registration, RegistrationEntryDraft draft) {
        this.id = id;
        this.registration = registration;
        this.awardCode = draft.awardCode();
        this.subjectType = draft.subjectType();
        this.personId = draft.personId();
        this.organisationId = draft.organisationId();
    }

    void revise(int position, @Nullable String note) {
        this.position = position;
        this.note = note;
    }

    RegistrationEntryDraft.Key key() {
        return new RegistrationEntryDraft.Key(awardCode, personId, organisationId);
    }

    /** The person or the collective. */
    UUID candidateId() {
        return Objects.requireNonNull(subjectType == CandidateType.INDIVIDUAL ? personId : organisationId);
    }
}
