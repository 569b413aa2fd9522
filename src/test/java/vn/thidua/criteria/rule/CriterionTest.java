package vn.thidua.criteria.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.criteria.rule.WrittenTrees.CLASSES;
import static vn.thidua.criteria.rule.WrittenTrees.faults;
import static vn.thidua.criteria.rule.WrittenTrees.leaf;
import static vn.thidua.criteria.rule.WrittenTrees.tree;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one row of a set must say. */
class CriterionTest {

    @Test
    void a_leaf_has_a_ladder_and_a_policy() {
        Criterion bare =
                new Criterion("A", null, "Tiêu chí", "Leaf", BigDecimal.TEN, null, null, null, false, null, null, "M");
        assertThat(faults(new CriteriaTree(2023, BigDecimal.TEN, List.of(bare), CLASSES, List.of(), Adjustments.NONE)))
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
        Criterion wrong = new Criterion(
                "A",
                null,
                "Tiêu chí",
                "Leaf",
                BigDecimal.TEN,
                new Deduction(new BigDecimal("11")),
                null,
                null,
                false,
                NotApplicablePolicy.ZERO,
                null,
                "M");
        assertThat(faults(new CriteriaTree(2023, BigDecimal.TEN, List.of(wrong), CLASSES, List.of(), Adjustments.NONE)))
                .containsExactly(
                        "/criteria/0/ladder/step The points must lie between 0 and 10.00, the" + " leaf's maximum.");
    }

    @Test
    void a_row_has_names_a_code_a_maximum_and_a_provenance() {
        Criterion empty = new Criterion(
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
        assertThat(faults(new CriteriaTree(
                        2023,
                        BigDecimal.TEN,
                        Arrays.asList(leaf("B", null, "10"), empty, null),
                        CLASSES,
                        List.of(),
                        Adjustments.NONE)))
                .containsExactly(
                        "/criteria/1/code A code has 1 to 40 letters, digits, points, dashes or" + " underscores.",
                        "/criteria/1/nameVi It must have 1 to 1000 characters.",
                        "/criteria/1/nameEn It must have 1 to 1000 characters.",
                        "/criteria/1/provenance It must have 1 to 1000 characters.",
                        "/criteria/1/maxScore It must be above 0 and below 10000, with at most two" + " decimals.",
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
        Criterion row = new Criterion(
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
}
