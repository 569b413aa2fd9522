package vn.thidua.criteria.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranks, classes and ties, exactly. A set of three leaves: A.1 100, A.2 50, B 50. */
class RankingTest {

    private static final TieBreak BY_A = TieBreak.subtreeTotal("A");
    private static final TieBreak BY_B = TieBreak.subtreeTotal("B");
    private static final TieBreak BY_TIME = TieBreak.earlierSubmission();
    private static final String NOON = "2023-11-08T12:00:00Z";
    private static final String LATER = "2023-11-08T12:00:00.000001Z";

    private final List<String> names = new ArrayList<>();
    private final List<Contender> contenders = new ArrayList<>();

    @Test
    void the_demo_year_is_led_by_its_head() {
        unit("Lào Cai", "95.25 47 49", NOON);
        unit("Sơn La", "90 48.5 50", NOON);
        unit("Lai Châu", "90 43 50", NOON);
        assertThat(ranking(List.of()))
                .containsExactly(
                        "1 Lào Cai 191.25 95.63 XUAT_SAC", "2 Sơn La 188.50 94.25 TOT", "3 Lai Châu 183.00 91.50 TOT");
    }

    @Test
    void ties_share_their_rank_and_the_next_ranks_are_left_out() {
        unit("a", "90 40 50", NOON);
        unit("b", "90 45 50", NOON);
        unit("c", "95 35 50", NOON);
        unit("d", "10 10 10", NOON);
        assertThat(ranking(List.of()))
                .containsExactly(
                        "1 b 185.00 92.50 TOT", "2 a 180.00 90.00 TOT", "2 c 180.00 90.00 TOT", "4 d 30.00 15.00 YEU");
    }

    @Test
    void a_tie_break_decides_and_is_named() {
        unit("a", "90 40 50", NOON);
        unit("b", "90 45 45", NOON);
        unit("c", "10 10 10", NOON);
        assertThat(ranking(List.of(BY_A, BY_B)))
                .containsExactly("1 b 180.00 90.00 TOT by A", "2 a 180.00 90.00 TOT by A", "3 c 30.00 15.00 YEU");
    }

    @Test
    void the_next_tie_break_speaks_only_where_the_first_is_silent() {
        unit("late", "90 40 50", LATER);
        unit("early", "80 50 50", NOON);
        unit("more in A", "90 45 45", LATER);
        assertThat(ranking(List.of(BY_A, BY_TIME)))
                .containsExactly(
                        "1 more in A 180.00 90.00 TOT by A",
                        "2 early 180.00 90.00 TOT by EARLIER_SUBMISSION",
                        "3 late 180.00 90.00 TOT by EARLIER_SUBMISSION");
    }

    @Test
    void what_no_tie_break_tells_apart_still_shares_its_rank() {
        unit("a", "90 40 50", NOON);
        unit("b", "80 50 50", NOON);
        unit("c", "90 45 45", NOON);
        assertThat(ranking(List.of(BY_A, BY_TIME)))
                .containsExactly("1 c 180.00 90.00 TOT by A", "2 a 180.00 90.00 TOT by A", "2 b 180.00 90.00 TOT by A");
        assertThat(ranking(List.of(BY_TIME)))
                .containsExactly("1 a 180.00 90.00 TOT", "1 b 180.00 90.00 TOT", "1 c 180.00 90.00 TOT");
    }

    @Test
    void leaves_that_do_not_apply_leave_the_base() {
        unit("all apply", "90 45 50", NOON);
        unit("B does not", "90 48 -", NOON);
        assertThat(ranking(List.of())).containsExactly("1 all apply 185.00 92.50 TOT", "2 B does not 138.00 92.00 TOT");
    }

    @Test
    void equal_fractions_of_different_bases_tie() {
        unit("a", "95 40 45", NOON);
        unit("b", "90 45 -", NOON);
        assertThat(ranking(List.of())).containsExactly("1 a 180.00 90.00 TOT", "1 b 135.00 90.00 TOT");
    }

    @Test
    void a_unit_to_which_nothing_applies_has_no_rank_no_per_cent_and_no_class() {
        unit("nothing", "- - -", NOON);
        unit("something", "0.01 0 0", NOON);
        unit("nothing either", "- - -", NOON);
        unit("zero", "0 0 0", NOON);
        assertThat(ranking(List.of(BY_A, BY_TIME)))
                .containsExactly(
                        "1 something 0.01 0.01 YEU",
                        "2 zero 0.00 0.00 YEU",
                        "- nothing 0.00 - -",
                        "- nothing either 0.00 - -");
    }

    @Test
    void a_tie_break_compares_shares_of_what_applies_and_not_points() {
        unit("more points in A", "84 43.50 42.50", NOON);
        unit("greater share of A", "86 - 41.50", NOON);
        assertThat(ranking(List.of(BY_A)))
                .containsExactly(
                        "1 greater share of A 127.50 85.00 KHA by A", "2 more points in A 170.00 85.00 KHA by A");
    }

    @Test
    void equal_shares_of_a_part_tie_however_many_points_they_are() {
        unit("all applies", "90 45 45", NOON);
        unit("A.2 does not", "90 - 45", LATER);
        assertThat(ranking(List.of(BY_A)))
                .containsExactly("1 all applies 180.00 90.00 TOT", "1 A.2 does not 135.00 90.00 TOT");
        assertThat(ranking(List.of(BY_A, BY_TIME)))
                .containsExactly(
                        "1 all applies 180.00 90.00 TOT by EARLIER_SUBMISSION",
                        "2 A.2 does not 135.00 90.00 TOT by EARLIER_SUBMISSION");
    }

