package vn.thidua.scoring.sheet;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.JsonColumn;
import vn.thidua.scoring.rule.Figures;
import vn.thidua.scoring.rule.Score;

/** What somebody said of a leaf, once and for good; a correction is a new entry. */
@Entity
@Immutable
@Table(name = "score_entry")
class ScoreEntry {

    /** Who speaks: so far the unit itself. */
    enum Stage {
        SELF,
        PROVINCE,
        FIELD,
        CROSS,
        GROUP,
        COUNCIL
    }

    @Id UUID id;

    @Column(name = "score_sheet_id")
    UUID scoreSheetId;

    String code;

    @Enumerated(EnumType.STRING)
    Stage stage;

    @Convert(converter = JsonColumn.OfFigures.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    Figures figures;

    @Column(name = "not_applicable")
    boolean notApplicable;

    BigDecimal points;
    @Nullable String band;

    @Column(name = "explanation_vi")
    String explanationVi;

    @Column(name = "explanation_en")
    String explanationEn;

    @Nullable String evidence;

    @Column(name = "variance_reason")
    @Nullable String varianceReason;

    String author;
    Instant at;

    /** For Hibernate. */
    protected ScoreEntry() {}

    /** The unit scores itself. */
    ScoreEntry(UUID id, UUID sheet, EntryDraft draft, Score score, String author, Instant now) {
        this.id = id;
        this.scoreSheetId = sheet;
        this.code = draft.code();
        this.stage = Stage.SELF;
        this.figures = draft.figures();
        this.notApplicable = Boolean.TRUE.equals(draft.figures().notApplicable());
        this.points = score.points();
        this.band = score.band();
        this.explanationVi = score.explanation().vi();
        this.explanationEn = score.explanation().en();
        this.evidence = draft.evidence();
        this.varianceReason = draft.varianceReason();
        this.author = author;
        this.at = now;
    }

    /** Whether the draft says the same again: then nothing new is kept. */
    boolean says(EntryDraft draft) {
        return stage == Stage.SELF
                && figures.equals(draft.figures())
                && Objects.equals(evidence, draft.evidence())
                && Objects.equals(varianceReason, draft.varianceReason());
    }
}
