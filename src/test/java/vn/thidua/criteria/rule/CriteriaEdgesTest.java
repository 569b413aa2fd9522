package vn.thidua.criteria.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ends of what a set may hold, and that one fault is told once and hides no other. */
class CriteriaEdgesTest {

    private static final String AMOUNT = "It must be above 0 and below 10000, with at most two decimals.";
    private static final List<RatingClass> CLASSES = List.of(rating("YEU", "0"));

    @Test
    void words_have_up_to_1000_characters_and_codes_up_to_40() {
        assertThat(faults(row("A".repeat(40), null, "x".repeat(1000), "1"))).isEmpty();
        assertThat(faults(row("A".repeat(41), null, "x".repeat(1001), "1")))
                .containsExactly(
                        "/criteria/0/code A code has 1 to 40 letters, digits, points, dashes or" + " underscores.",
                        "/criteria/0/nameVi It must have 1 to 1000 characters.");
    }

    @Test
    void a_code_that_is_none_is_not_told_to_occur_twice() {
        String code = "/code A code has 1 to 40 letters, digits, points, dashes or underscores.";
        assertThat(faults(row("A B", null, "x", "0.5"), row("A B", null, "x", "0.25"), row(null, null, "x", "0.25")))
                .containsExactly("/criteria/0" + code, "/criteria/1" + code, "/criteria/2" + code);
    }

    @Test
    void a_row_below_a_circle_is_not_part_of_it() {
        assertThat(faults(
                        row("A", null, "x", "1"),
                        group("B", "C", "1"),
                        group("C", "B", "1"),
                        group("D", "C", null),
                        row("E", "D", "x", "1")))
                .containsExactly(
                        "/criteria/1/parentCode The row B cannot lie within itself.",
                        "/criteria/2/parentCode The row C cannot lie within itself.",
                        "/criteria/3/maxScore " + AMOUNT);
    }

    @Test
    void rows_without_an_amount_are_left_out_of_the_sums() {
        assertThat(faults(
                        group("A", null, null),
                        row("A.1", "A", "x", "1"),
                        group("B", null, "1E+999999999"),
                        row("B.1", "B", "x", "1"),
                        row("C", null, "x", "1"),
                        row("D", null, "x", null)))
                .containsExactly(
                        "/criteria/0/maxScore " + AMOUNT,
                        "/criteria/2/maxScore " + AMOUNT,
                        "/criteria/5/maxScore " + AMOUNT);
    }

    @Test
    void the_ladder_of_a_leaf_without_a_maximum_is_not_judged() {
        Criterion leaf = leaf("A", null, "x", "0", new Deduction(new BigDecimal("5")), null);
        assertThat(faults(leaf, row("B", null, "x", "1"))).containsExactly("/criteria/0/maxScore " + AMOUNT);
    }

    @ParameterizedTest(name = "a total of {0} is no amount")
    @CsvSource({"0", "-1", "1.001", "1E+999999999", "100000"})
    void a_total_is_above_0_with_two_decimals(BigDecimal total) {
        List<Criterion> rows = List.of(row("A", null, "x", "1"));
        assertThat(faults(new CriteriaTree(2023, total, rows, CLASSES, List.of(), null)))
                .containsExactly("/total The total must be above 0, with at most two decimals.");
    }

    @ParameterizedTest(name = "{0} fits {1} and {2} digits: {3}")
    @CsvSource({
        "0, 1, 0, true",
        "9.99, 1, 2, true",
        "9.999, 1, 2, false",
        "10, 1, 2, false",
        "1.50000, 1, 1, true",
        "1E+2, 3, 0, true",
        "1E+2, 2, 0, false",
        "0E-40, 1, 0, true",
        "0E-41, 1, 0, false",
        "0E+40, 1, 0, true",
        "0E+41, 1, 0, false",
        "1.000000000000000000000000000000000000000, 1, 0, true",
        "10.000000000000000000000000000000000000000, 2, 0, false"
    })
    void a_number_is_looked_at_only_when_it_is_short(BigDecimal number, int whole, int places, boolean fits) {
        assertThat(Points.fits(number, whole, places)).isEqualTo(fits);
    }

