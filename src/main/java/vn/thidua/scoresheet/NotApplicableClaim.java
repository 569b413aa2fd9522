package vn.thidua.scoresheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.Criterion;
import vn.thidua.criteria.rule.NotApplicablePolicy;

/**
 * A leaf of which it is claimed that the task did not arise, for those who check the claim.
 *
 * @param maxScore its standard score
 * @param policy what such a leaf counts
 * @param points what it therefore counts now
 * @param stage who claimed it first, of those whom nobody contradicted since
 * @param author their subject
 * @param at when they did
 * @param keptBy who agreed last; the claimant where nobody else has yet
 * @param reason why it does not apply, as it stands now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NotApplicableClaim(
        @NotNull String code,
        @NotNull String nameVi,
        @NotNull String nameEn,
        @NotNull BigDecimal maxScore,
        @NotNull NotApplicablePolicy policy,
        @NotNull BigDecimal points,
        @NotNull Stage stage,
        @NotNull String author,
        @Nullable String authorName,
        @NotNull Instant at,
        @NotNull Stage keptBy,
        @Nullable String reason,
        @Nullable String evidence,
        @NotNull List<UUID> evidenceFiles) {

    /**
     * @param current the entry that counts and makes the claim
     * @param entries all entries of the leaf, the oldest first
     */
    static NotApplicableClaim of(Criterion leaf, ScoreEntry current, List<ScoreEntry> entries) {
        var first = current;
        for (int i = entries.size() - 1; i >= 0 && entries.get(i).notApplicable; i--) {
            first = entries.get(i);
        }
        return new NotApplicableClaim(
                leaf.code(),
                leaf.nameVi(),
                leaf.nameEn(),
                leaf.maxScore(),
                leaf.notApplicablePolicy(),
                current.points,
                first.stage,
                first.author,
                first.authorName,
                first.at,
                current.stage,
                current.varianceReason,
                current.evidence,
                current.evidenceFiles);
    }
}
