package vn.thidua.criteria.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.problem.Faults;

class LadderNotationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PERCENT_BANDS [100,100] 2; [95,100) 1.75; [0,95) 0",
                "PERCENT_BANDS [100,) 2; (99.5,100) 1.75; (,99.5] 0.25",
                "LATENESS_BANDS [0,0] 2; [1,2] 1.5; [3,) 0",
                "LATENESS_BANDS (,1) 2; [1,) 0",
                "DATE_BANDS (,2023-02-28] 1; (2023-02-28,2023-03-31) 0.5; [2023-03-31,) 0",
                "BINARY",
                "PROPORTIONAL",
                "PROPORTIONAL 120",
                "DEDUCTION 0.5",
                "PER_ITEM 1"
            })
    void what_is_printed_is_what_was_typed(String cell) {
        assertThat(LadderNotation.print(parsed(cell))).isEqualTo(cell);
    }

    @Test
    void a_bracket_says_whether_its_bound_belongs_to_the_band() {
        assertThat(parsed("PERCENT_BANDS (95,100] 1.75; (,95] 0"))
                .isEqualTo(new PercentBands(List.of(
                        new PercentBand(
                                new BigDecimal("95"), false, new BigDecimal("100"), true, new BigDecimal("1.75")),
                        new PercentBand(null, null, new BigDecimal("95"), true, new BigDecimal("0.00")))));
        assertThat(parsed("PROPORTIONAL 120")).isEqualTo(new Proportional(new BigDecimal("120")));
    }

    @Test
    void space_and_line_breaks_between_the_parts_mean_nothing() {
        assertThat(parsed("  LATENESS_BANDS\n[ 0 , 0 ]2;\n  [1,)  0 ;\u00a0"))
                .isEqualTo(parsed("LATENESS_BANDS [0,0] 2; [1,) 0"));
    }

    @Test
    void a_bound_sent_with_an_exponent_is_printed_without() {
        Ladder ladder = new Proportional(new BigDecimal("1.2E+2"));
        assertThat(LadderNotation.print(ladder)).isEqualTo("PROPORTIONAL 120");
        assertThat(parsed("PROPORTIONAL 120")).isEqualTo(ladder);
    }

    @Test
    void every_ladder_of_the_example_table_survives() {
        for (Criterion leaf : ExampleTable.tree().leaves()) {
            assertThat(parsed(LadderNotation.print(leaf.ladder())))
                    .as(leaf.code())
                    .isEqualTo(leaf.ladder());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LOTTERY 1|character 1 (L): a ladder begins with one of: PERCENT_BANDS,"
                        + " LATENESS_BANDS, DATE_BANDS, BINARY, PROPORTIONAL, DEDUCTION, PER_ITEM.",
                "BINARY 2|character 8 (2): nothing more is expected.",
                "BINARY \ud83c\udfc5|character 8 (\ud83c\udfc5): nothing more is expected.",
                "DEDUCTION|end of the cell: a number is expected, with a decimal point.",
                "DEDUCTION 0,5|character 12 (,): nothing more is expected.",
                "PER_ITEM 1e3|character 10 (1): a number is expected, with a decimal point.",
                "PERCENT_BANDS|end of the cell: one of [ ( is expected.",
                "PERCENT_BANDS 95,100) 1|character 15 (9): one of [ ( is expected.",
                "PERCENT_BANDS [95;100) 1|character 18 (;): , is expected.",
                "PERCENT_BANDS [95,100 1|character 23 (1): one of ] ) is expected.",
                "PERCENT_BANDS [95,100)|end of the cell: a number is expected, with a decimal point.",
                "PERCENT_BANDS [95,100) 1 [0,95) 0|character 26 ([): ; is expected.",
                "PERCENT_BANDS [,95) 0|character 16 (,): an end without a bound takes a round" + " bracket.",
                "PERCENT_BANDS (95,] 0|character 19 (]): an end without a bound takes a round" + " bracket.",
                "LATENESS_BANDS [0.5,) 0|character 17 (0): a whole number of days is expected.",
                "LATENESS_BANDS [9999999999,) 0|character 17 (9): a whole number of days is" + " expected.",
                "DATE_BANDS (,31/3/2023] 1|character 14 (3): a day is expected, such as" + " 2023-02-28.",
                "DATE_BANDS (,2023-02-29] 1|character 14 (2): a day is expected, such as" + " 2023-02-28."
            })
    void what_cannot_be_read_is_told_with_its_place(String cell, String fault) {
        Faults faults = new Faults();
        assertThat(LadderNotation.parse(cell, faults)).isNull();
        assertThat(faults.all())
                .singleElement()
                .satisfies(one -> assertThat(one.text().en()).isEqualTo(fault));
    }

    @Test
    void faults_are_told_in_vietnamese_too() {
        Faults faults = new Faults();
        LadderNotation.parse("PERCENT_BANDS [95,100) ,", faults);
        assertThat(faults.all().get(0).text().vi())
                .isEqualTo("ký tự 24 (,): phải là một số, phần thập phân sau dấu chấm.");
    }

    static Ladder parsed(String cell) {
        Faults faults = new Faults();
        Ladder ladder = LadderNotation.parse(cell, faults);
        assertThat(faults.all()).as(cell).isEmpty();
        return ladder;
    }
}
