package vn.thidua.scoresheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.Figures;
import vn.thidua.scoresheet.source.SourcedFigures;
import vn.thidua.text.Text;

/**
 * An entry of a leaf, bonus or penalty item.
 *
 * @param current whether it is the current one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScoreEntryView(
        @NotNull UUID id,
        @NotNull Stage stage,
        @NotNull @JsonProperty("stands") boolean current,
        @NotNull BigDecimal points,
        @NotNull Figures figures,
        @Nullable String band,
        @NotNull Text explanation,
        @Nullable String evidence,
        @NotNull List<UUID> evidenceFiles,
        @Nullable String varianceReason,
        @Nullable SourcedFigures source,
        @Nullable String overrideReason,
        @NotNull String author,
        @Nullable String authorName,
        @NotNull Instant at) {

    static ScoreEntryView of(ScoreEntry entry, boolean current) {
        return new ScoreEntryView(
                entry.id,
                entry.stage,
                current,
                entry.points,
                entry.figures,
                entry.band,
                new Text(entry.explanationVi, entry.explanationEn),
                entry.evidence,
                entry.evidenceFiles,
                entry.varianceReason,
                entry.source,
                entry.overrideReason,
                entry.author,
                entry.authorName,
                entry.at);
    }
}
