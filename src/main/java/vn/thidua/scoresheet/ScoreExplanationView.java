package vn.thidua.scoresheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.Adjustment;
import vn.thidua.criteria.rule.Criterion;
import vn.thidua.criteria.rule.Scorable;
import vn.thidua.organisation.OrganisationRef;
import vn.thidua.text.Message;
import vn.thidua.text.Messages;
import vn.thidua.text.Text;

/**
 * How a sheet came to its total: its steps, and for every leaf, bonus and penalty item every entry and why the current
 * score is what it is.
 *
 * @param notApplicable the leaves of which it is claimed that the task did not arise, in printed order
 * @param notAssigned the leaves that the Ministry did not assign to the unit, likewise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScoreExplanationView(
        @NotNull UUID id,
        @NotNull OrganisationRef organisation,
        @NotNull int year,
        @NotNull SheetStatus status,
        @NotNull BigDecimal total,
        @NotNull BigDecimal base,
        @NotNull BigDecimal bonus,
        @NotNull BigDecimal penalty,
        @Nullable BigDecimal percent,
        @NotNull List<NotApplicableClaim> notApplicable,
        @NotNull List<NotAssignedLeafView> notAssigned,
        @NotNull List<ScoreSheetStepView> steps,
        @NotNull List<Item> items) {

    /**
     * A leaf, bonus or penalty item.
     *
     * @param maxScore a leaf's standard score, an item's cap; absent where an item has none
     * @param state how it counts; absent of what the sheet's present set has no more
     * @param points the current score; absent where there is none
     * @param why why it is what it is
     * @param entries all entries, the oldest first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            @NotNull String code,
            @NotNull String nameVi,
            @NotNull String nameEn,
            @Nullable BigDecimal maxScore,
            @Nullable LeafState state,
            @Nullable BigDecimal points,
            @NotNull Text why,
            @NotNull List<ScoreEntryView> entries,
            @NotNull List<AppealView> appeals) {

        /** Of what the sheet's present set has no more, {@code scorable} is absent and its code is its name. */
        static Item of(
                String code,
                @Nullable Scorable scorable,
                WholeSheet whole,
                LeafState state,
                List<ScoreEntry> entries,
                List<Appeal> appeals) {
            var current = scorable == null ? null : whole.entries().get(code);
            return new Item(
                    code,
                    scorable == null ? code : scorable.nameVi(),
                    scorable == null ? code : scorable.nameEn(),
                    max(scorable),
                    scorable == null ? null : state,
                    current == null ? null : current.points,
                    Messages.text(
                            state == LeafState.NOT_ASSIGNED
                                    ? Message.of(
                                            "scoresheet.why-not-assigned",
                                            whole.notAssigned().get(code).reason())
                                    : CurrentScoreReason.of(current, entries, appeals)),
                    entries.stream()
                            .map(entry -> ScoreEntryView.of(entry, current != null && entry.id.equals(current.id)))
                            .toList(),
                    appeals.stream().map(AppealView::of).toList());
        }

        private static @Nullable BigDecimal max(@Nullable Scorable scorable) {
            if (scorable instanceof Criterion leaf) {
                return leaf.maxScore();
            }
            return scorable instanceof Adjustment item ? item.maxPoints() : null;
        }
    }

    static ScoreExplanationView of(
            WholeSheet whole, List<ScoreSheetStep> steps, List<ScoreEntry> entries, List<Appeal> appeals) {
        var sheet = whole.sheet();
        var alone = whole.alone();
        var current = whole.current();
        var byCode = entries.stream().collect(Collectors.groupingBy(entry -> entry.code));
        var appealed = appeals.stream().collect(Collectors.groupingBy(appeal -> appeal.code));
        var present = whole.tree().scorables();
        return new ScoreExplanationView(
                sheet.id,
                whole.unit(),
                sheet.year,
                sheet.status,
                alone.total(),
                alone.base(),
                alone.bonus(),
                alone.penalty(),
                alone.percent(),
                claims(whole, byCode),
                NotAssignedLeafView.of(whole.tree(), whole.notAssigned()),
                steps.stream().map(ScoreSheetStepView::of).toList(),
                Stream.concat(
                                present.keySet().stream(),
                                // leaves that the sheet's present set has no more
                                byCode.keySet().stream()
                                        .filter(code -> !present.containsKey(code))
                                        .sorted())
                        .map(code -> Item.of(
                                code,
                                present.get(code),
                                whole,
                                current.state(code),
                                byCode.getOrDefault(code, List.of()),
                                appealed.getOrDefault(code, List.of())))
                        .toList());
    }

    private static List<NotApplicableClaim> claims(WholeSheet whole, Map<String, List<ScoreEntry>> byCode) {
        return whole.assignedLeaves().stream()
                .filter(leaf -> whole.entries().containsKey(leaf.code())
                        && whole.entries().get(leaf.code()).notApplicable)
                .map(leaf -> NotApplicableClaim.of(
                        leaf, whole.entries().get(leaf.code()), byCode.getOrDefault(leaf.code(), List.of())))
                .toList();
    }
}
