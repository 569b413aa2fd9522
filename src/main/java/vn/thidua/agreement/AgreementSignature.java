package vn.thidua.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;
import org.jspecify.annotations.Nullable;

/** A unit's signature of a text, named by its hash: given once, never changed. */
@Entity
@Table(name = "agreement_signature")
class AgreementSignature {

    @Id
    UUID id;

    @Column(name = "agreement_id")
    UUID agreementId;

    @Column(name = "organisation_id")
    UUID organisationId;

    String sha256;

    @Column(name = "signed_at")
    Instant signedAt;

    @Column(name = "signed_by")
    String signedBy;

    /** Their name then, kept by the database. */
    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(name = "signed_by_name")
    @Nullable
    String signedByName;

    /** For Hibernate. */
    protected AgreementSignature() {}

    AgreementSignature(
            UUID id, UUID agreementId, UUID organisationId, String sha256, Instant signedAt, String signedBy) {
        this.id = id;
        this.agreementId = agreementId;
        this.organisationId = organisationId;
        this.sha256 = sha256;
        this.signedAt = signedAt;
        this.signedBy = signedBy;
    }

    /** In time or not, by the last day in time. */
    SignatureState state(LocalDate dueOn) {
        return SignatureState.of(signedAt, dueOn);
    }
}
