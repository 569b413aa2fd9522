package vn.thidua.scoresheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.Criterion;
import vn.thidua.criteria.rule.Figures;
import vn.thidua.scoresheet.source.SourcedFigures;
import vn.thidua.text.Text;

/**
 * A leaf of a sheet and its current entry; without one, only what it could earn.
 *
 * @param notAssigned why it is not the unit's, where it is not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScoreLeafView(
        @NotNull String code,
        @NotNull String nameVi,
        @NotNull String nameEn,
        @Nullable String division,
        @Nullable String field,
        @NotNull BigDecimal maxScore,
        @NotNull boolean evidenceRequired,
        @NotNull LeafState state,
        @Nullable NotAssigned notAssigned,
        @Nullable BigDecimal points,
        @Nullable Figures figures,
        @Nullable String band,
        @Nullable Text explanation,
        @Nullable String evidence,
        @Nullable List<UUID> evidenceFiles,
        @Nullable String varianceReason,
        @Nullable SourcedFigures source,
        @Nullable String overrideReason,
        @Nullable Stage stage,
        @Nullable String author,
        @Nullable String authorName,
        @Nullable Instant at) {

    /** Why it is not the unit's. */
    record NotAssigned(
            @NotNull String reason,
            @NotNull String author,
            @NotNull Instant at) {

        static @Nullable NotAssigned of(@Nullable NotAssignedLeaf decided) {
            return decided == null ? null : new NotAssigned(decided.reason(), decided.author(), decided.at());
        }
    }

    static ScoreLeafView of(
            Criterion leaf, LeafState state, @Nullable ScoreEntry entry, @Nullable NotAssignedLeaf notAssigned) {
        boolean scored = entry != null;
        return new ScoreLeafView(
                leaf.code(),
                leaf.nameVi(),
                leaf.nameEn(),
                leaf.division(),
                leaf.field(),
                leaf.maxScore(),
                leaf.evidenceRequired(),
                state,
                NotAssigned.of(notAssigned),
                scored ? entry.points : null,
                scored ? entry.figures : null,
                scored ? entry.band : null,
                scored ? new Text(entry.explanationVi, entry.explanationEn) : null,
                scored ? entry.evidence : null,
                scored ? entry.evidenceFiles : null,
                scored ? entry.varianceReason : null,
                scored ? entry.source : null,
                scored ? entry.overrideReason : null,
                scored ? entry.stage : null,
                scored ? entry.author : null,
                scored ? entry.authorName : null,
                scored ? entry.at : null);
    }
}
