package vn.thidua.criteria.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Bonus and penalty in a ranking, by a set of two leaves: A 60, B 40. */
class RankedAdjustmentsTest {

    private static final Instant NOON = Instant.parse("2023-11-08T12:00:00Z");
    private final List<Contender> contenders = new ArrayList<>();

    @Test
    void bonus_and_penalty_count_after_the_caps_on_all_items_of_a_kind() {
        unit("A 50 B 30 T.1 4 T.2 3 P.1 2");
        unit("A 50 B 30 T.1 4 P.1 9 P.2 9");
        assertThat(ranking(set("5", "10")))
                .containsExactly(
                        "1 unit 0 total 83.00 of 100.00 bonus 5.00 penalty 2.00 is 83.00",
                        "2 unit 1 total 74.00 of 100.00 bonus 4.00 penalty 10.00 is 74.00");
    }

    @Test
    void without_caps_everything_counts_and_a_bonus_may_lift_above_100_per_cent() {
        unit("A 60 B 40 T.1 4 T.2 3");
        unit("A 0 B 1 P.1 9 P.2 9");
        assertThat(ranking(set(null, null)))
                .containsExactly(
                        "1 unit 0 total 107.00 of 100.00 bonus 7.00 penalty 0.00 is 107.00",
                        "2 unit 1 total 0.00 of 100.00 bonus 0.00 penalty 18.00 is 0.00");
    }

    @Test
    void a_tie_made_by_a_bonus_goes_by_the_leaves_and_never_by_the_bonus() {
        unit("A 50 B 30 T.1 4");
        unit("A 50 B 34");
        unit("A 55 B 30 P.1 1");
        assertThat(ranking(set("5", "10"), TieBreak.subtreeTotal("A"), TieBreak.subtreeTotal("B")))
                .containsExactly(
                        "1 unit 2 total 84.00 of 100.00 bonus 0.00 penalty 1.00 is 84.00 by A",
                        "2 unit 1 total 84.00 of 100.00 bonus 0.00 penalty 0.00 is 84.00 by B",
                        "3 unit 0 total 84.00 of 100.00 bonus 4.00 penalty 0.00 is 84.00 by B");
    }

    @Test
    void leaders_are_compared_by_what_they_came_to_at_home() {
        var tree = tree(set("5", "10"), TieBreak.subtreeTotal("A"));
        var outcomes = List.of(
                outcome(0, "90", "120", "59", "60"),
                outcome(1, "75", "100", "59", "59"),
                outcome(2, "75.01", "100", "0", "60"));
        assertThat(Ranking.among(tree, outcomes).stream().map(this::line))
                .containsExactly(
                        "1 unit 2 total 75.01 of 100 bonus 0 penalty 0 is 75.01",
                        "2 unit 1 total 75 of 100 bonus 0 penalty 0 is 75.00 by A",
                        "3 unit 0 total 90 of 120 bonus 0 penalty 0 is 75.00 by A");
    }

    private static Outcome outcome(int unit, String total, String base, String points, String worth) {
        return new Outcome(
                new UUID(0, unit),
                new BigDecimal(total),
                new BigDecimal(base),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                Map.of("A", new BigDecimal(points)),
                Map.of("A", new BigDecimal(worth)),
                NOON);
    }

    private void unit(String words) {
        Map<String, BigDecimal> points = new HashMap<>();
        var parts = words.split(" ");
        for (int i = 0; i < parts.length; i += 2) {
            points.put(parts[i], new BigDecimal(parts[i + 1]));
        }
        contenders.add(new Contender(new UUID(0, contenders.size()), points, Set.of(), NOON));
    }

    private List<String> ranking(Adjustments adjustments, TieBreak... tieBreaks) {
        return Ranking.of(tree(adjustments, tieBreaks), contenders).stream()
                .map(this::line)
                .toList();
    }

    private String line(Placement one) {
        return "%d unit %d total %s of %s bonus %s penalty %s is %s%s"
                .formatted(
                        one.rank(),
                        one.unit().getLeastSignificantBits(),
                        one.total(),
                        one.base(),
                        one.bonus(),
                        one.penalty(),
                        one.percent(),
                        one.tieBreak() == null ? "" : " by " + one.tieBreak().code());
    }

    private static Adjustments set(String bonusCap, String penaltyCap) {
        return new Adjustments(
                bonusCap == null ? null : new BigDecimal(bonusCap),
                penaltyCap == null ? null : new BigDecimal(penaltyCap),
                List.of(
                        item("T.1", Adjustment.Kind.BONUS),
                        item("T.2", Adjustment.Kind.BONUS),
                        item("P.1", Adjustment.Kind.PENALTY),
                        item("P.2", Adjustment.Kind.PENALTY)));
    }

    private static Adjustment item(String code, Adjustment.Kind kind) {
        return new Adjustment(code, kind, "Mục", "Item", BigDecimal.ONE, null, "M");
    }

    private static CriteriaTree tree(Adjustments adjustments, TieBreak... tieBreaks) {
        var tree = new CriteriaTree(
                2023,
                new BigDecimal("100"),
                List.of(leaf("A", "60"), leaf("B", "40")),
                ExampleTable.tree().ratingClasses(),
                List.of(tieBreaks),
                adjustments);
        assertThat(tree.faults()).isEmpty();
        return tree;
    }

    private static Criterion leaf(String code, String max) {
        return new Criterion(
                code,
                null,
                "Dòng",
                "Row",
                new BigDecimal(max),
                new Binary(),
                null,
                null,
                false,
                NotApplicablePolicy.ZERO,
                null,
                "M");
    }
}
