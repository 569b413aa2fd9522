package vn.thidua.criteria.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.problem.Faults;

/** The ends of the axes, open and closed bounds at one place, and the ends of caps and floors. */
class LadderEdgeTableTest {

    private static final Map<String, Ladder> EXAMPLE = ExampleTable.ladders();

    /** One place, cut on either side: the place belongs below, above, or to itself alone. */
    private static final Map<String, Ladder> CUT = Map.ofEntries(
            Map.entry("50 above", percent("[0,50) [50,100]")),
            Map.entry("50 below", percent("[0,50] (50,100]")),
            Map.entry("50 alone", percent("[0,50) [50,50] (50,100]")),
            Map.entry("ends alone", percent("[0,0] (0,100) [100,100]")),
            Map.entry("quarter", percent("[0,33.3333) [33.3333,66.6667] (66.6667,100]")),
            Map.entry("3 above", lateness("[0,3) [3,*]")),
            Map.entry("3 below", lateness("[0,3] (3,*]")),
            Map.entry("3 alone", lateness("[*,3) [3,3] (3,*]")),
            Map.entry("2 to 4 open", lateness("[*,2] (2,5) [5,*]")),
            Map.entry("leap above", dates("[*,2024-02-29) [2024-02-29,*]")),
            Map.entry("leap below", dates("[*,2024-02-29] (2024-02-29,*]")),
            Map.entry("leap alone", dates("[*,2024-02-29) [2024-02-29,2024-02-29] (2024-02-29,*]")),
            Map.entry("year", dates("[*,2024-01-01) [2024-01-01,2024-12-31] (2024-12-31,*]")));

    @ParameterizedTest(name = "{0}: {1} gives {2} by {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    P6_4   | 0/1     | 0.00 | [0, 60)
                    P6_4   | 101/100 | 4.00 | = 100
                    P6_3   | 200/1   | 3.00 | = 100
                    P4_1.5 | 50/100  | 0.50 | [50, 75)
                    P4_1.5 | 75/100  | 1.00 | [75, 95]
                    P4_1.5 | 2/1     | 1.50 | (95, 100]
                    P4_2   | 0/1     | 0.00 | [0, 50)
                    P4_2   | 100.0001/100 | 2.00 | = 100
                    P4_2.5 | 0/1     | 0.00 | [0, 50)
                    P4_2.5 | 3/1     | 2.50 | = 100
                    P4_3   | 0/1     | 0.00 | [0, 50)
                    P4_3   | 101/100 | 3.00 | = 100
                    P6_2   | 0.0001/999999999999.9999 | 0.00 | [0, 60)
                    P6_2   | 999999999999.9999/0.0001 | 2.00 | = 100
                    P6_2   | 999999999999.9998/999999999999.9999 | 1.75 | [95, 100)
                    """)
    void the_ends_of_the_example_ladders(String rule, String fraction, BigDecimal points, String band) {
        Score score = EXAMPLE.get(rule).score(max(rule), ratio(fraction));
        assertThat(score.points()).isEqualTo(points);
        assertThat(score.band()).isEqualTo(band);
    }

    @ParameterizedTest(name = "cut {0}: {1} lies in {2}, which gives {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    50 above   | 499999/1000000 | [0, 50)   | 0.00
                    50 above   | 1/2            | [50, 100] | 0.25
                    50 above   | 500001/1000000 | [50, 100] | 0.25
                    50 below   | 499999/1000000 | [0, 50]   | 0.00
                    50 below   | 1/2            | [0, 50]   | 0.00
                    50 below   | 500001/1000000 | (50, 100] | 0.25
                    50 alone   | 499999/1000000 | [0, 50)   | 0.00
                    50 alone   | 1/2            | = 50      | 0.25
                    50 alone   | 500001/1000000 | (50, 100] | 0.50
                    ends alone | 0/3            | = 0       | 0.00
                    ends alone | 0.0001/999999  | (0, 100)  | 0.25
                    ends alone | 2.9999/3       | (0, 100)  | 0.25
                    ends alone | 3/3            | = 100     | 0.50
                    ends alone | 3.0001/3       | = 100     | 0.50
                    quarter    | 333333/1000000 | [33.3333, 66.6667] | 0.25
                    quarter    | 333332/1000000 | [0, 33.3333)       | 0.00
                    quarter    | 1/3            | [33.3333, 66.6667] | 0.25
                    quarter    | 2/3            | [33.3333, 66.6667] | 0.25
                    quarter    | 666667/1000000 | [33.3333, 66.6667] | 0.25
                    quarter    | 666668/1000000 | (66.6667, 100]     | 0.50
                    """)
    void a_bound_belongs_to_the_band_that_is_closed_there(String cut, String fraction, String band, BigDecimal points) {
        judge(cut, ratio(fraction), band, points);
    }

