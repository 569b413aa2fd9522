package vn.thidua.criteria.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.problem.Faults;

/** What every ladder gives at every edge of its bands and on both sides of it, exactly. */
class LadderTableTest {

    private static final Map<String, Ladder> LADDERS = new HashMap<>(ExampleTable.ladders());

    static {
        LADDERS.put("OVER_2", new Proportional(new BigDecimal("120")));
    }

    @ParameterizedTest(name = "{0}: {1} gives {2} by {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    P6_2 | 0/100          | 0.00 | [0, 60)
                    P6_2 | 59/100         | 0.00 | [0, 60)
                    P6_2 | 599999/1000000 | 0.00 | [0, 60)
                    P6_2 | 60/100         | 0.50 | [60, 70)
                    P6_2 | 3/5            | 0.50 | [60, 70)
                    P6_2 | 69.9999/100    | 0.50 | [60, 70)
                    P6_2 | 70/100         | 1.00 | [70, 80)
                    P6_2 | 799999/1000000 | 1.00 | [70, 80)
                    P6_2 | 80/100         | 1.50 | [80, 95)
                    P6_2 | 4/5            | 1.50 | [80, 95)
                    P6_2 | 94.9999/100    | 1.50 | [80, 95)
                    P6_2 | 95/100         | 1.75 | [95, 100)
                    P6_2 | 19/20          | 1.75 | [95, 100)
                    P6_2 | 19999/20000    | 1.75 | [95, 100)
                    P6_2 | 100/100        | 2.00 | = 100
                    P6_2 | 1/1            | 2.00 | = 100
                    P6_2 | 101/100        | 2.00 | = 100
                    P6_3 | 0/7            | 0.00 | [0, 60)
                    P6_3 | 59.9999/100    | 0.00 | [0, 60)
                    P6_3 | 60/100         | 1.50 | [60, 70)
                    P6_3 | 69.9999/100    | 1.50 | [60, 70)
                    P6_3 | 70/100         | 2.00 | [70, 80)
                    P6_3 | 79.9999/100    | 2.00 | [70, 80)
                    P6_3 | 80/100         | 2.50 | [80, 95)
                    P6_3 | 94.9999/100    | 2.50 | [80, 95)
                    P6_3 | 95/100         | 2.75 | [95, 100)
                    P6_3 | 99.9999/100    | 2.75 | [95, 100)
                    P6_3 | 999999999999/999999999999 | 3.00 | = 100
                    P6_3 | 999999999998/999999999999 | 2.75 | [95, 100)
                    P6_4 | 59.9999/100    | 0.00 | [0, 60)
                    P6_4 | 60/100         | 1.00 | [60, 70)
                    P6_4 | 69.9999/100    | 1.00 | [60, 70)
                    P6_4 | 70/100         | 2.00 | [70, 80)
                    P6_4 | 79.9999/100    | 2.00 | [70, 80)
                    P6_4 | 80/100         | 3.00 | [80, 95)
                    P6_4 | 94.9999/100    | 3.00 | [80, 95)
                    P6_4 | 95/100         | 3.50 | [95, 100)
                    P6_4 | 99.9999/100    | 3.50 | [95, 100)
                    P6_4 | 100/100        | 4.00 | = 100
                    P4_1.5 | 0/1          | 0.00 | [0, 50)
                    P4_1.5 | 49.9999/100  | 0.00 | [0, 50)
                    P4_1.5 | 1/2          | 0.50 | [50, 75)
                    P4_1.5 | 74.9999/100  | 0.50 | [50, 75)
                    P4_1.5 | 3/4          | 1.00 | [75, 95]
                    P4_1.5 | 94.9999/100  | 1.00 | [75, 95]
                    P4_1.5 | 95/100       | 1.00 | [75, 95]
                    P4_1.5 | 19/20        | 1.00 | [75, 95]
                    P4_1.5 | 950001/1000000 | 1.50 | (95, 100]
                    P4_1.5 | 100/100      | 1.50 | (95, 100]
                    P4_1.5 | 146/146      | 1.50 | (95, 100]
                    P4_2   | 49.9999/100  | 0.00 | [0, 50)
                    P4_2   | 50/100       | 1.00 | [50, 75)
                    P4_2   | 74.9999/100  | 1.00 | [50, 75)
                    P4_2   | 75/100       | 1.50 | [75, 100)
                    P4_2   | 99.9999/100  | 1.50 | [75, 100)
                    P4_2   | 100/100      | 2.00 | = 100
                    P4_2.5 | 49.9999/100  | 0.00 | [0, 50)
                    P4_2.5 | 50/100       | 0.50 | [50, 75)
                    P4_2.5 | 74.9999/100  | 0.50 | [50, 75)
                    P4_2.5 | 75/100       | 1.50 | [75, 100)
                    P4_2.5 | 99.9999/100  | 1.50 | [75, 100)
                    P4_2.5 | 100/100      | 2.50 | = 100
                    P4_3   | 49.9999/100  | 0.00 | [0, 50)
                    P4_3   | 50/100       | 1.00 | [50, 75)
                    P4_3   | 74.9999/100  | 1.00 | [50, 75)
                    P4_3   | 75/100       | 2.00 | [75, 100)
                    P4_3   | 99.9999/100  | 2.00 | [75, 100)
                    P4_3   | 100/100      | 3.00 | = 100
                    """)
    void percent_bands(String rule, String fraction, BigDecimal points, String band) {
        Score score = score(rule, ratio(fraction));
        assertThat(score.points()).isEqualTo(points);
        assertThat(score.band()).isEqualTo(band);
        assertThat(score.excluded()).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1} days late give {2} by {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    L5_2   | 0       | 2.00 | = 0
                    L5_2   | 1       | 1.50 | [1, 2]
                    L5_2   | 2       | 1.50 | [1, 2]
                    L5_2   | 3       | 1.00 | [3, 5]
                    L5_2   | 5       | 1.00 | [3, 5]
                    L5_2   | 6       | 0.50 | [6, 10]
                    L5_2   | 10      | 0.50 | [6, 10]
                    L5_2   | 11      | 0.00 | ≥ 11
                    L5_2   | 2147483647 | 0.00 | ≥ 11
                    L5_1   | 0       | 1.00 | = 0
                    L5_1   | 1       | 0.75 | [1, 2]
                    L5_1   | 2       | 0.75 | [1, 2]
                    L5_1   | 3       | 0.50 | [3, 5]
                    L5_1   | 5       | 0.50 | [3, 5]
                    L5_1   | 6       | 0.25 | [6, 10]
                    L5_1   | 10      | 0.25 | [6, 10]
                    L5_1   | 11      | 0.00 | ≥ 11
                    L5_1.5 | 0       | 1.50 | = 0
                    L5_1.5 | 1       | 1.00 | [1, 2]
                    L5_1.5 | 2       | 1.00 | [1, 2]
                    L5_1.5 | 3       | 0.75 | [3, 5]
                    L5_1.5 | 5       | 0.75 | [3, 5]
                    L5_1.5 | 6       | 0.50 | [6, 10]
                    L5_1.5 | 10      | 0.50 | [6, 10]
                    L5_1.5 | 11      | 0.00 | ≥ 11
                    L5_3   | 0       | 3.00 | = 0
                    L5_3   | 1       | 2.50 | [1, 2]
                    L5_3   | 2       | 2.50 | [1, 2]
                    L5_3   | 3       | 2.00 | [3, 5]
                    L5_3   | 5       | 2.00 | [3, 5]
                    L5_3   | 6       | 1.00 | [6, 10]
                    L5_3   | 10      | 1.00 | [6, 10]
                    L5_3   | 11      | 0.00 | ≥ 11
                    """)
    void lateness_bands(String rule, int days, BigDecimal points, String band) {
        Score score = score(rule, Figures.daysLate(days));
        assertThat(score.points()).isEqualTo(points);
        assertThat(score.band()).isEqualTo(band);
    }