    @Test
    void a_part_in_which_nothing_applies_to_one_of_the_equals_tells_none_of_them_apart() {
        unit("more in B", "90 40 50", LATER);
        unit("less in B", "95 45 40", NOON);
        unit("nothing in B", "90 45 -", "2023-11-07T12:00:00Z");
        assertThat(ranking(List.of(BY_B)))
                .containsExactly(
                        "1 more in B 180.00 90.00 TOT",
                        "1 less in B 180.00 90.00 TOT",
                        "1 nothing in B 135.00 90.00 TOT");
        assertThat(ranking(List.of(BY_B, BY_TIME)))
                .containsExactly(
                        "1 nothing in B 135.00 90.00 TOT by EARLIER_SUBMISSION",
                        "2 less in B 180.00 90.00 TOT by EARLIER_SUBMISSION",
                        "3 more in B 180.00 90.00 TOT by EARLIER_SUBMISSION");
    }

    @Test
    void it_still_tells_those_apart_that_an_earlier_one_has_parted_from_that_unit() {
        unit("more in B", "90 40 50", NOON);
        unit("less in B", "95 45 40", NOON);
        unit("nothing in B", "94 41 -", LATER);
        assertThat(ranking(List.of(BY_TIME, BY_B)))
                .containsExactly(
                        "1 more in B 180.00 90.00 TOT by B",
                        "2 less in B 180.00 90.00 TOT by B",
                        "3 nothing in B 135.00 90.00 TOT by EARLIER_SUBMISSION");
    }

    @ParameterizedTest(name = "{0} of 200 reads {1} and is {2}")
    @CsvSource({
        "190.01, 95.01, XUAT_SAC",
        "190.00, 95.00, XUAT_SAC",
        "189.99, 94.995, TOT",
        "180.00, 90.00, TOT",
        "179.99, 89.995, KHA",
        "160.00, 80.00, KHA",
        "159.99, 79.995, TRUNG_BINH",
        "120.00, 60.00, TRUNG_BINH",
        "119.99, 59.995, YEU",
        "119.98, 59.99, YEU",
        "0.00, 0.00, YEU"
    })
    void a_class_begins_exactly_at_its_threshold(String total, String percent, String rating) {
        unit("a", total + " 0 0", NOON);
        assertThat(ranking(List.of())).containsExactly("1 a " + total + " " + percent + " " + rating);
    }

    @Test
    void units_that_only_rounding_makes_equal_do_not_tie() {
        unit("a", "94.99 45 50", NOON);
        unit("b", "95 45 50", NOON);
        assertThat(ranking(List.of())).containsExactly("1 b 190.00 95.00 XUAT_SAC", "2 a 189.99 94.995 TOT");
    }

    @Test
    void a_leaf_without_an_entry_counts_nothing() {
        names.add("a");
        contenders.add(new Contender(new UUID(0, 0), Map.of("A.1", BigDecimal.TEN), Set.of(), Instant.EPOCH));
        assertThat(ranking(List.of())).containsExactly("1 a 10.00 5.00 YEU");
    }

    @Test
    void nobody_gives_an_empty_ranking() {
        assertThat(ranking(List.of(BY_A))).isEmpty();
    }

    private void unit(String name, String points, String submittedAt) {
        Map<String, BigDecimal> byLeaf = new HashMap<>();
        Set<String> excluded = new HashSet<>();
        List<String> leaves = List.of("A.1", "A.2", "B");
        List<String> cells = Arrays.asList(points.split(" "));
        for (int i = 0; i < leaves.size(); i++) {
            if (cells.get(i).equals("-")) {
                excluded.add(leaves.get(i));
                byLeaf.put(leaves.get(i), Points.ZERO);
            } else {
                byLeaf.put(leaves.get(i), new BigDecimal(cells.get(i)));
            }
        }
        UUID id = new UUID(0, names.size());
        names.add(name);
        contenders.add(new Contender(id, byLeaf, excluded, Instant.parse(submittedAt)));
    }

    private List<String> ranking(List<TieBreak> tieBreaks) {
        return Ranking.of(tree(tieBreaks), contenders).stream().map(this::line).toList();
    }

    private String line(Placement standing) {
        TieBreak by = standing.tieBreak();
        String decided = by == null ? "" : " by " + (by.code() == null ? by.kind() : by.code());
        return (standing.isRanked() ? standing.rank() : "-")
                + " "
                + names.get((int) standing.unit().getLeastSignificantBits())
                + " "
                + standing.total()
                + " "
                + (standing.percent() == null ? "-" : standing.percent())
                + " "
                + (standing.ratingClass() == null ? "-" : standing.ratingClass().code())
                + decided;
    }

    private static CriteriaTree tree(List<TieBreak> tieBreaks) {
        List<Criterion> rows = List.of(
                row("A", null, "150", null),
                row("A.1", "A", "100", new Binary()),
                row("A.2", "A", "50", new Binary()),
                row("B", null, "50", new Binary()));
        CriteriaTree tree = new CriteriaTree(
                2023, new BigDecimal("200"), rows, ExampleTable.tree().ratingClasses(), tieBreaks, Adjustments.NONE);
        assertThat(tree.faults()).isEmpty();
        return tree;
    }

    private static Criterion row(String code, String parent, String max, Ladder ladder) {
        NotApplicablePolicy policy = ladder == null ? null : NotApplicablePolicy.EXCLUDE_FROM_BASE;
        return new Criterion(
                code, parent, "Dòng", "Row", new BigDecimal(max), ladder, null, null, false, policy, null, "M");
    }
}
