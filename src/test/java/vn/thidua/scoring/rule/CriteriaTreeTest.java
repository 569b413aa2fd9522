package vn.thidua.scoring.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A set that does not hold together is refused when it is saved, with all its faults. */
class CriteriaTreeTest {

    private static final List<RatingClass> CLASSES =
            List.of(rating("TOT", "90"), rating("YEU", "0"));

    @Test
    void a_sound_tree_has_no_fault() {
        assertThat(faults(tree("10", row -> row))).isEmpty();
    }

    @Test
    void a_code_occurs_once() {
        assertThat(faults(tree("12", "A:12", "A.1:4<A", "A.1:4<A", "A.1:4<A")))
                .containsExactly(
                        "/criteria/2/code The code A.1 occurs twice.",
                        "/criteria/3/code The code A.1 occurs twice.");
    }

    @Test
    void a_parent_exists() {
        assertThat(faults(tree("8", "A:4", "A.1:4<A", "B:4", "C.1:1<C")))
                .containsExactly("/criteria/3/parentCode The set has no group C.");
    }

    @Test
    void a_parent_may_stand_below_its_children() {
        assertThat(faults(tree("4", "A.1:4<A", "A:4"))).isEmpty();
    }

    @Test
    void no_row_lies_within_itself() {
        assertThat(faults(tree("4", "A:4", "A.1:4<A", "B:1<C", "C:1<B", "D:1<D")))
                .containsExactly(
                        "/criteria/2/parentCode The row B cannot lie within itself.",
                        "/criteria/3/parentCode The row C cannot lie within itself.",
                        "/criteria/4/parentCode The row D cannot lie within itself.");
    }

    @Test
    void a_group_is_the_sum_of_its_children_and_the_set_its_total() {
        assertThat(faults(tree("11", "A:10", "A.1:4.25<A", "A.2:5.5<A")))
                .containsExactly(
                        "/criteria/0/maxScore It says 10.00, but its children add up to 9.75.",
                        "/total It says 11.00, but its children add up to 10.00.");
    }

    @Test
    void sums_are_exact() {
        assertThat(faults(tree("0.30", "A:0.30", "A.1:0.10<A", "A.2:0.20<A"))).isEmpty();
    }

    @Test
    void a_leaf_has_a_ladder_and_a_policy() {
        Criterion bare =
                new Criterion(
                        "A",
                        null,
                        "Tiêu chí",
                        "Leaf",
                        ten(),
                        null,
                        null,
                        null,
                        false,
                        null,
                        null,
                        "M");
        assertThat(
                        faults(
                                new CriteriaTree(
                                        2023,
                                        ten(),
                                        List.of(bare),
                                        CLASSES,
                                        List.of(),
                                        Adjustments.NONE)))
                .containsExactly(
                        "/criteria/0/notApplicablePolicy A leaf must say what it is worth where the"
                                + " task did not arise.",
                        "/criteria/0/ladder A leaf must have a ladder.");
    }

    @Test
    void a_group_has_neither() {
        assertThat(faults(tree("10", row -> row.code().equals("A") ? leaf("A", null, "10") : row)))
                .containsExactly(
                        "/criteria/0/ladder A group has no ladder; it is the sum of its children.",
                        "/criteria/0/notApplicablePolicy Only a leaf says what it is worth where"
                                + " the task did not arise.");
    }

    @Test
    void the_faults_of_a_ladder_have_their_place_in_the_tree() {
        Criterion wrong =
                new Criterion(
                        "A",
                        null,
                        "Tiêu chí",
                        "Leaf",
                        ten(),
                        new Deduction(new BigDecimal("11")),
                        null,
                        null,
                        false,
                        NotApplicablePolicy.ZERO,
                        null,
                        "M");
        assertThat(
                        faults(
                                new CriteriaTree(
                                        2023,
                                        ten(),
                                        List.of(wrong),
                                        CLASSES,
                                        List.of(),
                                        Adjustments.NONE)))
                .containsExactly(
                        "/criteria/0/ladder/step The points must lie between 0 and 10.00, the"
                                + " leaf's maximum.");
    }

    @Test
    void a_row_has_names_a_code_a_maximum_and_a_provenance() {
        Criterion empty =
                new Criterion(
                        "A B",
                        null,
                        " ",
                        null,
                        BigDecimal.ZERO,
                        new Binary(),
                        null,
                        null,
                        false,
                        NotApplicablePolicy.ZERO,
                        null,
                        "");
        assertThat(
                        faults(
                                new CriteriaTree(
                                        2023,
                                        ten(),
                                        Arrays.asList(leaf("B", null, "10"), empty, null),
                                        CLASSES,
                                        List.of(),
                                        Adjustments.NONE)))
                .containsExactly(
                        "/criteria/1/code A code has 1 to 40 letters, digits, points, dashes or"
                                + " underscores.",
                        "/criteria/1/nameVi It must have 1 to 1000 characters.",
                        "/criteria/1/nameEn It must have 1 to 1000 characters.",
                        "/criteria/1/provenance It must have 1 to 1000 characters.",
                        "/criteria/1/maxScore The maximum must be above 0 and below 10000, with at"
                                + " most two decimals.",
                        "/criteria/2 This row is empty.");
    }

