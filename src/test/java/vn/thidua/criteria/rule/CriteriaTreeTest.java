package vn.thidua.criteria.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.criteria.rule.WrittenTrees.faults;
import static vn.thidua.criteria.rule.WrittenTrees.leaf;
import static vn.thidua.criteria.rule.WrittenTrees.tree;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A set that does not hold together is refused when it is saved, with all its faults. */
class CriteriaTreeTest {

    @Test
    void a_sound_tree_has_no_fault() {
        assertThat(faults(tree("10", row -> row))).isEmpty();
    }

    @Test
    void a_code_occurs_once() {
        assertThat(faults(tree("12", "A:12", "A.1:4<A", "A.1:4<A", "A.1:4<A")))
                .containsExactly(
                        "/criteria/2/code The code A.1 occurs twice.", "/criteria/3/code The code A.1 occurs twice.");
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
        rows.replaceAll(row -> switch (row.code()) {
            case "A.I.1.1" -> leaf("A.I.1.2", "A.I.1", "2");
            case "B.III.5" -> leaf("B.III.5", "B.IV", "2");
            default -> row;
        });
        var broken = new CriteriaTree(
                2023, new BigDecimal("201"), rows, example.ratingClasses(), example.tieBreaks(), Adjustments.NONE);
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
                .containsExactlyInAnyOrder("A.VIII.1", "A.VIII.2", "A.VIII.3.a", "A.VIII.3.b", "A.VIII.4");
        assertThat(example.leavesUnder("A.VIII.4")).containsExactly("A.VIII.4");
        assertThat(example.leavesUnder("A")).hasSize(83);
        assertThat(example.leavesUnder("B")).hasSize(21);
    }
}
