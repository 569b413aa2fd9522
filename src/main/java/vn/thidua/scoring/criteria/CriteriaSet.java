package vn.thidua.scoring.criteria;

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
import vn.thidua.http.Days;
import vn.thidua.http.Problem;
import vn.thidua.scoring.JsonColumn;
import vn.thidua.scoring.rule.Adjustments;
import vn.thidua.scoring.rule.RatingClass;
import vn.thidua.scoring.rule.TieBreak;

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

    @Id UUID id;
    @Version long version;
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
    @Convert(converter = JsonColumn.OfRatingClasses.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    List<RatingClass> ratingClasses;

    @Column(name = "tie_breaks")
    @Convert(converter = JsonColumn.OfTieBreaks.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    List<TieBreak> tieBreaks;

    @Convert(converter = JsonColumn.OfAdjustments.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    Adjustments adjustments;

    @Column(name = "appeal_days")
    int appealDays;

    @Column(name = "decision_number")
    @Nullable String decisionNumber;

    @Column(name = "decision_date")
    @Nullable LocalDate decisionDate;

    @Column(name = "published_at")
    @Nullable Instant publishedAt;

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

    /** A draft says something else; its year stays. */
    void revise(CriteriaSetDraft draft, Instant now) {
        Problem.allowOnly(status, List.of(Status.DRAFT));
        say(draft, now);
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

    /** From the decision on, the set never changes again; a correction is a new edition. */
    void publish(Publication decision, Instant now) {
        Problem.allowOnly(status, List.of(Status.DRAFT));
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