    @Test
    void a_class_that_cannot_be_placed_is_told_once() {
        String from = "/from It must lie between 0 and 100 (per cent), with at most two decimals.";
        List<RatingClass> classes = Arrays.asList(
                rating("A", "101"),
                rating("B", "101"),
                rating("C", null),
                rating("D", "1E+999999999"),
                rating("E", "100"),
                new RatingClass("F G", " ", null, new BigDecimal("50")),
                rating(null, "40"),
                rating(null, "30"));
        String code = "/code A code has 1 to 40 letters, digits, points, dashes or underscores.";
        assertThat(scale(classes))
                .containsExactly(
                        "/ratingClasses/0" + from,
                        "/ratingClasses/1" + from,
                        "/ratingClasses/2" + from,
                        "/ratingClasses/3" + from,
                        "/ratingClasses/5" + code,
                        "/ratingClasses/5/nameVi It must have 1 to 1000 characters.",
                        "/ratingClasses/5/nameEn It must have 1 to 1000 characters.",
                        "/ratingClasses/6" + code,
                        "/ratingClasses/7" + code);
        assertThat(scale(Arrays.asList(rating("A", "50"), null)))
                .containsExactly("/ratingClasses/1 This class is empty.");
        assertThat(scale(List.of(rating("A", "100"), rating("B", "0.00")))).isEmpty();
    }

    @Test
    void a_band_that_says_one_end_only_is_told_about_the_other() {
        BigDecimal fifty = new BigDecimal("50");
        List<PercentBand> bands = List.of(
                new PercentBand(null, null, fifty, null, BigDecimal.ZERO),
                new PercentBand(fifty, null, null, null, BigDecimal.ONE));
        assertThat(faults(leaf("A", null, "x", "1", new PercentBands(bands), null)))
                .containsExactly(
                        "/criteria/0/ladder/bands/0/upperInclusive True or false is missing.",
                        "/criteria/0/ladder/bands/1/lowerInclusive True or false is missing.");
    }

    @Test
    void a_band_after_the_last_day_there_is_is_refused_like_any_other() {
        List<DateBand> bands = List.of(
                new DateBand(null, null, null, null, BigDecimal.ZERO),
                new DateBand(LocalDate.MAX, false, null, null, BigDecimal.ONE));
        assertThat(faults(leaf("A", null, "x", "1", new DateBands(bands), null)))
                .containsExactly(
                        "/criteria/0/ladder/bands/1/lower It must be a day of 2023, the set's" + " year.",
                        "/criteria/0/ladder/bands/1 It overlaps another band at" + " ≥ +999999999-12-31.");
    }

    @Test
    void a_source_tells_the_figures_of_the_leafs_ladder() {
        Ladder late = ExampleTable.ladders().get("L5_1");
        Ladder percent = new PercentBands(List.of(wholeBand()));
        for (FigureSource.Kind kind : FigureSource.Kind.values()) {
            boolean rate = kind == FigureSource.Kind.COMMITMENT_RATE;
            String misfit = "/criteria/0/source/kind The leaf's ladder does not use the figures of this" + " source.";
            List<String> whereRate = rate ? List.of() : List.of(misfit);
            List<String> whereLate = rate ? List.of(misfit) : List.of();
            FigureSource source = new FigureSource(kind, null);
            assertThat(faults(leaf("A", null, "x", "1", percent, source))).isEqualTo(whereRate);
            assertThat(faults(leaf("A", null, "x", "1", new Proportional(null), source)))
                    .isEqualTo(whereRate);
            assertThat(faults(leaf("A", null, "x", "1", late, source))).isEqualTo(whereLate);
            assertThat(faults(leaf("A", null, "x", "1", new Binary(), source))).isEqualTo(whereLate);
            assertThat(faults(leaf("A", null, "x", "1", new PerItem(BigDecimal.ONE), source)))
                    .containsExactly(misfit);
            assertThat(faults(leaf("A", null, "x", "1", null, source)))
                    .containsExactly("/criteria/0/ladder A leaf must have a ladder.");
        }
    }

