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
import vn.thidua.text.Text;

/**
 * How a sheet came to its total: its steps, and for every leaf, bonus and penalty item everything
 * that was said of it and why the current points stand.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScoreExplanationView(
        @NotNull UUID id,
        @NotNull OrganisationRef organisation,
        @NotNull int year,
        @NotNull ScoreSheet.Status status,
        @NotNull BigDecimal total,
        @NotNull BigDecimal base,
        @NotNull BigDecimal bonus,
        @NotNull BigDecimal penalty,
        @NotNull BigDecimal percent,
        @NotNull List<ScoreSheetStepView> steps,
        @NotNull List<Item> items) {

    /**
     * A leaf, bonus or penalty item.
     *
     * @param maxScore a leaf's standard score, an item's cap; absent where an item has none
     * @param points what stands; absent while nobody has spoken
     * @param why why it stands
     * @param entries everything that was said, the oldest first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            @NotNull String code,
            @NotNull String nameVi,
            @NotNull String nameEn,
            @Nullable BigDecimal maxScore,
            @Nullable BigDecimal points,
            @NotNull Text why,
            @NotNull List<ScoreEntryView> entries,
            @NotNull List<AppealView> appeals) {}

    static ScoreExplanationView of(
            WholeSheet whole, List<ScoreSheetStep> steps, List<ScoreEntry> entries, List<Appeal> appeals) {
        var sheet = whole.filed().sheet();
        var standing = whole.standing();
        var chains = entries.stream().collect(Collectors.groupingBy(entry -> entry.code));
        var byCode = appeals.stream().collect(Collectors.groupingBy(appeal -> appeal.code));
        return new ScoreExplanationView(
                sheet.id,
                whole.unit(),
                whole.filed().year(),
                sheet.status,
                standing.total(),
                standing.base(),
                standing.bonus(),
                standing.penalty(),
                standing.percent(),
                steps.stream().map(ScoreSheetStepView::of).toList(),
                Stream.concat(
                                whole.tree().scorables().values().stream()
                                        .map(scorable -> item(scorable, whole, chains, byCode)),
                                dropped(whole, chains, byCode))
                        .toList());
    }

    private static Item item(
            Scorable scorable,
            WholeSheet whole,
            Map<String, List<ScoreEntry>> chains,
            Map<String, List<Appeal>> appeals) {
        var chain = chains.getOrDefault(scorable.code(), List.of());
        var own = appeals.getOrDefault(scorable.code(), List.of());
        var stands = whole.entries().get(scorable.code());
        return new Item(
                scorable.code(),
                scorable.nameVi(),
                scorable.nameEn(),
                scorable instanceof Criterion leaf ? leaf.maxScore() : ((Adjustment) scorable).maxPoints(),
                stands == null ? null : stands.points,
                WhyItStands.of(stands, chain, own),
                chain.stream()
                        .map(entry -> ScoreEntryView.of(entry, stands != null && entry.id.equals(stands.id)))
                        .toList(),
                own.stream().map(AppealView::of).toList());
    }

    /** What was said of leaves that the sheet's present set has no more, by code. */
    private static Stream<Item> dropped(
            WholeSheet whole, Map<String, List<ScoreEntry>> chains, Map<String, List<Appeal>> appeals) {
        var present = whole.tree().scorables();
        return chains.entrySet().stream()
                .filter(chain -> !present.containsKey(chain.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(chain -> new Item(
                        chain.getKey(),
                        chain.getKey(),
                        chain.getKey(),
                        null,
                        null,
                        WhyItStands.of(null, chain.getValue(), List.of()),
                        chain.getValue().stream()
                                .map(entry -> ScoreEntryView.of(entry, false))
                                .toList(),
                        appeals.getOrDefault(chain.getKey(), List.of()).stream()
                                .map(AppealView::of)
                                .toList()));
    }
}
