package vn.thidua.criteria;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.Criterion;
import vn.thidua.criteria.rule.FigureSource;
import vn.thidua.criteria.rule.Ladder;
import vn.thidua.criteria.rule.NotApplicablePolicy;
import vn.thidua.document.JsonColumn;

/** A stored row of a criteria set; the rows of a draft are replaced as a whole, never changed. */
@Entity
@Immutable
@Table(name = "criterion")
class CriterionRow {

    @Id
    UUID id;

    @Column(name = "criteria_set_id")
    UUID criteriaSetId;

    String code;

    @Column(name = "parent_code")
    @Nullable
    String parentCode;

    int position;

    @Column(name = "name_vi")
    String nameVi;

    @Column(name = "name_en")
    String nameEn;

    @Column(name = "max_score")
    BigDecimal maxScore;

    @Convert(converter = CriteriaColumns.OfLadder.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    @Nullable
    Ladder ladder;

    @Nullable
    String division;

    @Nullable
    String field;

    @Column(name = "evidence_required")
    boolean evidenceRequired;

    @Column(name = "not_applicable_policy")
    @Enumerated(EnumType.STRING)
    @Nullable
    NotApplicablePolicy notApplicablePolicy;

    @Convert(converter = CriteriaColumns.OfFigureSource.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    @Nullable
    FigureSource source;

    String provenance;

    /** For Hibernate. */
    protected CriterionRow() {}

    CriterionRow(UUID id, UUID criteriaSetId, int position, Criterion criterion) {
        this.id = id;
        this.criteriaSetId = criteriaSetId;
        this.position = position;
        this.code = criterion.code();
        this.parentCode = criterion.parentCode();
        this.nameVi = criterion.nameVi();
        this.nameEn = criterion.nameEn();
        this.maxScore = criterion.maxScore();
        this.ladder = criterion.ladder();
        this.division = criterion.division();
        this.field = criterion.field();
        this.evidenceRequired = criterion.evidenceRequired();
        this.notApplicablePolicy = criterion.notApplicablePolicy();
        this.source = criterion.source();
        this.provenance = criterion.provenance();
    }

    Criterion criterion() {
        return new Criterion(
                code,
                parentCode,
                nameVi,
                nameEn,
                maxScore,
                ladder,
                division,
                field,
                evidenceRequired,
                notApplicablePolicy,
                source,
                provenance);
    }
}
