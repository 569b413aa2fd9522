package vn.thidua.scoresheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.CriteriaTree;
import vn.thidua.criteria.rule.LeafCount;
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
 * @param firstSubmittedAt when it was first submitted, which decides between equals; absent before that
 * @param notApplicable the leaves of which it is claimed that the task did not arise
 * @param notAssigned the leaves that the Ministry did not assign to the unit
 * @param percent total in per cent of the base; absent where nothing applies
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScoreSheetView(
        @NotNull UUID id,
        @NotNull UUID criteriaSetId,
        @NotNull UUID groupId,
        @NotNull int year,
        @NotNull OrganisationRef organisation,
        @NotNull SheetStatus status,
        @Nullable Instant submittedAt,
        @Nullable Instant firstSubmittedAt,
        @Nullable String submittedBy,
        @Nullable String submittedByName,
        @Nullable Confirmation confirmation,
        @NotNull List<String> scoredFields,
        @Nullable String returnReason,
        @NotNull BigDecimal total,
        @NotNull BigDecimal base,
        @NotNull BigDecimal bonus,
        @NotNull BigDecimal penalty,
        @Nullable BigDecimal percent,
        @NotNull LeafCount notApplicable,
        @NotNull LeafCount notAssigned,
        @NotNull List<ScoreLeafView> leaves,
        @NotNull List<AdjustmentScoreView> adjustments) {

    static ScoreSheetView of(WholeSheet whole) {
        var sheet = whole.sheet();
        var current = whole.current();
        var alone = whole.alone();
        return new ScoreSheetView(
                sheet.id,
                sheet.criteriaSetId,
                sheet.groupId,
                sheet.year,
                whole.unit(),
                sheet.status,
                sheet.submittedAt,
                sheet.firstSubmittedAt,
                sheet.submittedBy,
                sheet.submittedByName,
                sheet.confirmationNumber == null
                        ? null
                        : new Confirmation(sheet.confirmationNumber, sheet.confirmationDate),
                sheet.status == SheetStatus.CONFIRMED
                        ? whole.closedFields().stream().sorted().toList()
                        : List.of(),
                sheet.returnReason,
                alone.total(),
                alone.base(),
                alone.bonus(),
                alone.penalty(),
                alone.percent(),
                whole.tree().count(current.notApplicable()),
                whole.tree().count(current.notAssigned()),
                whole.tree().leaves().stream()
                        .map(leaf -> ScoreLeafView.of(
                                leaf,
                                current.state(leaf.code()),
                                whole.entries().get(leaf.code()),
                                whole.notAssigned().get(leaf.code())))
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
            @NotNull SheetStatus status,
            @Nullable Instant submittedAt,
            @Nullable Instant firstSubmittedAt,
            @NotNull BigDecimal total,
            @Nullable BigDecimal percent,
            @NotNull int scoredLeaves,
            @NotNull LeafCount notApplicable,
            @NotNull LeafCount notAssigned) {

        static Summary of(ScoredSheet sheet, CriteriaTree tree) {
            var alone = sheet.alone(tree);
            return new Summary(
                    sheet.id(),
                    sheet.criteriaSetId(),
                    sheet.groupId(),
                    sheet.year(),
                    sheet.unit(),
                    sheet.status(),
                    sheet.submittedAt(),
                    sheet.firstSubmittedAt(),
                    alone.total(),
                    alone.percent(),
                    Math.toIntExact(tree.leaves().stream()
                            .filter(leaf -> sheet.score().points().containsKey(leaf.code()))
                            .count()),
                    tree.count(sheet.score().notApplicable()),
                    tree.count(sheet.score().notAssigned()));
        }
    }
}