    @ParameterizedTest(name = "a maximum of {0} is accepted: {1}")
    @CsvSource({
        "0.01, true",
        "9999.99, true",
        "10000, false",
        "0, false",
        "-1, false",
        "0.001, false",
        "1E+999999999, false",
        "1E-999999999, false"
    })
    void a_maximum_has_two_decimals_and_is_above_0(BigDecimal max, boolean accepted) {
        Criterion row =
                new Criterion(
                        "A",
                        null,
                        "Tiêu chí",
                        "Leaf",
                        max,
                        new Binary(),
                        null,
                        null,
                        false,
                        NotApplicablePolicy.ZERO,
                        null,
                        "M");
        var tree = new CriteriaTree(2023, max, List.of(row), CLASSES, List.of(), Adjustments.NONE);
        assertThat(tree.faults().isEmpty()).isEqualTo(accepted);
    }

    @Test
    void a_set_is_not_empty_and_has_a_total_and_a_scale() {
        assertThat(faults(new CriteriaTree(2023, null, null, null, null, Adjustments.NONE)))
                .containsExactly(
                        "/criteria The set has no criteria.",
                        "/total The total must be above 0, with at most two decimals.",
                        "/ratingClasses One class must begin at 0 per cent.");
    }

    @Test
    void all_faults_are_told_at_once() {
        CriteriaTree example = ExampleTable.tree();
        List<Criterion> rows = new ArrayList<>(example.criteria());
        rows.replaceAll(
                row ->
                        switch (row.code()) {
                            case "A.I.1.1" -> leaf("A.I.1.2", "A.I.1", "2");
                            case "B.III.5" -> leaf("B.III.5", "B.IV", "2");
                            default -> row;
                        });
        var broken =
                new CriteriaTree(
                        2023,
                        new BigDecimal("201"),
                        rows,
                        example.ratingClasses(),
                        example.tieBreaks(),
                        Adjustments.NONE);
        assertThat(faults(broken))
                .containsExactly(
                        "/criteria/4/code The code A.I.1.2 occurs twice.",
                        "/criteria/139/parentCode The set has no group B.IV.",
                        "/criteria/134/maxScore It says 10.00, but its children add up to 8.00.",
                        "/total It says 201.00, but its children add up to 200.00.");
    }

    @Test
    void leaves_are_found_by_code_and_by_the_group_above_them() {
        CriteriaTree example = ExampleTable.tree();
        assertThat(example.leaf("A.VIII.3.a").orElseThrow().maxScore()).isEqualTo("1.50");
        assertThat(example.leaf("A.VIII.3")).isEmpty();
        assertThat(example.leaf("Z")).isEmpty();
        assertThat(example.leavesUnder("A.VIII"))
                .containsExactlyInAnyOrder(
                        "A.VIII.1", "A.VIII.2", "A.VIII.3.a", "A.VIII.3.b", "A.VIII.4");
        assertThat(example.leavesUnder("A.VIII.4")).containsExactly("A.VIII.4");
        assertThat(example.leavesUnder("A")).hasSize(83);
        assertThat(example.leavesUnder("B")).hasSize(21);
    }

    private static BigDecimal ten() {
        return new BigDecimal("10");
    }

    private static RatingClass rating(String code, String from) {
        return new RatingClass(code, "Mức", "Class", new BigDecimal(from));
    }

    private static CriteriaTree tree(String total, UnaryOperator<Criterion> change) {
        List<Criterion> rows =
                List.of(group("A", null, "10"), leaf("A.1", "A", "4"), leaf("A.2", "A", "6"));
        return new CriteriaTree(
                2023,
                new BigDecimal(total),
                rows.stream().map(change).toList(),
                CLASSES,
                List.of(),
                Adjustments.NONE);
    }

    /** Rows written as {@code code:max<parent}; a row that others name as parent is a group. */
    private static CriteriaTree tree(String total, String... written) {
        List<Criterion> rows = new ArrayList<>();
        for (String row : written) {
            String[] parts = row.split("[:<]");
            String parent = parts.length > 2 ? parts[2] : null;
            boolean group = Arrays.stream(written).anyMatch(one -> one.endsWith("<" + parts[0]));
            rows.add(group ? group(parts[0], parent, parts[1]) : leaf(parts[0], parent, parts[1]));
        }
        return new CriteriaTree(
                2023, new BigDecimal(total), rows, CLASSES, List.of(), Adjustments.NONE);
    }

    private static Criterion group(String code, String parent, String max) {
        return new Criterion(
                code,
                parent,
                "Nhóm",
                "Group",
                new BigDecimal(max),
                null,
                null,
                null,
                false,
                null,
                null,
                "M");
    }

    private static Criterion leaf(String code, String parent, String max) {
        return new Criterion(
                code,
                parent,
                "Tiêu chí",
                "Leaf",
                new BigDecimal(max),
                new Binary(),
                null,
                null,
                false,
                NotApplicablePolicy.ZERO,
                null,
                "M");
    }

    private static List<String> faults(CriteriaTree tree) {
        return tree.faults().stream()
                .map(fault -> fault.pointer() + " " + fault.text().en())
                .toList();
    }
}
