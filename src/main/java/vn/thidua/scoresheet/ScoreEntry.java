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

/** What somebody said of a leaf, once and for good; a correction is a new entry. */
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
    Instant at;

    /** For Hibernate. */
    protected ScoreEntry() {}

    ScoreEntry(UUID id, UUID sheet, Stage stage, Said said, Score score, String author, Instant now) {
        this.id = id;
        this.scoreSheetId = sheet;
        this.code = said.code();
        this.stage = stage;
        this.figures = said.figures();
        this.notApplicable = Boolean.TRUE.equals(said.figures().notApplicable());
        this.points = score.points();
        this.band = score.band();
        var explanation = Messages.text(score.explanation());
        this.explanationVi = explanation.vi();
        this.explanationEn = explanation.en();
        this.evidence = said.evidence();
        this.evidenceFiles = said.files();
        this.varianceReason = said.varianceReason();
        this.source = said.source();
        this.overrideReason = said.overrideReason();
        this.author = author;
        this.at = now;
    }

    /** Whether the same is said again at the same stage: then nothing new is kept. */
    boolean says(Stage speaking, Said said) {
        return stage == speaking
                && figures.equals(said.figures())
                && Objects.equals(evidence, said.evidence())
                && evidenceFiles.equals(said.files())
                && Objects.equals(varianceReason, said.varianceReason())
                && Objects.equals(overrideReason, said.overrideReason())
                && (source == null) == (said.source() == null);
    }

    /** What this entry says, to be said again. */
    Said said() {
        return new Said(code, figures, evidence, evidenceFiles, varianceReason, source, overrideReason);
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
