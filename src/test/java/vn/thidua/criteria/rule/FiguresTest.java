package vn.thidua.criteria.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Faults;
import vn.thidua.text.Text;

/** Figures that a ladder cannot use are named, all at once. */
class FiguresTest {

    private static final Map<String, Ladder> LADDERS = ExampleTable.ladders();
    private static final Figures NOTHING = new Figures(null, null, null, null, null, null, null);
    private static final Figures EVERYTHING =
            new Figures(BigDecimal.ONE, BigDecimal.ONE, 1, LocalDate.of(2023, 1, 1), 1, true, null);

    @ParameterizedTest(name = "{0} needs {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    P6_2      | /numerator /denominator
                    L5_2      | /daysLate
                    D3_1      | /date
                    BIN_2     | /done
                    PROP_1    | /numerator /denominator
                    DED_2_0.5 | /count
                    CNT_2_1   | /count
                    """)
    void every_missing_figure_is_named(String rule, String pointers) {
        assertThat(refused(rule, NOTHING)).containsExactlyInAnyOrder(pointers.split(" "));
    }

    @ParameterizedTest(name = "{0} does not take {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    P6_2      | /daysLate /date /count /done
                    L5_2      | /numerator /denominator /date /count /done
                    D3_1      | /numerator /denominator /daysLate /count
                    BIN_2     | /numerator /denominator /daysLate /date /count
                    PROP_1    | /daysLate /date /count
                    DED_2_0.5 | /numerator /denominator /daysLate /date /done
                    CNT_2_1   | /numerator /denominator /daysLate /date /done
                    """)
    void every_foreign_figure_is_named(String rule, String pointers) {
        assertThat(refused(rule, EVERYTHING)).containsExactlyInAnyOrder(pointers.split(" "));
    }

    @ParameterizedTest(name = "{0}/{1} is refused at {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    1             | 0              | /denominator
                    0             | 0              | /denominator
                    1             | 0.0000         | /denominator
                    1             | -1             | /denominator
                    -1            | 1              | /numerator
                    -1            | 0              | /numerator /denominator
                    -0.0001       | -0.0001        | /numerator /denominator
                    1.00001       | 2              | /numerator
                    1000000000000 | 2              | /numerator
                    1             | 1E+999999999   | /denominator
                    1E-999999999  | 1              | /numerator
                    """)
    void a_fraction_that_cannot_be_taken_is_refused(BigDecimal numerator, BigDecimal denominator, String pointers) {
        Figures figures = Figures.ratio(numerator, denominator);
        assertThat(refused("P6_2", figures)).containsExactly(pointers.split(" "));
        assertThat(refused("PROP_1", figures)).containsExactly(pointers.split(" "));
    }

    @Test
    void negative_days_and_counts_are_refused() {
        assertThat(refused("L5_2", Figures.daysLate(-1))).containsExactly("/daysLate");
        assertThat(refused("DED_2_0.5", Figures.counted(-1))).containsExactly("/count");
        assertThat(refused("CNT_2_1", Figures.counted(-1))).containsExactly("/count");
    }

    @Test
    void a_day_outside_the_centuries_of_the_law_is_refused() {
        assertThat(refused("D3_1", Figures.on(LocalDate.of(1947, 12, 31)))).containsExactly("/date");
        assertThat(refused("D3_1", Figures.on(LocalDate.of(1948, 1, 1)))).isEmpty();
        assertThat(refused("D3_1", Figures.on(LocalDate.of(2200, 12, 31)))).isEmpty();
        assertThat(refused("D3_1", Figures.on(LocalDate.MAX))).containsExactly("/date");
    }

    @Test
    void a_document_that_is_done_still_needs_its_day() {
        assertThat(refused("D3_1", Figures.done(true))).containsExactly("/date");
        assertThat(refused("D3_1", Figures.done(false))).isEmpty();
    }

    @Test
    void a_task_not_done_needs_no_fraction() {
        assertThat(refused("PROP_1", Figures.done(false))).isEmpty();
        assertThat(refused("PROP_1", Figures.done(true))).containsExactlyInAnyOrder("/numerator", "/denominator");
    }

    @Test
    void a_task_that_did_not_arise_has_no_figures() {
        Figures contradiction = new Figures(BigDecimal.ONE, null, null, null, null, true, true);
        assertThat(refused("P6_2", contradiction)).containsExactly("/numerator", "/done");
        assertThat(refused("P6_2", Figures.none())).isEmpty();
    }

    @Test
    void not_applicable_false_is_like_absent() {
        Figures figures = new Figures(null, null, 0, null, null, null, false);
        assertThat(refused("L5_2", figures)).isEmpty();
    }

    @Test
    void a_refusal_speaks_both_languages() {
        Faults faults = new Faults();
        LADDERS.get("P6_2").check(Figures.ratio(BigDecimal.ONE, BigDecimal.ZERO), faults);
        assertThat(faults.all()).extracting(Fault::pointer).containsExactly("/denominator");
        assertThat(faults.all())
                .extracting(Fault::text)
                .containsExactly(new Text(
                        "Mẫu số phải lớn hơn 0; nếu không phát sinh nhiệm vụ, dùng notApplicable.",
                        "It must be above 0; where the task did not arise, say notApplicable."));
    }

    private static java.util.List<String> refused(String rule, Figures figures) {
        Faults faults = new Faults();
        leaf(rule).check(figures, faults);
        return faults.all().stream().map(Fault::pointer).toList();
    }

    private static Criterion leaf(String rule) {
        return new Criterion(
                "A.1",
                null,
                "Tiêu chí",
                "Leaf",
                new BigDecimal("2"),
                LADDERS.get(rule),
                null,
                null,
                false,
                NotApplicablePolicy.ZERO,
                null,
                "M");
    }
}
