package vn.thidua.scoresheet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Problem;
import vn.thidua.time.Days;

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

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "criteria_set_id")
    UUID criteriaSetId;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Column(name = "group_year_id")
    UUID groupYearId;

    /** The member that checks this unit by the plan of the group's year; null without a plan. */
    @Formula("(select c.checker_id from cross_check c join cross_check_plan p on p.id = c.plan_id"
            + " where p.group_year_id = group_year_id and c.checked_id = organisation_id)")
    @Nullable
    UUID checkerId;

    @Enumerated(EnumType.STRING)
    Status status = Status.OPEN;

    @Column(name = "submitted_at")
    @Nullable
    Instant submittedAt;

    @Column(name = "submitted_by")
    @Nullable
    String submittedBy;

    @Column(name = "confirmation_number")
    @Nullable
    String confirmationNumber;

    @Column(name = "confirmation_date")
    @Nullable
    LocalDate confirmationDate;

    @Column(name = "return_reason")
    @Nullable
    String returnReason;

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

    /** Something was said of its leaves, or decided on them. */
    void touch(Instant now) {
        this.changedAt = Days.later(changedAt, now);
    }

    /** The director signs; whether every leaf is complete is asked before. */
    void submit(String subject, Instant now) {
        step(Status.OPEN, Status.SUBMITTED, now);
        this.submittedAt = now;
        this.submittedBy = subject;
    }

    /** The province signs, by a document of its own. */
    void confirm(String documentNumber, LocalDate documentDate, Instant now) {
        step(Status.SUBMITTED, Status.CONFIRMED, now);
        this.confirmationNumber = documentNumber;
        this.confirmationDate = documentDate;
    }

    /** The last of the Ministry's departments has scored its field. */
    void scoreFields(Instant now) {
        step(Status.CONFIRMED, Status.FIELD_SCORED, now);
    }

    /** The member that checks it is done. */
    void crossCheck(Instant now) {
        step(Status.FIELD_SCORED, Status.CROSS_CHECKED, now);
    }

    /** The group's head is done. */
    void consolidate(Instant now) {
        step(Status.CROSS_CHECKED, Status.CONSOLIDATED, now);
    }

    /** The council decides. */
    void finalise(Instant now) {
        step(Status.CONSOLIDATED, Status.FINAL, now);
    }

    /**
     * Back to an earlier state. What was signed after that state is signed again; the entries stay,
     * and with them the current scores: the last that spoke.
     */
    void giveBack(Status to, String reason, Instant now) {
        Problem.allowOnly(
                status,
                Arrays.stream(Status.values())
                        .filter(later -> later.compareTo(to) > 0)
                        .toList());
        this.status = to;
        if (to == Status.OPEN) {
            this.submittedAt = null;
            this.submittedBy = null;
        }
        if (to.compareTo(Status.CONFIRMED) < 0) {
            this.confirmationNumber = null;
            this.confirmationDate = null;
        }
        this.returnReason = reason;
        touch(now);
    }

    /** Its set was corrected, and the sheet follows the correction. */
    void migrate(UUID edition, Instant now) {
        this.criteriaSetId = edition;
        touch(now);
    }

    private void step(Status from, Status to, Instant now) {
        Problem.allowOnly(status, List.of(from));
        this.status = to;
        this.returnReason = null;
        touch(now);
    }
}
