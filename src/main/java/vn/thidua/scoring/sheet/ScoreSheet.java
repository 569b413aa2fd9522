package vn.thidua.scoring.sheet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.Days;
import vn.thidua.http.Problem;

/** One unit's scores by one criteria set; what was said of each leaf is kept in its entries. */
@Entity
@Table(name = "score_sheet")
class ScoreSheet {

    /** How far the sheet has come; each state but the last is one actor's turn. */
    enum Status {
        /** The unit scores itself. */
        OPEN,
        /** Its director has signed; the province confirms or contests. */
        SUBMITTED,
        /** The province has signed; the Ministry's departments score their fields. */
        CONFIRMED,
        /** All fields are scored; another member checks. */
        FIELD_SCORED,
        /** Checked; the group's head consolidates. */
        CROSS_CHECKED,
        /** Consolidated; the council decides. */
        CONSOLIDATED,
        /** The council has decided. */
        FINAL
    }

    @Id UUID id;
    @Version long version;

    @Column(name = "criteria_set_id")
    UUID criteriaSetId;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Column(name = "group_year_id")
    UUID groupYearId;

    @Enumerated(EnumType.STRING)
    Status status = Status.OPEN;

    @Column(name = "submitted_at")
    @Nullable Instant submittedAt;

    @Column(name = "submitted_by")
    @Nullable String submittedBy;

    @Column(name = "return_reason")
    @Nullable String returnReason;

    @Column(name = "changed_at")
    Instant changedAt;

    /** For Hibernate. */
    protected ScoreSheet() {}

    ScoreSheet(UUID id, UUID criteriaSetId, UUID organisationId, UUID groupYearId, Instant now) {
        this.id = id;
        this.criteriaSetId = criteriaSetId;
        this.organisationId = organisationId;
        this.groupYearId = groupYearId;
        this.changedAt = now;
    }

    /** Leaves are scored while the sheet is open. */
    void score(Instant now) {
        Problem.allowOnly(status, List.of(Status.OPEN));
        this.changedAt = Days.later(changedAt, now);
    }

    /** The director signs; whether every leaf is complete is asked before. */
    void submit(String subject, Instant now) {
        Problem.allowOnly(status, List.of(Status.OPEN));
        this.status = Status.SUBMITTED;
        this.submittedAt = now;
        this.submittedBy = subject;
        this.returnReason = null;
        this.changedAt = now;
    }

    /** The unit must look at its scores again. */
    void giveBack(String reason, Instant now) {
        Problem.allowOnly(status, List.of(Status.SUBMITTED));
        this.status = Status.OPEN;
        this.submittedAt = null;
        this.submittedBy = null;
        this.returnReason = reason;
        this.changedAt = now;
    }
}
