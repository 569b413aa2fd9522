package vn.thidua.criteria.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bonus and penalty change the total and not the base. One leaf of 200; bonus C, penalty D. */
class AdjustedRankingTest {

    private static final List<RatingClass> CLASSES = List.of(
            new RatingClass("TOT", "Tốt", "Good", new BigDecimal("95")),
            new RatingClass("YEU", "Yếu", "Weak", new BigDecimal("0")));

    @ParameterizedTest(name = "{0} + {1} - {2}: {3} by {4} and {5}, {6}% {7}")
    @CsvSource({
        "190, 0, 0, 190.00, 0.00, 0.00, 95.00, TOT",
        "189.75, 0.25, 0, 190.00, 0.25, 0.00, 95.00, TOT",
        "190, 0.25, 0.50, 189.75, 0.25, 0.50, 94.88, YEU",
        "190, 4, 0, 194.00, 4.00, 0.00, 97.00, TOT",
        "190, 4.01, 0, 194.00, 4.00, 0.00, 97.00, TOT",
        "190, 0, 6, 184.00, 0.00, 6.00, 92.00, YEU",
        "190, 0, 6.01, 184.00, 0.00, 6.00, 92.00, YEU",
        "200, 4, 0, 204.00, 4.00, 0.00, 102.00, TOT",
        "5.99, 0, 6, 0.00, 0.00, 6.00, 0.00, YEU",
        "6, 0, 6, 0.00, 0.00, 6.00, 0.00, YEU",
        "6.01, 0, 6, 0.01, 0.00, 6.00, 0.01, YEU",
        "0, 1, 6, 0.00, 1.00, 6.00, 0.00, YEU"
    })
    void a_total_is_capped_and_never_below_0(
            BigDecimal points,
            BigDecimal earned,
            BigDecimal lost,
            BigDecimal total,
            BigDecimal bonus,
            BigDecimal penalty,
            BigDecimal percent,
            String rating) {
        Placement standing = Ranking.of(tree(), List.of(unit(1, points, earned, lost, Set.of())))
                .get(0);
        assertThat(standing.total()).isEqualByComparingTo(total);
        assertThat(standing.bonus()).isEqualByComparingTo(bonus);
        assertThat(standing.penalty()).isEqualByComparingTo(penalty);
        assertThat(standing.base()).isEqualTo("200.00");
        assertThat(standing.percent()).isEqualTo(percent);
        assertThat(standing.ratingClass().code()).isEqualTo(rating);
    }

    @Test
    void a_bonus_decides_a_rank_but_is_no_part_of_the_rows_that_break_ties() {
        BigDecimal none = BigDecimal.ZERO;
        List<Placement> standings = Ranking.of(
                tree(),
                List.of(
                        unit(1, new BigDecimal("189"), BigDecimal.ONE, none, Set.of()),
                        unit(2, new BigDecimal("190"), none, none, Set.of()),
                        unit(3, new BigDecimal("190"), BigDecimal.ONE, none, Set.of())));
        assertThat(standings)
                .extracting(standing -> standing.unit().getLeastSignificantBits())
                .containsExactly(3L, 2L, 1L);
        assertThat(standings).extracting(Placement::rank).containsExactly(1, 2, 3);
        assertThat(standings)
                .extracting(Placement::tieBreak)
                .containsExactly(null, TieBreak.subtreeTotal("A"), TieBreak.subtreeTotal("A"));
    }

    @Test
    void a_bonus_places_no_unit_to_which_nothing_applies() {
        BigDecimal none = BigDecimal.ZERO;
        List<Placement> standings = Ranking.of(
                tree(),
                List.of(
                        unit(1, none, BigDecimal.ONE, none, Set.of("A")),
                        unit(2, new BigDecimal("0.01"), none, none, Set.of()),
                        unit(3, none, none, none, Set.of())));
        assertThat(standings)
                .extracting(standing -> standing.unit().getLeastSignificantBits())
                .containsExactly(2L, 3L, 1L);
        assertThat(standings).extracting(Placement::rank).containsExactly(1, 2, null);
        Placement lifted = standings.get(2);
        assertThat(lifted.total()).isEqualByComparingTo("1");
        assertThat(lifted.base()).isEqualTo("0.00");
        assertThat(lifted.percent()).isNull();
        assertThat(lifted.ratingClass()).isNull();
        assertThat(lifted.isRanked()).isFalse();
    }

    private static Contender unit(
            int id, BigDecimal points, BigDecimal bonus, BigDecimal penalty, Set<String> excluded) {
        Map<String, BigDecimal> all = Map.of("A", points, "C", bonus, "D", penalty);
        return new Contender(new UUID(0, id), all, excluded, Instant.EPOCH);
    }

    private static CriteriaTree tree() {
        BigDecimal one = BigDecimal.ONE;
        Adjustment bonus = new Adjustment("C", Adjustment.Kind.BONUS, "Thưởng", "Bonus", one, null, "M");
        Adjustment penalty = new Adjustment("D", Adjustment.Kind.PENALTY, "Trừ", "Penalty", one, null, "M");
        BigDecimal max = new BigDecimal("200");
        Criterion leaf = new Criterion(
                "A",
                null,
                "Tiêu chí",
                "Leaf",
                max,
                new Binary(),
                null,
                null,
                false,
                NotApplicablePolicy.EXCLUDE_FROM_BASE,
                null,
                "M");
        CriteriaTree tree = new CriteriaTree(
                2023,
                max,
                List.of(leaf),
                CLASSES,
                List.of(TieBreak.subtreeTotal("A")),
                new Adjustments(new BigDecimal("4"), new BigDecimal("6"), List.of(bonus, penalty)));
        assertThat(tree.faults()).isEmpty();
        return tree;
    }
}
