package vn.thidua.criteria;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.Adjustments;
import vn.thidua.criteria.rule.Audience;
import vn.thidua.criteria.rule.RatingClass;
import vn.thidua.criteria.rule.TieBreak;
import vn.thidua.document.Document;
import vn.thidua.document.JsonColumn;
import vn.thidua.time.Days;

/** A year's table of criteria; its rows are read apart. Publication freezes it. */
@Entity
@Table(name = "criteria_set")
class CriteriaSet implements Document<CriteriaSet.Status> {

    /** For each unit at most one set of a year is PUBLISHED; a later edition for the same audience supersedes it. */
    enum Status {
        DRAFT,
        CONSULTATION,
        PUBLISHED,
        SUPERSEDED
    }

    @Id
    UUID id;

    @Version
    long version;

    int year;
    int edition;

    @Column(name = "name_vi")
    String nameVi;

    @Column(name = "name_en")
    String nameEn;

    @Convert(converter = CriteriaColumns.OfAudience.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    Audience audience;

    BigDecimal total;

    @Enumerated(EnumType.STRING)
    Status status = Status.DRAFT;

    @Column(name = "rating_classes")
    @Convert(converter = CriteriaColumns.OfRatingClasses.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    List<RatingClass> ratingClasses;

    @Column(name = "tie_breaks")
    @Convert(converter = CriteriaColumns.OfTieBreaks.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    List<TieBreak> tieBreaks;

    @Convert(converter = CriteriaColumns.OfAdjustments.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    Adjustments adjustments;

    @Column(name = "appeal_days")
    int appealDays;

    /** The last day for comments, in Asia/Ho_Chi_Minh; absent where the set never was discussed. */
    @Column(name = "consultation_due_on")
    @Nullable
    LocalDate consultationDueOn;

    @Column(name = "decision_number")
    @Nullable
    String decisionNumber;

    @Column(name = "decision_date")
    @Nullable
    LocalDate decisionDate;

    @Column(name = "published_at")
    @Nullable
    Instant publishedAt;

    String provenance;

    @Column(name = "changed_at")
    Instant changedAt;

    /** For Hibernate. */
    protected CriteriaSet() {}

    CriteriaSet(UUID id, int edition, CriteriaSetDraft draft, Instant now) {
        this.id = id;
        this.year = draft.year();
        this.edition = edition;
        revise(draft, now);
    }

    @Override
    public Status status() {
        return status;
    }

    @Override
    public long version() {
        return version;
    }

    /** Takes everything from the draft but the year, which stays. */
    void revise(CriteriaSetDraft draft, Instant now) {
        this.nameVi = draft.nameVi();
        this.nameEn = draft.nameEn();
        this.audience = draft.audience();
        this.total = draft.tree().total();
        this.ratingClasses = draft.tree().ratingClasses();
        this.tieBreaks = draft.tree().tieBreaks();
        this.adjustments = draft.tree().adjustments();
        this.appealDays = draft.appealDays();
        this.provenance = draft.provenance();
        this.changedAt = changedAt == null ? now : Days.later(changedAt, now);
    }

    /** Asks the members, or gives those who are asked already more time. */
    void consult(LocalDate dueOn, Instant now) {
        this.status = Status.CONSULTATION;
        this.consultationDueOn = dueOn;
        this.changedAt = Days.later(changedAt, now);
    }

    /** Whether members may comment on that day, the last one included. */
    boolean isDiscussedOn(LocalDate day) {
        return status == Status.CONSULTATION && !day.isAfter(consultationDueOn);
    }

    /** The day by which units of the set's year are named. */
    LocalDate namingDay() {
        return LocalDate.of(year, 1, 1);
    }

    /** From the decision on, the set never changes again; a correction is a new edition. */
    void publish(Publication decision, Instant now) {
        this.status = Status.PUBLISHED;
        this.decisionNumber = decision.decisionNumber();
        this.decisionDate = decision.decisionDate();
        this.publishedAt = now;
        this.changedAt = now;
    }

    /** A later edition for the same audience takes its place; sheets begun on it keep it. */
    void supersede(Instant now) {
        this.status = Status.SUPERSEDED;
        this.changedAt = now;
    }
}
