package vn.thidua.criteria.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.problem.Faults;

/** A ladder that could not score every figure, or would overpay, is refused when it is saved. */
class LadderCheckTest {

    /** Bands are written as {@code [a,b)=points}, an absent end as {@code *}. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    [0,60)=0 [60,100]=2            |
                    [*,60)=0 [60,*]=2              |
                    [60,100]=2 [0,60)=0            |
                    [0,60]=0 (60,100]=2            |
                    [0,100]=2                      |
                    [*,*]=2                        |
                    [0,99.9999)=0 [99.9999,100]=2  |
                    [0,60)=0 (60,100]=2            | /bands/1 No band covers = 60.
                    [0,60)=0 [61,100]=2            | /bands/1 No band covers [60, 61).
                    [0,60]=0 (61,100]=2            | /bands/1 No band covers (60, 61].
                    [0,60]=0 [60,100]=2            | /bands/1 It overlaps another band at = 60.
                    [0,60)=0 [59,100]=2            | /bands/1 It overlaps another band at [59, 60).
                    [0,60)=0 [50,55)=1 [60,100]=2  | /bands/1 It overlaps another band at [50, 55).
                    [0,60)=0 [0,60)=0 [60,100]=2   | /bands/1 It overlaps another band at [0, 60).
                    (0,100]=2                      | /bands/0 No band covers = 0.
                    [10,100]=2                     | /bands/0 No band covers [0, 10).
                    [0,100)=2                      | /bands No band covers = 100.
                    [0,60)=2                       | /bands No band covers [60, 100].
                    [-1,100]=2                     | /bands/0 This band leaves the range of values [0, 100].
                    [0,101]=2                      | /bands/0 This band leaves the range of values [0, 100].
                    [0,60)=0 [60,60)=1 [60,100]=2  | /bands/1 The lower end must be below the upper end.
                    [0,60)=0 [80,70)=1 [60,100]=2  | /bands/1 The lower end must be below the upper end.
                    [0,60)=0 [60,100]=2.01         | /bands/1/points The points must lie between 0 and 2.00, the leaf's maximum.
                    [0,60)=-0.25 [60,100]=2        | /bands/0/points The points must lie between 0 and 2.00, the leaf's maximum.
                    [0,60)=0.125 [60,100]=2        | /bands/0/points Points have at most two decimals.
                    [0,60)=1E+999999999 [60,100]=2 | /bands/0/points Points have at most two decimals.
                    [0,1E+999999999)=0 [60,100]=2  | /bands/0/upper A percentage has at most three digits and four decimals.
                    [0,60.00001)=0 [60,100]=2      | /bands/0/upper A percentage has at most three digits and four decimals.
                    """)
    void percent_bands_cover_0_to_100(String bands, String fault) {
        Ladder ladder = new PercentBands(bands(bands, BigDecimal::new, PercentBand::new));
        assertThat(faults(ladder)).isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    [0,0]=2 [1,2]=1 [3,*]=0    |
                    [*,0]=2 (0,2]=1 (2,*]=0    |
                    [*,1)=2 [1,3)=1 [3,*]=0    |
                    [0,0]=2 [2,2]=1 [3,*]=0    | /bands/1 No band covers = 1.
                    [0,0]=2 [4,*]=0            | /bands/1 No band covers [1, 3].
                    [0,1]=2 [1,*]=0            | /bands/1 It overlaps another band at = 1.
                    [1,*]=2                    | /bands/0 No band covers = 0.
                    [0,10]=2                   | /bands No band covers ≥ 11.
                    [-3,0]=2 [1,*]=0           | /bands/0 This band leaves the range of values ≥ 0.
                    [0,0]=2 (0,1)=1 [1,*]=0    | /bands/1 The lower end must be below the upper end.
                    """)
    void lateness_bands_cover_every_day_from_0_on(String bands, String fault) {
        Ladder ladder = new LatenessBands(bands(bands, Integer::valueOf, LatenessBand::new));
        assertThat(faults(ladder)).isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    [*,2023-02-28]=2 [2023-03-01,*]=0  |
                    [*,2023-03-01)=2 (2023-02-28,*]=0  |
                    [*,2023-02-28]=2 [2023-03-02,*]=0  | /bands/1 No band covers = 2023-03-01.
                    [*,2023-03-02]=2 [2023-03-01,*]=0  | /bands/1 It overlaps another band at [2023-03-01, 2023-03-02].
                    [2023-01-01,*]=2                   | /bands/0 No band covers ≤ 2022-12-31.
                    [*,2023-12-31]=2                   | /bands No band covers ≥ 2024-01-01.
                    """)
    void date_bands_cover_the_calendar(String bands, String fault) {
        Ladder ladder = new DateBands(bands(bands, LocalDate::parse, DateBand::new));
        assertThat(faults(ladder)).isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void the_days_of_another_year_are_refused() {
        Ladder ladder = new DateBands(bands("[*,2022-02-28]=2 [2022-03-01,*]=0", LocalDate::parse, DateBand::new));
        assertThat(faults(ladder))
                .containsExactly(
                        "/bands/0/upper It must be a day of 2023, the set's year.",
                        "/bands/1/lower It must be a day of 2023, the set's year.");
    }

    @Test
    void all_faults_of_a_ladder_are_told_at_once() {
        Ladder ladder = new PercentBands(bands("[0,50)=3 [60,80)=0.001 [70,100)=2", BigDecimal::new, PercentBand::new));
        assertThat(faults(ladder))
                .containsExactly(
                        "/bands/0/points The points must lie between 0 and 2.00, the leaf's maximum.",
                        "/bands/1/points Points have at most two decimals.",
                        "/bands/1 No band covers [50, 60).",
                        "/bands/2 It overlaps another band at [70, 80).",
                        "/bands No band covers = 100.");
    }

    @Test
    void a_ladder_without_bands_is_refused() {
        assertThat(faults(new PercentBands(null))).containsExactly("/bands The ladder has no bands.");
        assertThat(faults(new LatenessBands(List.of()))).containsExactly("/bands The ladder has no bands.");
        assertThat(faults(new DateBands(null))).containsExactly("/bands The ladder has no bands.");
    }

    @Test
    void a_band_says_which_of_its_ends_are_closed_and_what_it_gives() {
        BigDecimal hundred = new BigDecimal("100");
        Ladder ladder =
                new PercentBands(Arrays.asList(new PercentBand(BigDecimal.ZERO, null, hundred, null, null), null));
        assertThat(faults(ladder))
                .containsExactly(
                        "/bands/0/points The points are missing.",
                        "/bands/0/lowerInclusive True or false is missing.",
                        "/bands/0/upperInclusive True or false is missing.",
                        "/bands/1 This band is empty.");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    0.5   |
                    2     |
                    0.01  |
                          | The points are missing.
                    0     | It must be above 0.
                    -0.5  | The points must lie between 0 and 2.00, the leaf's maximum.
                    2.01  | The points must lie between 0 and 2.00, the leaf's maximum.
                    0.005 | Points have at most two decimals.
                    """)
    void a_step_lies_above_0_and_within_the_maximum(BigDecimal step, String fault) {
        assertThat(faults(new Deduction(step))).isEqualTo(fault == null ? List.of() : List.of("/step " + fault));
        assertThat(faults(new PerItem(step))).isEqualTo(fault == null ? List.of() : List.of("/points " + fault));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        ", true",
        "100.01, true",
        "120, true",
        "200, true",
        "100, false",
        "99, false",
        "200.01, false",
        "120.001, false",
        "1E+999999999, false"
    })
    void an_over_achievement_cap_lies_above_100(BigDecimal cap, boolean accepted) {
        List<String> faults = faults(new Proportional(cap));
        assertThat(faults)
                .isEqualTo(
                        accepted
                                ? List.of()
                                : List.of("/overAchievementCap It must be above 100 and at most 200"
                                        + " (per cent), with at most two decimals."));
    }

    @Test
    void a_ladder_is_written_and_read_with_its_type() throws JsonProcessingException {
        for (Map.Entry<String, Ladder> rule : ExampleTable.ladders().entrySet()) {
            String json = ExampleTable.JSON.writeValueAsString(rule.getValue());
            assertThat(ExampleTable.JSON.readValue(json, Ladder.class))
                    .as(rule.getKey())
                    .isEqualTo(rule.getValue());
        }
        assertThat(ExampleTable.JSON.writeValueAsString(ExampleTable.ladders().get("L5_2")))
                .startsWith("{\"type\":\"LATENESS_BANDS\",\"bands\":[{\"lower\":0,\"lowerInclusive\":"
                        + "true,\"upper\":0,\"upperInclusive\":true,\"points\":2.00},");
        assertThat(ExampleTable.JSON.writeValueAsString(new Proportional(null)))
                .isEqualTo("{\"type\":\"PROPORTIONAL\"}");
    }

    /** Makes a band of one of the three kinds. */
    private interface Make<T, B> {
        B band(T lower, Boolean lowerIn, T upper, Boolean upperIn, BigDecimal points);
    }

    private static <T, B> List<B> bands(String written, Function<String, T> end, Make<T, B> make) {
        return Arrays.stream(written.split(" "))
                .map(band -> band(band, end, make))
                .toList();
    }

    private static <T, B> B band(String written, Function<String, T> end, Make<T, B> make) {
        String[] sides = written.split("=");
        String[] ends = sides[0].substring(1, sides[0].length() - 1).split(",");
        return make.band(
                ends[0].equals("*") ? null : end.apply(ends[0]),
                written.startsWith("["),
                ends[1].equals("*") ? null : end.apply(ends[1]),
                sides[0].endsWith("]"),
                new BigDecimal(sides[1]));
    }

    private static List<String> faults(Ladder ladder) {
        Faults faults = new Faults();
        ladder.check(new BigDecimal("2.00"), 2023, faults);
        return faults.all().stream()
                .map(fault -> fault.pointer() + " " + fault.text().en())
                .toList();
    }
}
