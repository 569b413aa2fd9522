package vn.thidua.scoresheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.OrganisationRef;

/**
 * A score sheet as it is seen.
 *
 * @param confirmation the document by which the province confirmed it
 * @param scoredFields fields of work that their departments have closed, while it is their turn
 * @param total points of the leaves, plus the bonus, less the penalty, at least 0
 * @param bonus what the bonus items add, after all caps
 * @param penalty what the penalty items take off, after all caps
 * @param base what the leaves that apply to the unit are worth
 * @param percent total in per cent of the base, two decimals, half up
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScoreSheetView(
        @NotNull UUID id,
        @NotNull UUID criteriaSetId,
        @NotNull UUID groupId,
        @NotNull int year,
        @NotNull OrganisationRef organisation,
        @NotNull ScoreSheet.Status status,
        @Nullable Instant submittedAt,
        @Nullable String submittedBy,
        @Nullable Confirmation confirmation,
        @NotNull List<String> scoredFields,
        @Nullable String returnReason,
        @NotNull BigDecimal total,
        @NotNull BigDecimal base,
        @NotNull BigDecimal bonus,
        @NotNull BigDecimal penalty,
        @NotNull BigDecimal percent,
        @NotNull List<ScoreLeafView> leaves,
        @NotNull List<AdjustmentScoreView> adjustments) {

    static ScoreSheetView of(WholeSheet whole) {
        var sheet = whole.filed().sheet();
        var standing = whole.standing();
        return new ScoreSheetView(
                sheet.id,
                sheet.criteriaSetId,
                whole.filed().groupId(),
                whole.filed().year(),
                whole.unit(),
                sheet.status,
                sheet.submittedAt,
                sheet.submittedBy,
                sheet.confirmationNumber == null
                        ? null
                        : new Confirmation(sheet.confirmationNumber, sheet.confirmationDate),
                whole.scoredFields().stream().sorted().toList(),
                sheet.returnReason,
                standing.total(),
                standing.base(),
                standing.bonus(),
                standing.penalty(),
                standing.percent(),
                whole.tree().leaves().stream()
                        .map(leaf -> ScoreLeafView.of(leaf, whole.entries().get(leaf.code())))
                        .toList(),
                whole.tree().adjustments().items().stream()
                        .map(item ->
                                AdjustmentScoreView.of(item, whole.entries().get(item.code())))
                        .toList());
    }

    /** A sheet in a list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Summary(
            @NotNull UUID id,
            @NotNull UUID criteriaSetId,
            @NotNull UUID groupId,
            @NotNull int year,
            @NotNull OrganisationRef organisation,
            @NotNull ScoreSheet.Status status,
            @Nullable Instant submittedAt,
            @NotNull BigDecimal total,
            @NotNull BigDecimal percent,
            @NotNull int scoredLeaves) {

        static Summary of(ListedSheet listed) {
            var sheet = listed.filed().sheet();
            return new Summary(
                    sheet.id,
                    sheet.criteriaSetId,
                    listed.filed().groupId(),
                    listed.filed().year(),
                    listed.scored().unit(),
                    sheet.status,
                    sheet.submittedAt,
                    listed.standing().total(),
                    listed.standing().percent(),
                    listed.scoredLeaves());
        }
    }
}