    @ParameterizedTest(name = "cut {0}: {1} days lie in {2}, which gives {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    3 above     | 0 | [0, 2] | 0.00
                    3 above     | 2 | [0, 2] | 0.00
                    3 above     | 3 | ≥ 3    | 0.25
                    3 below     | 3 | [0, 3] | 0.00
                    3 below     | 4 | ≥ 4    | 0.25
                    3 alone     | 2 | [0, 2] | 0.00
                    3 alone     | 3 | = 3    | 0.25
                    3 alone     | 4 | ≥ 4    | 0.50
                    2 to 4 open | 2 | [0, 2] | 0.00
                    2 to 4 open | 3 | [3, 4] | 0.25
                    2 to 4 open | 4 | [3, 4] | 0.25
                    2 to 4 open | 5 | ≥ 5    | 0.50
                    """)
    void open_ends_of_whole_days_name_the_days_that_are_in(String cut, int days, String band, BigDecimal points) {
        judge(cut, Figures.daysLate(days), band, points);
    }

    @ParameterizedTest(name = "cut {0}: {1} lies in {2}, which gives {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    leap above | 2024-02-28 | ≤ 2024-02-28 | 0.00
                    leap above | 2024-02-29 | ≥ 2024-02-29 | 0.25
                    leap below | 2024-02-29 | ≤ 2024-02-29 | 0.00
                    leap below | 2024-03-01 | ≥ 2024-03-01 | 0.25
                    leap alone | 2024-02-28 | ≤ 2024-02-28 | 0.00
                    leap alone | 2024-02-29 | = 2024-02-29 | 0.25
                    leap alone | 2024-03-01 | ≥ 2024-03-01 | 0.50
                    year       | 2023-12-31 | ≤ 2023-12-31 | 0.00
                    year       | 2024-01-01 | [2024-01-01, 2024-12-31] | 0.25
                    year       | 2024-12-31 | [2024-01-01, 2024-12-31] | 0.25
                    year       | 2025-01-01 | ≥ 2025-01-01 | 0.50
                    year       | 2200-12-31 | ≥ 2025-01-01 | 0.50
                    """)
    void open_ends_of_dates_name_the_days_that_are_in(String cut, LocalDate day, String band, BigDecimal points) {
        judge(cut, Figures.on(day), band, points);
    }

    @ParameterizedTest(name = "at most {0}% of {1}: {2} gives {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    100.01 | 2.00    | 100/100      | 2.00
                    100.01 | 9999.99 | 100/100      | 9999.99
                    100.01 | 9999.99 | 100.01/100   | 10000.99
                    100.01 | 9999.99 | 100.0099/100 | 10000.98
                    100.01 | 9999.99 | 101/100      | 10000.99
                    200    | 1.75    | 199.9999/100 | 3.50
                    200    | 1.75    | 200/100      | 3.50
                    200    | 1.75    | 200.0001/100 | 3.50
                    112.5  | 0.25    | 9/8          | 0.28
                    112.5  | 0.25    | 10/8         | 0.28
                    112.5  | 0.25    | 1/50         | 0.01
                    112.5  | 0.25    | 1/51         | 0.00
                           | 0.01    | 1/2          | 0.01
                           | 0.01    | 4999/10000   | 0.00
                           | 9999.99 | 1/1          | 9999.99
                           | 9999.99 | 2/1          | 9999.99
                    """)
    void over_achievement_counts_up_to_the_cap(BigDecimal cap, BigDecimal max, String fraction, BigDecimal points) {
        Score score = new Proportional(cap).score(max, ratio(fraction));
        assertThat(score.points()).isEqualTo(points);
        assertThat(score.band()).isNull();
    }

    @ParameterizedTest(name = "{1} off {0} for each of {2}: {3}")
    @CsvSource({
        "2.00, 0.50, 2, 1.00",
        "3.00, 0.50, 1, 2.50",
        "3.00, 1.00, 2, 1.00",
        "1.75, 0.25, 6, 0.25",
        "1.75, 0.25, 7, 0.00",
        "1.75, 0.25, 8, 0.00",
        "1.00, 0.30, 3, 0.10",
        "1.00, 0.30, 4, 0.00",
        "0.01, 0.01, 0, 0.01",
        "0.01, 0.01, 1, 0.00",
        "9999.99, 0.01, 999998, 0.01",
        "9999.99, 0.01, 999999, 0.00",
        "9999.99, 0.01, 1000000, 0.00"
    })
    void deductions_stop_at_nothing(BigDecimal max, BigDecimal step, int cases, BigDecimal points) {
        assertThat(new Deduction(step).score(max, Figures.counted(cases)).points())
                .isEqualTo(points);
    }

    @ParameterizedTest(name = "{1} of {0} for each of {2}: {3}")
    @CsvSource({
        "1.75, 0.25, 6, 1.50",
        "1.75, 0.25, 7, 1.75",
        "1.75, 0.25, 8, 1.75",
        "1.00, 0.30, 3, 0.90",
        "1.00, 0.30, 4, 1.00",
        "0.01, 0.01, 1, 0.01",
        "9999.99, 0.01, 999998, 9999.98",
        "9999.99, 0.01, 1000000, 9999.99"
    })
    void items_stop_at_the_maximum(BigDecimal max, BigDecimal each, int items, BigDecimal points) {
        assertThat(new PerItem(each).score(max, Figures.counted(items)).points())
                .isEqualTo(points);
    }

    private static void judge(String cut, Figures figures, String band, BigDecimal points) {
        BigDecimal max = new BigDecimal("2.00");
        Faults faults = new Faults();
        CUT.get(cut).check(max, 2024, faults);
        CUT.get(cut).check(figures, faults);
        assertThat(faults.all()).isEmpty();
        Score score = CUT.get(cut).score(max, figures);
        assertThat(score.band()).isEqualTo(band);
        assertThat(score.points()).isEqualTo(points);
    }

    private static Ladder percent(String bands) {
        return new PercentBands(WrittenBands.of(bands, BigDecimal::new, PercentBand::new));
    }

    private static Ladder lateness(String bands) {
        return new LatenessBands(WrittenBands.of(bands, Integer::valueOf, LatenessBand::new));
    }

    private static Ladder dates(String bands) {
        return new DateBands(WrittenBands.of(bands, LocalDate::parse, DateBand::new));
    }

    private static BigDecimal max(String rule) {
        return new BigDecimal(rule.split("_")[1]).setScale(2);
    }

    private static Figures ratio(String fraction) {
        List<String> parts = List.of(fraction.split("/"));
        return Figures.ratio(new BigDecimal(parts.get(0)), new BigDecimal(parts.get(1)));
    }
}
