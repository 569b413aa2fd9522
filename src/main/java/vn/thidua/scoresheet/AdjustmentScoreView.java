package vn.thidua.scoresheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.Adjustment;
import vn.thidua.criteria.rule.Figures;
import vn.thidua.text.Text;

/**
 * A bonus or penalty item of a sheet and its current entry.
 *
 * @param eachPoints points of one case
 * @param points what the item comes to, at least 0 also for a penalty; absent where nobody has entered it, which counts
 *     nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AdjustmentScoreView(
        @NotNull String code,
        @NotNull Adjustment.Kind kind,
        @NotNull String nameVi,
        @NotNull String nameEn,
        @NotNull BigDecimal eachPoints,
        @Nullable BigDecimal maxPoints,
        @Nullable BigDecimal points,
        @Nullable Figures figures,
        @Nullable Text explanation,
        @Nullable String evidence,
        @Nullable List<UUID> evidenceFiles,
        @Nullable String varianceReason,
        @Nullable Stage stage,
        @Nullable String author,
        @Nullable String authorName,
        @Nullable Instant at) {

    static AdjustmentScoreView of(Adjustment item, @Nullable ScoreEntry entry) {
        boolean scored = entry != null;
        return new AdjustmentScoreView(
                item.code(),
                item.kind(),
                item.nameVi(),
                item.nameEn(),
                item.points(),
                item.maxPoints(),
                scored ? entry.points : null,
                scored ? entry.figures : null,
                scored ? new Text(entry.explanationVi, entry.explanationEn) : null,
                scored ? entry.evidence : null,
                scored ? entry.evidenceFiles : null,
                scored ? entry.varianceReason : null,
                scored ? entry.stage : null,
                scored ? entry.author : null,
                scored ? entry.authorName : null,
                scored ? entry.at : null);
    }
}
