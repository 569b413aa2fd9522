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
import vn.thidua.criteria.rule.RatingClass;
import vn.thidua.criteria.rule.TieBreak;
import vn.thidua.document.JsonColumn;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.time.Days;

/** A year's table of criteria; its rows are read apart. Publication freezes it. */
@Entity
@Table(name = "criteria_set")
class CriteriaSet {

    /** At most one set of a year is PUBLISHED; a later edition supersedes it. */
    enum Status {
        DRAFT,
        CONSULTATION,
        PUBLISHED,
        SUPERSEDED
    }

    /** In days; until its end nobody can revise or publish the set. */
    private static final int LONGEST_CONSULTATION = 366;

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
        say(draft, now);
    }

    /** What is not published yet says something else; its year stays. */
    void revise(CriteriaSetDraft draft, LocalDate today, Instant now) {
        requireRevisable(today);
        say(draft, now);
    }

    /** All members comment on the same text: it stays until the last day for it has passed. */
    void requireRevisable(LocalDate today) {
        Problem.allowOnly(status, List.of(Status.DRAFT, Status.CONSULTATION));
        if (isDiscussedOn(today)) {
            throw Problem.conflict(
                    status,
                    List.of(),
                    "Đang lấy ý kiến đến hết ngày " + consultationDueOn + "; chỉ sửa được sau ngày đó.",
                    "It is in consultation to the end of " + consultationDueOn + "; it may be revised after that day.");
        }
    }

    /** Asks the members, or gives those who are asked already more time. */
    void consult(LocalDate dueOn, LocalDate today, Instant now) {
        Problem.allowOnly(status, List.of(Status.DRAFT, Status.CONSULTATION));
        if (dueOn.isBefore(today)) {
            throw refusedDay("Không được trước hôm nay.", "It may not lie in the past.");
        }
        if (dueOn.isAfter(today.plusDays(LONGEST_CONSULTATION))) {
            throw refusedDay(
                    "Chỉ được trong vòng " + LONGEST_CONSULTATION + " ngày kể từ hôm nay.",
                    "It may lie at most " + LONGEST_CONSULTATION + " days from today.");
        }
        if (consultationDueOn != null && !dueOn.isAfter(consultationDueOn)) {
            throw refusedDay(
                    "Chỉ được gia hạn sau ngày " + consultationDueOn + ".",
                    "It may only be put off beyond " + consultationDueOn + ".");
        }
        this.status = Status.CONSULTATION;
        this.consultationDueOn = dueOn;
        this.changedAt = Days.later(changedAt, now);
    }

    private static Problem refusedDay(String vi, String en) {
        return Problem.invalid(List.of(Fault.at("/dueOn", vi, en)));
    }

    /** Whether members may comment on that day, the last one included. */
    boolean isDiscussedOn(LocalDate day) {
        return status == Status.CONSULTATION && !day.isAfter(consultationDueOn);
    }

    private void say(CriteriaSetDraft draft, Instant now) {
        this.nameVi = draft.nameVi();
        this.nameEn = draft.nameEn();
        this.total = draft.tree().total();
        this.ratingClasses = draft.tree().ratingClasses();
        this.tieBreaks = draft.tree().tieBreaks();
        this.adjustments = draft.tree().adjustments();
        this.appealDays = draft.appealDays();
        this.provenance = draft.provenance();
        this.changedAt = changedAt == null ? now : Days.later(changedAt, now);
    }

    /** The day by which units of the set's year are named. */
    LocalDate namingDay() {
        return LocalDate.of(year, 1, 1);
    }

    /** From the decision on, the set never changes again; a correction is a new edition. */
    void publish(Publication decision, Instant now) {
        Problem.allowOnly(status, List.of(Status.DRAFT, Status.CONSULTATION));
        this.status = Status.PUBLISHED;
        this.decisionNumber = decision.decisionNumber();
        this.decisionDate = decision.decisionDate();
        this.publishedAt = now;
        this.changedAt = now;
    }

    /** A later edition of the same year takes its place; sheets begun on it keep it. */
    void supersede(Instant now) {
        Problem.allowOnly(status, List.of(Status.PUBLISHED));
        this.status = Status.SUPERSEDED;
        this.changedAt = now;
    }
}