    @Test
    void only_a_rate_names_a_campaign_and_only_a_leaf_a_source() {
        UUID campaign = new UUID(0, 1);
        FigureSource rate = new FigureSource(FigureSource.Kind.COMMITMENT_RATE, campaign);
        FigureSource late = new FigureSource(FigureSource.Kind.REGISTRATION, campaign);
        assertThat(faults(leaf("A", null, "x", "1", new Proportional(null), rate)))
                .isEmpty();
        assertThat(faults(leaf("A", null, "x", "1", new Binary(), late)))
                .containsExactly("/criteria/0/source/campaignId This source takes no campaign.");
        FigureSource none = new FigureSource(null, campaign);
        assertThat(faults(leaf("A", null, "x", "1", new Binary(), none)))
                .containsExactly("/criteria/0/source/kind The kind is missing.");
        Criterion group = new Criterion("A", null, "x", "x", BigDecimal.ONE, null, null, null, null, null, late, "M");
        assertThat(faults(group, row("A.1", "A", "x", "1")))
                .containsExactly("/criteria/0/source Only a leaf takes its figures from a source.");
    }

    @Test
    void equal_figures_are_equal_however_they_are_written() {
        Figures written = Figures.ratio(new BigDecimal("1E+3"), new BigDecimal("2.5000"));
        assertThat(written).isEqualTo(Figures.ratio(new BigDecimal("1000"), new BigDecimal("2.5")));
        assertThat(written.numerator()).isEqualTo(new BigDecimal("1000"));
        assertThat(written.denominator()).isEqualTo(new BigDecimal("2.5"));
        BigDecimal long5 = new BigDecimal("1.23450");
        assertThat(Figures.ratio(long5, long5).numerator()).isEqualTo(new BigDecimal("1.2345"));
        BigDecimal unfit = new BigDecimal("1.234560");
        assertThat(Figures.ratio(unfit, unfit).numerator()).isEqualTo(unfit);
    }

    @Test
    void the_tie_break_by_time_has_no_code() {
        assertThat(TieBreak.earlierSubmission()).isEqualTo(new TieBreak(TieBreak.Kind.EARLIER_SUBMISSION, null));
    }

    private static PercentBand wholeBand() {
        return new PercentBand(null, null, null, null, BigDecimal.ONE);
    }

    private static List<String> scale(List<RatingClass> classes) {
        List<Criterion> rows = List.of(row("A", null, "x", "1"));
        return faults(new CriteriaTree(2023, BigDecimal.ONE, rows, classes, List.of(), null));
    }

    /** The faults of a set whose total is 1. */
    private static List<String> faults(Criterion... rows) {
        List<Criterion> list = new ArrayList<>(Arrays.asList(rows));
        return faults(new CriteriaTree(2023, BigDecimal.ONE, list, CLASSES, List.of(), null));
    }

    private static List<String> faults(CriteriaTree tree) {
        return tree.faults().stream()
                .map(fault -> fault.pointer() + " " + fault.text().en())
                .toList();
    }

    private static RatingClass rating(String code, String from) {
        return new RatingClass(code, "Mức", "Class", from == null ? null : new BigDecimal(from));
    }

    private static Criterion row(String code, String parent, String name, String max) {
        return leaf(code, parent, name, max, new Binary(), null);
    }

    private static Criterion leaf(
            String code, String parent, String name, String max, Ladder ladder, FigureSource source) {
        BigDecimal worth = max == null ? null : new BigDecimal(max);
        NotApplicablePolicy policy = NotApplicablePolicy.ZERO;
        return new Criterion(code, parent, name, "x", worth, ladder, null, null, null, policy, source, "M");
    }

    private static Criterion group(String code, String parent, String max) {
        BigDecimal worth = max == null ? null : new BigDecimal(max);
        return new Criterion(code, parent, "x", "x", worth, null, null, null, null, null, null, "M");
    }
}
