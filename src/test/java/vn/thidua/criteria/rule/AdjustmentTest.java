package vn.thidua.criteria.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Faults;
import vn.thidua.text.Messages;
import vn.thidua.text.Text;

/** Bonus and penalty items: what they come to, their caps, and what is wrong with them. */
class AdjustmentTest {

    @ParameterizedTest(name = "{0} {1} each, at most {2}: {3} give {4}")
    @CsvSource({
        "BONUS, 0.50, 1.25, 0, 0.00",
        "BONUS, 0.50, 1.25, 1, 0.50",
        "BONUS, 0.50, 1.25, 2, 1.00",
        "BONUS, 0.50, 1.25, 3, 1.25",
        "BONUS, 0.50, 1.25, 1000000, 1.25",
        "BONUS, 0.50, 0.50, 1, 0.50",
        "BONUS, 0.50, 0.50, 2, 0.50",
        "BONUS, 0.25, , 9, 2.25",
        "BONUS, 0.01, , 999999, 9999.99",
        "BONUS, 0.01, , 1000000, 9999.99",
        "PENALTY, 2, 3, 1, 2.00",
        "PENALTY, 2, 3, 2, 3.00",
        "PENALTY, 2, , 5, 10.00"
    })
    void an_item_counts_each_case_up_to_its_cap(
            Adjustment.Kind kind, BigDecimal each, BigDecimal most, int count, BigDecimal points) {
        Score score = item("C.1", kind, each, most).score(Figures.counted(count));
        assertThat(score.points()).isEqualTo(points);
        assertThat(score.excluded()).isFalse();
        assertThat(score.band()).isNull();
    }

    @Test
    void an_item_explains_itself_with_its_sign() {
        assertThat(Messages.text(bonus("0.5", "1.25").score(Figures.counted(3)).explanation()))
                .isEqualTo(new Text(
                        "Số trường hợp: 3, mỗi trường hợp + 0,50: + 1,25 điểm.",
                        "Cases: 3, +0.50 for each: +1.25 points."));
        assertThat(Messages.text(penalty("2", null).score(Figures.counted(1)).explanation()))
                .isEqualTo(new Text(
                        "Số trường hợp: 1, mỗi trường hợp - 2,00: - 2,00 điểm.",
                        "Cases: 1, -2.00 for each: -2.00 points."));
    }

    @Test
    void an_item_takes_a_count_and_nothing_else() {
        assertThat(refused(Figures.counted(0))).isEmpty();
        assertThat(refused(Figures.done(true))).containsExactly("/done", "/count");
        assertThat(refused(Figures.counted(-1))).containsExactly("/count");
        assertThat(refused(Figures.none())).containsExactly("/notApplicable", "/count");
    }

    @Test
    void all_bonus_items_and_all_penalty_items_are_capped_apart() {
        List<Adjustment> items = List.of(
                item("C.1", Adjustment.Kind.BONUS, "1", null),
                item("D.1", Adjustment.Kind.PENALTY, "1", null),
                item("C.2", Adjustment.Kind.BONUS, "1", null));
        Map<String, BigDecimal> points = Map.of("C.1", number("2.50"), "C.2", number("1.75"), "D.1", number("6.00"));
        Adjustments free = new Adjustments(null, null, items);
        assertThat(free.bonus(points)).isEqualTo("4.25");
        assertThat(free.penalty(points)).isEqualTo("6.00");
        Adjustments capped = new Adjustments(number("4"), number("5.99"), items);
        assertThat(capped.bonus(points)).isEqualTo("4.00");
        assertThat(capped.penalty(points)).isEqualTo("5.99");
        Adjustments exact = new Adjustments(number("4.25"), number("6"), items);
        assertThat(exact.bonus(points)).isEqualTo("4.25");
        assertThat(exact.penalty(points)).isEqualTo("6.00");
        assertThat(capped.bonus(Map.of("D.1", number("1.00")))).isEqualTo("0.00");
        assertThat(Adjustments.NONE.penalty(points)).isEqualTo("0.00");
    }

    @Test
    void an_item_is_found_by_its_code() {
        Adjustments block = new Adjustments(null, null, List.of(bonus("1", null)));
        assertThat(block.item("C.1")).contains(bonus("1.00", null));
        assertThat(block.item("C.2")).isEmpty();
    }

