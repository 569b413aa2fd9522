package vn.thidua.scoring.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossCheckDrawTest {

    private static final int SEEDS = 10_000;
    private static final int LARGEST = 20;

    @ParameterizedTest(name = "{0} drawn with {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ABC            | 20231012         | BCA
                    ABC            | 0                | CAB
                    ABCD           | 20231012         | DABC
                    ABCD           | -1               | CDBA
                    ABCDEFGHIJKLMN | 20231012         | BDFIALMJHCNKEG
                    ABCDEFGHIJKLMN | 0                | IFKLCMHDGANEJB
                    ABCDEFGHIJKLMN | 9007199254740991 | ECLJFNHKDMBAGI
                    """)
    void a_seed_draws_the_pairs_that_another_program_computed(
            String members, long seed, String checked) {
        var drawn = CrossCheckDraw.of(letters(members), seed);

        assertThat(List.copyOf(drawn.keySet())).isEqualTo(letters(members));
        assertThat(String.join("", drawn.values())).isEqualTo(checked);
    }

    @Test
    void every_member_checks_one_and_is_checked_by_one_that_it_does_not_check() {
        for (int size = CrossCheckDraw.FEWEST; size <= LARGEST; size++) {
            var members = IntStream.range(0, size).boxed().toList();
            for (int seed = 0; seed < SEEDS; seed++) {
                var drawn = CrossCheckDraw.of(members, seed);
                assertThat(List.copyOf(drawn.keySet())).isEqualTo(members);
                assertThat(new HashSet<>(drawn.values())).hasSize(size);
                for (var pair : drawn.entrySet()) {
                    assertThat(pair.getValue()).isNotEqualTo(pair.getKey());
                    assertThat(drawn.get(pair.getValue())).isNotEqualTo(pair.getKey());
                }
            }
        }
    }

    /**
     * Of 26 000 draws each of 13 others is drawn 2000 times, give or take four deviations of 43.
     */
    @Test
    void every_other_member_is_as_likely_to_be_the_one_that_is_checked() {
        var members = IntStream.range(0, 14).boxed().toList();
        var seeds = new Random(20231012);
        Map<Integer, Map<Integer, Long>> counts =
                IntStream.range(0, 26_000)
                        .mapToObj(i -> CrossCheckDraw.of(members, seeds.nextLong()))
                        .flatMap(drawn -> drawn.entrySet().stream())
                        .collect(
                                Collectors.groupingBy(
                                        Map.Entry::getKey,
                                        Collectors.groupingBy(
                                                Map.Entry::getValue, Collectors.counting())));
        assertThat(counts).hasSize(14);
        counts.values()
                .forEach(
                        checked ->
                                assertThat(checked.values())
                                        .hasSize(13)
                                        .allMatch(count -> count > 1828 && count < 2172));
    }

    @Test
    void the_order_of_the_members_matters_not_only_who_they_are() {
        assertThat(CrossCheckDraw.of(letters("BACD"), 20231012))
                .isNotEqualTo(CrossCheckDraw.of(letters("ABCD"), 20231012));
    }

    @Test
    void fewer_than_three_members_or_one_named_twice_cannot_be_drawn() {
        for (var members : List.of("", "A", "AB", "ABA")) {
            assertThatThrownBy(() -> CrossCheckDraw.of(letters(members), 1))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void what_was_drawn_cannot_be_changed() {
        var drawn = CrossCheckDraw.of(letters("ABC"), 1);
        assertThatThrownBy(() -> drawn.put("A", "A"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private static List<String> letters(String members) {
        return members.chars().mapToObj(letter -> String.valueOf((char) letter)).toList();
    }
}
