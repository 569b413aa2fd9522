package vn.thidua.crosscheck.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossCheckDrawTest {

    @ParameterizedTest(name = "{0} drawn with {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    ABC            | 20231012         | BCA
                    ABC            | 0                | CAB
                    ABCD           | 20231012         | DABC
                    ABCD           | -1               | CDBA
                    ABCDEFGHIJKLMN | 20231012         | BDFIALMJHCNKEG
                    ABCDEFGHIJKLMN | 0                | IFKLCMHDGANEJB
                    ABCDEFGHIJKLMN | 9007199254740991 | ECLJFNHKDMBAGI
                    """)
    void a_seed_draws_the_pairs_that_another_program_computed(String members, long seed, String checked) {
        var drawn = CrossCheckDraw.of(letters(members), seed);

        assertThat(List.copyOf(drawn.keySet())).isEqualTo(letters(members));
        assertThat(String.join("", drawn.values())).isEqualTo(checked);
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
        assertThatThrownBy(() -> drawn.put("A", "A")).isInstanceOf(UnsupportedOperationException.class);
    }

    private static List<String> letters(String members) {
        return members.chars().mapToObj(letter -> String.valueOf((char) letter)).toList();
    }
}