    @Test
    void all_faults_of_the_block_are_told_at_once() {
        Adjustment wrong = new Adjustment("A 1", null, " ", null, number("0"), number("-1"), "");
        List<Adjustment> items = new ArrayList<>();
        items.addAll(Arrays.asList(wrong, null, bonus("2", "1.99"), bonus("2", "2")));
        items.add(item("B", Adjustment.Kind.PENALTY, "9999.99", "10000"));
        assertThat(faults(new Adjustments(number("0"), number("0.001"), items)))
                .containsExactly(
                        "/bonusCap It must be above 0 and below 10000, with at most two decimals.",
                        "/penaltyCap It must be above 0 and below 10000, with at most two decimals.",
                        "/items/0/code A code has 1 to 40 letters, digits, points, dashes or" + " underscores.",
                        "/items/0/kind It must say BONUS or PENALTY.",
                        "/items/0/nameVi It must have 1 to 1000 characters.",
                        "/items/0/nameEn It must have 1 to 1000 characters.",
                        "/items/0/provenance It must have 1 to 1000 characters.",
                        "/items/0/points It must be above 0 and below 10000, with at most two" + " decimals.",
                        "/items/0/maxPoints It must be above 0 and below 10000, with at most two" + " decimals.",
                        "/items/1 This item is empty.",
                        "/items/2/maxPoints The most may not be less than the points of one case.",
                        "/items/3/code The code C.1 occurs twice.",
                        "/items/4/code The code B occurs twice.",
                        "/items/4/maxPoints It must be above 0 and below 10000, with at most two" + " decimals.");
    }

    @Test
    void the_most_of_an_item_is_not_compared_with_points_that_are_no_amount() {
        assertThat(faults(block(new BigDecimal("1E+999999999"), "1")))
                .containsExactly("/items/0/points It must be above 0 and below 10000, with at most two" + " decimals.");
        assertThat(faults(block(null, "1")))
                .containsExactly("/items/0/points It must be above 0 and below 10000, with at most two" + " decimals.");
    }

    @Test
    void a_set_tells_the_faults_of_its_block_and_counts_its_rows_codes_as_taken() {
        CriteriaTree example = ExampleTable.tree();
        Adjustment taken = item("A.I.1.1", Adjustment.Kind.BONUS, "1", null);
        CriteriaTree tree = new CriteriaTree(
                2023,
                example.total(),
                example.criteria(),
                example.ratingClasses(),
                example.tieBreaks(),
                new Adjustments(null, null, List.of(taken)));
        assertThat(tree.faults()).extracting(Fault::pointer).containsExactly("/adjustments/items/0/code");
    }

    @Test
    void a_block_without_caps_and_items_is_sound() {
        assertThat(faults(Adjustments.NONE)).isEmpty();
        assertThat(faults(new Adjustments(number("0.01"), number("9999.99"), null)))
                .isEmpty();
    }

    private static Adjustments block(BigDecimal points, String most) {
        Adjustment.Kind kind = Adjustment.Kind.BONUS;
        Adjustment item = new Adjustment("C.1", kind, "Mục", "Item", points, number(most), "M");
        return new Adjustments(null, null, List.of(item));
    }

    private static List<String> refused(Figures figures) {
        Faults faults = new Faults();
        bonus("1", null).check(figures, faults);
        return faults.all().stream().map(Fault::pointer).toList();
    }

    private static List<String> faults(Adjustments block) {
        Faults faults = new Faults();
        block.check(new HashSet<>(List.of("A", "B")), faults);
        return faults.all().stream()
                .map(fault -> fault.pointer() + " " + fault.text().en())
                .toList();
    }

    private static Adjustment bonus(String each, String most) {
        return item("C.1", Adjustment.Kind.BONUS, each, most);
    }

    private static Adjustment penalty(String each, String most) {
        return item("D.1", Adjustment.Kind.PENALTY, each, most);
    }

    private static Adjustment item(String code, Adjustment.Kind kind, String each, String most) {
        return item(code, kind, number(each), most == null ? null : number(most));
    }

    private static Adjustment item(String code, Adjustment.Kind kind, BigDecimal each, BigDecimal most) {
        return new Adjustment(code, kind, "Mục", "Item", each, most, "M");
    }

    private static BigDecimal number(String number) {
        return new BigDecimal(number);
    }
}
