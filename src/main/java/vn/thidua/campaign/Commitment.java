package vn.thidua.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person's commitment to a campaign, given once and for one unit. */
@Entity
@Table(name = "campaign_commitment")
class Commitment {

    @Id
    UUID id;

    @Column(name = "campaign_id")
    UUID campaignId;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Column(name = "person_id")
    UUID personId;

    @Column(name = "committed_on")
    LocalDate committedOn;

    /** Why the issuer recorded it after the last day of answers. */
    @Column(name = "late_reason")
    @Nullable
    String lateReason;

    /** For Hibernate. */
    protected Commitment() {}

    Commitment(
            UUID id, Participation participation, UUID personId, LocalDate committedOn, @Nullable String lateReason) {
        this.id = id;
        this.campaignId = participation.campaignId;
        this.organisationId = participation.organisationId;
        this.personId = personId;
        this.committedOn = committedOn;
        this.lateReason = lateReason;
    }
}
