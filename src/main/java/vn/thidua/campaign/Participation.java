package vn.thidua.campaign;

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
import vn.thidua.document.Document;
import vn.thidua.time.Days;

/** What a unit that a campaign addresses answers to it. */
@Entity
@Table(name = "campaign_participation")
class Participation implements Document<Participation.Status> {

    /** Addressed units have not answered yet. */
    enum Status {
        ADDRESSED,
        ACCEPTED,
        DECLINED
    }

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "campaign_id")
    UUID campaignId;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Enumerated(EnumType.STRING)
    Status status = Status.ADDRESSED;

    @Nullable
    String reason;

    @Column(name = "plan_number")
    @Nullable
    String planNumber;

    @Column(name = "plan_date")
    @Nullable
    LocalDate planDate;

    @Column(name = "responded_on")
    @Nullable
    LocalDate respondedOn;

    /** The day on which the unit's heads are counted. */
    @Column(name = "headcount_on")
    @Nullable
    LocalDate headcountOn;

    /** Why the issuer recorded it after the last day of answers. */
    @Column(name = "late_reason")
    @Nullable
    String lateReason;

    @Column(name = "changed_at")
    Instant changedAt;

    /** For Hibernate. */
    protected Participation() {}

    Participation(UUID id, UUID campaignId, UUID organisationId, Instant now) {
        this.id = id;
        this.campaignId = campaignId;
        this.organisationId = organisationId;
        this.changedAt = now;
    }

    @Override
    public Status status() {
        return status;
    }

    @Override
    public long version() {
        return version;
    }

    /** The unit answers, or answers anew. */
    void answer(ParticipationDraft draft, LocalDate day, Instant now) {
        status = draft.status().becomes();
        reason = draft.reason();
        planNumber = draft.planNumber();
        planDate = draft.planDate();
        headcountOn = draft.headcountOn();
        respondedOn = day;
        lateReason = draft.lateReason();
        changedAt = now;
    }

    /** People of the unit commit themselves: what is seen of it changes by that, also within one tick of the clock. */
    void commit(Instant now) {
        changedAt = Days.later(changedAt, now);
    }
}
