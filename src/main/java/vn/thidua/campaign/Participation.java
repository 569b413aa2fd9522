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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Problem;

/** What a unit that a campaign addresses answers to it. */
@Entity
@Table(name = "campaign_participation")
class Participation {

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

    /** The unit answers, or answers anew. */
    void isAnswered(ParticipationDraft answer, LocalDate day, Instant now) {
        status = answer.status().becomes();
        reason = answer.reason();
        planNumber = answer.planNumber();
        planDate = answer.planDate();
        headcountOn = answer.headcountOn();
        respondedOn = day;
        changedAt = now;
    }

    /** People pledge only to what their unit takes part in; what is seen of it changes by that. */
    void gainsCommitments(Instant now) {
        Problem.allowOnly(status, List.of(Status.ACCEPTED));
        changedAt = now;
    }
}