    @ParameterizedTest(name = "{0}: {1} gives {2} by {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    D3_1   | 2022-12-20 | 1.00 | ≤ 2023-02-28
                    D3_1   | 2023-01-01 | 1.00 | ≤ 2023-02-28
                    D3_1   | 2023-02-28 | 1.00 | ≤ 2023-02-28
                    D3_1   | 2023-03-01 | 0.50 | [2023-03-01, 2023-03-31]
                    D3_1   | 2023-03-31 | 0.50 | [2023-03-01, 2023-03-31]
                    D3_1   | 2023-04-01 | 0.00 | ≥ 2023-04-01
                    D3_1   | 2023-12-31 | 0.00 | ≥ 2023-04-01
                    D3_1.5 | 2023-02-28 | 1.50 | ≤ 2023-02-28
                    D3_1.5 | 2023-03-01 | 0.75 | [2023-03-01, 2023-03-31]
                    D3_1.5 | 2023-03-31 | 0.75 | [2023-03-01, 2023-03-31]
                    D3_1.5 | 2023-04-01 | 0.00 | ≥ 2023-04-01
                    D3_2   | 2023-02-28 | 2.00 | ≤ 2023-02-28
                    D3_2   | 2023-03-01 | 1.00 | [2023-03-01, 2023-03-31]
                    D3_2   | 2023-03-31 | 1.00 | [2023-03-01, 2023-03-31]
                    D3_2   | 2023-04-01 | 0.00 | ≥ 2023-04-01
                    """)
    void date_bands(String rule, LocalDate day, BigDecimal points, String band) {
        Score score = score(rule, Figures.on(day));
        assertThat(score.points()).isEqualTo(points);
        assertThat(score.band()).isEqualTo(band);
    }

    @ParameterizedTest(name = "{0}: no or no complete document gives 0")
    @CsvSource({"D3_1", "D3_1.5", "D3_2"})
    void a_missing_or_incomplete_document_gives_nothing(String rule) {
        assertThat(score(rule, Figures.done(false)).points()).isEqualTo("0.00");
        Figures incomplete = new Figures(null, null, null, LocalDate.of(2023, 1, 5), null, false, null);
        assertThat(score(rule, incomplete).points()).isEqualTo("0.00");
        Figures complete = new Figures(null, null, null, LocalDate.of(2023, 3, 31), null, true, null);
        assertThat(score(rule, complete).points())
                .isEqualTo(score(rule, Figures.on(LocalDate.of(2023, 3, 31))).points());
    }

    @ParameterizedTest(name = "{0}: done gives {1}")
    @CsvSource({"BIN_0.5, 0.50", "BIN_0.75, 0.75", "BIN_1, 1.00", "BIN_1.5, 1.50", "BIN_2, 2.00", "BIN_3, 3.00"})
    void binary(String rule, BigDecimal max) {
        assertThat(score(rule, Figures.done(true)).points()).isEqualTo(max);
        assertThat(score(rule, Figures.done(false)).points()).isEqualTo("0.00");
    }

    @ParameterizedTest(name = "{0}: {1} gives {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    PROP_1    | 0/8       | 0.00
                    PROP_1    | 1/8       | 0.13
                    PROP_1    | 1/3       | 0.33
                    PROP_1    | 2/3       | 0.67
                    PROP_1    | 449/100000 | 0.00
                    PROP_1    | 500/100000 | 0.01
                    PROP_1    | 7/8       | 0.88
                    PROP_1    | 99499/100000 | 0.99
                    PROP_1    | 99500/100000 | 1.00
                    PROP_1    | 8/8       | 1.00
                    PROP_1    | 9/8       | 1.00
                    PROP_1.75 | 1/2       | 0.88
                    PROP_1.75 | 3/4       | 1.31
                    PROP_1.75 | 99/100    | 1.73
                    PROP_1.75 | 100/100   | 1.75
                    PROP_3    | 87.25/100 | 2.62
                    PROP_3    | 100/100   | 3.00
                    PROP_3    | 300/100   | 3.00
                    OVER_2    | 0/40      | 0.00
                    OVER_2    | 39/40     | 1.95
                    OVER_2    | 40/40     | 2.00
                    OVER_2    | 41/40     | 2.05
                    OVER_2    | 48/40     | 2.40
                    OVER_2    | 49/40     | 2.40
                    OVER_2    | 400/40    | 2.40
                    """)
    void proportional(String rule, String fraction, BigDecimal points) {
        assertThat(score(rule, ratio(fraction)).points()).isEqualTo(points);
    }

