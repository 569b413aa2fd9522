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
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Document;
import vn.thidua.organisation.GroupYearRef;
import vn.thidua.organisation.UnitDay;
import vn.thidua.time.Days;

/**
 * One unit's scores by one criteria set; what was entered for each leaf is kept in its entries. Its verbs change it,
 * {@link SheetLifecycle} says when they may.
 */
@Entity
@Table(name = "score_sheet")
class ScoreSheet implements Document<SheetStatus> {

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "criteria_set_id")
    UUID criteriaSetId;

    @Column(name = "group_year_id")
    UUID groupYearId;

    @Formula("(select y.group_id from published.group_year y where y.id = group_year_id)")
    UUID groupId;

    @Formula("(select y.year from published.group_year y where y.id = group_year_id)")
    int year;

    @Column(name = "organisation_id")
    UUID organisationId;

    /** The member that checks this unit by the plan of the group's year; null without a plan. */
    @Formula("(select c.checker_id from published.cross_check c"
            + " where c.group_year_id = group_year_id and c.checked_id = organisation_id)")
    @Nullable
    UUID checkerId;

    /** Whether an appeal on it is not decided yet. */
    @Formula("exists (select 1 from score_appeal a where a.score_sheet_id = id and a.outcome is null)")
    boolean appealed;

    /** Whether its unit has left the group's year. */
    @Formula("exists (select 1 from published.membership m where m.group_year_id = group_year_id"
            + " and m.organisation_id = organisation_id and m.left_on is not null)")
    boolean left;

    @Enumerated(EnumType.STRING)
    SheetStatus status = SheetStatus.OPEN;

    @Column(name = "submitted_at")
    @Nullable
    Instant submittedAt;

    /** When it was first submitted, which it can only be complete; whatever is returned or changed later. */
    @Column(name = "first_submitted_at")
    @Nullable
    Instant firstSubmittedAt;

    @Column(name = "submitted_by")
    @Nullable
    String submittedBy;

    /** Their name then, kept by the database. */
    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(name = "submitted_by_name")
    @Nullable
    String submittedByName;

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

    ScoreSheet(UUID id, UUID criteriaSetId, GroupYearRef year, UUID organisationId, Instant now) {
        this.id = id;
        this.criteriaSetId = criteriaSetId;
        this.groupYearId = year.id();
        this.groupId = year.groupId();
        this.year = year.year();
        this.organisationId = organisationId;
        this.changedAt = now;
    }

    @Override
    public SheetStatus status() {
        return status;
    }

    @Override
    public long version() {
        return version;
    }

    /** The unit on the day by which the sheet names it and its codes. */
    UnitDay unitDay() {
        return new UnitDay(organisationId, LocalDate.of(year, 1, 1));
    }

    /** Its entries or appeals have changed. */
    void touch(Instant now) {
        this.changedAt = Days.later(changedAt, now);
    }

    /** The director signs. */
    void submit(String subject, Instant now) {
        step(SheetStatus.SUBMITTED, now);
        this.submittedAt = now;
        this.firstSubmittedAt = firstSubmittedAt == null ? now : firstSubmittedAt;
        this.submittedBy = subject;
    }

    /** The province signs, by a document of its own. */
    void confirm(Confirmation confirmation, Instant now) {
        step(SheetStatus.CONFIRMED, now);
        this.confirmationNumber = confirmation.documentNumber();
        this.confirmationDate = confirmation.documentDate();
    }

    /** Forth to a state that asks for nothing but its turn. */
    void step(SheetStatus to, Instant now) {
        this.status = to;
        this.returnReason = null;
        touch(now);
    }

    /**
     * Back to an earlier state. What was signed after that state is signed again; the entries stay, and with them the
     * current scores.
     */
    void giveBack(SheetStatus to, String reason, Instant now) {
        this.status = to;
        if (to == SheetStatus.OPEN) {
            this.submittedAt = null;
            this.submittedBy = null;
        }
        if (to.compareTo(SheetStatus.CONFIRMED) < 0) {
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
}
