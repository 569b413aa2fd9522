package vn.thidua.scoresheet;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.Figures;
import vn.thidua.criteria.rule.Score;
import vn.thidua.document.JsonColumn;
import vn.thidua.scoresheet.source.SourcedFigures;
import vn.thidua.text.Messages;

/** What was entered for a leaf, bonus or penalty item, once and for good; a correction is a new entry. */
@Entity
@Immutable
@Table(name = "score_entry")
class ScoreEntry {

    @Id
    UUID id;

    @Column(name = "score_sheet_id")
    UUID scoreSheetId;

    String code;

    @Enumerated(EnumType.STRING)
    Stage stage;

    @Convert(converter = OfFigures.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    Figures figures;

    @Column(name = "not_applicable")
    boolean notApplicable;

    BigDecimal points;

    @Nullable
    String band;

    @Column(name = "explanation_vi")
    String explanationVi;

    @Column(name = "explanation_en")
    String explanationEn;

    @Nullable
    String evidence;

    @Column(name = "evidence_files")
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<UUID> evidenceFiles;

    @Column(name = "variance_reason")
    @Nullable
    String varianceReason;

    @Convert(converter = OfSource.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    @Nullable
    SourcedFigures source;

    @Column(name = "override_reason")
    @Nullable
    String overrideReason;

    String author;

    /** Their name then. */
    @Column(name = "author_name")
    @Nullable
    String authorName;

    Instant at;

    /** For Hibernate. */
    protected ScoreEntry() {}

    /**
     * What somebody enters, before it is scored and kept.
     *
     * @param source what the API's own records say of it now; absent where the leaf has no source
     * @param overrideReason why a person enters other figures than the records
     */
    ScoreEntry(
            String code,
            Figures figures,
            @Nullable String evidence,
            List<UUID> evidenceFiles,
            @Nullable String varianceReason,
            @Nullable SourcedFigures source,
            @Nullable String overrideReason) {
        this.code = code;
        this.figures = figures;
        this.notApplicable = Boolean.TRUE.equals(figures.notApplicable());
        this.evidence = evidence;
        this.evidenceFiles = evidenceFiles;
        this.varianceReason = varianceReason;
        this.source = source;
        this.overrideReason = overrideReason;
    }

    /** The same figures and evidence for another reason, not scored yet. */
    ScoreEntry again(@Nullable String reason) {
        return new ScoreEntry(code, figures, evidence, evidenceFiles, reason, source, overrideReason);
    }

    /** Who enters, and what they are called as far as the service knows. */
    record Author(String subject, @Nullable String name) {}

    /** Becomes an entry of a sheet. */
    ScoreEntry scored(UUID id, ScoreSheet sheet, Stage stage, Score score, Author author, Instant now) {
        this.id = id;
        this.scoreSheetId = sheet.id;
        this.stage = stage;
        this.points = score.points();
        this.band = score.band();
        var explanation = Messages.text(score.explanation());
        this.explanationVi = explanation.vi();
        this.explanationEn = explanation.en();
        this.author = author.subject();
        this.authorName = author.name();
        this.at = now;
        return this;
    }

    /** Whether it enters the same as another that was kept at a stage: then nothing new is kept. */
    boolean repeats(@Nullable ScoreEntry kept, Stage atStage) {
        return kept != null
                && kept.stage == atStage
                && figures.equals(kept.figures)
                && Objects.equals(evidence, kept.evidence)
                && evidenceFiles.equals(kept.evidenceFiles)
                && Objects.equals(varianceReason, kept.varianceReason)
                && Objects.equals(overrideReason, kept.overrideReason)
                && (source == null) == (kept.source == null);
    }

    @Converter
    static class OfFigures extends JsonColumn<Figures> {
        OfFigures() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class OfSource extends JsonColumn<SourcedFigures> {
        OfSource() {
            super(new TypeReference<>() {});
        }
    }
}