    @ParameterizedTest(name = "{0}: not done gives 0")
    @CsvSource({"PROP_1", "PROP_1.75", "PROP_3", "OVER_2"})
    void what_is_not_done_gives_nothing_in_proportion_either(String rule) {
        assertThat(score(rule, Figures.done(false)).points()).isEqualTo("0.00");
    }

    @ParameterizedTest(name = "{0}: {1} cases give {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    DED_1_0.5 | 0 | 1.00
                    DED_1_0.5 | 1 | 0.50
                    DED_1_0.5 | 2 | 0.00
                    DED_1_0.5 | 3 | 0.00
                    DED_2_0.5 | 0 | 2.00
                    DED_2_0.5 | 1 | 1.50
                    DED_2_0.5 | 3 | 0.50
                    DED_2_0.5 | 4 | 0.00
                    DED_2_0.5 | 5 | 0.00
                    DED_3_0.5 | 0 | 3.00
                    DED_3_0.5 | 5 | 0.50
                    DED_3_0.5 | 6 | 0.00
                    DED_3_0.5 | 7 | 0.00
                    DED_3_1   | 0 | 3.00
                    DED_3_1   | 1 | 2.00
                    DED_3_1   | 3 | 0.00
                    DED_3_1   | 4 | 0.00
                    DED_3_1   | 2147483647 | 0.00
                    """)
    void deduction(String rule, int cases, BigDecimal points) {
        assertThat(score(rule, Figures.counted(cases)).points()).isEqualTo(points);
    }

    @ParameterizedTest(name = "{0}: {1} items give {2}")
    @CsvSource({
        "CNT_2_1, 0, 0.00",
        "CNT_2_1, 1, 1.00",
        "CNT_2_1, 2, 2.00",
        "CNT_2_1, 3, 2.00",
        "CNT_2_1, 2147483647, 2.00"
    })
    void per_item(String rule, int items, BigDecimal points) {
        assertThat(score(rule, Figures.counted(items)).points()).isEqualTo(points);
    }

    private static Score score(String rule, Figures figures) {
        Ladder ladder = LADDERS.get(rule);
        BigDecimal max = new BigDecimal(rule.split("_")[1]).setScale(2);
        Faults faults = new Faults();
        ladder.check(max, 2023, faults);
        ladder.check(figures, faults);
        assertThat(faults.all()).isEmpty();
        return ladder.score(max, figures);
    }

    private static Figures ratio(String fraction) {
        String[] parts = fraction.split("/");
        return Figures.ratio(new BigDecimal(parts[0]), new BigDecimal(parts[1]));
    }
}
