package vn.thidua.criteria.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.problem.Faults;

/** The three policies for a task that did not arise, on each of the seven ladders. */
class NotApplicableTableTest {

    @ParameterizedTest(name = "{0} {1}: {2}, leaves the base: {3}")
    @CsvSource({
        "P6_3, FULL_MARKS, 3.00, false",
        "P6_3, EXCLUDE_FROM_BASE, 0.00, true",
        "P6_3, ZERO, 0.00, false",
        "L5_1.5, FULL_MARKS, 1.50, false",
        "L5_1.5, EXCLUDE_FROM_BASE, 0.00, true",
        "L5_1.5, ZERO, 0.00, false",
        "D3_2, FULL_MARKS, 2.00, false",
        "D3_2, EXCLUDE_FROM_BASE, 0.00, true",
        "D3_2, ZERO, 0.00, false",
        "BIN_0.75, FULL_MARKS, 0.75, false",
        "BIN_0.75, EXCLUDE_FROM_BASE, 0.00, true",
        "BIN_0.75, ZERO, 0.00, false",
        "PROP_1.75, FULL_MARKS, 1.75, false",
        "PROP_1.75, EXCLUDE_FROM_BASE, 0.00, true",
        "PROP_1.75, ZERO, 0.00, false",
        "DED_3_0.5, FULL_MARKS, 3.00, false",
        "DED_3_0.5, EXCLUDE_FROM_BASE, 0.00, true",
        "DED_3_0.5, ZERO, 0.00, false",
        "CNT_2_1, FULL_MARKS, 2.00, false",
        "CNT_2_1, EXCLUDE_FROM_BASE, 0.00, true",
        "CNT_2_1, ZERO, 0.00, false"
    })
    void every_ladder_obeys_the_policy_of_its_leaf(
            String rule, NotApplicablePolicy policy, BigDecimal points, boolean excluded) {
        Criterion leaf = leaf("A.1", rule, policy);
        Faults faults = new Faults();
        leaf.check(Figures.none(), faults);
        assertThat(faults.none()).isTrue();
        Score score = leaf.score(Figures.none());
        assertThat(score.points()).isEqualTo(points);
        assertThat(score.excluded()).isEqualTo(excluded);
        assertThat(score.band()).isNull();
        assertThat(leaf.canLeaveBase()).isEqualTo(excluded);
    }

    @Test
    void full_marks_are_the_maximum_even_where_more_can_be_earned() {
        Criterion leaf = RandomCases.leaf(
                new Proportional(new BigDecimal("120")), new BigDecimal("2"), NotApplicablePolicy.FULL_MARKS);
        assertThat(leaf.score(Figures.none()).points()).isEqualTo("2.00");
    }

    @Test
    void only_leaves_that_may_leave_the_base_are_left_out_of_it() {
        List<Criterion> rows = new ArrayList<>();
        rows.add(leaf("A.1", "BIN_1", NotApplicablePolicy.EXCLUDE_FROM_BASE));
        rows.add(leaf("A.2", "BIN_1", NotApplicablePolicy.FULL_MARKS));
        rows.add(leaf("A.3", "BIN_1", NotApplicablePolicy.ZERO));
        rows.add(leaf("A.4", "BIN_1", NotApplicablePolicy.EXCLUDE_FROM_BASE));
        CriteriaTree tree = new CriteriaTree(2023, null, rows, null, null, null);
        assertThat(tree.excluded(List.of("A.1", "A.2", "A.3", "B"))).isEqualTo(Set.of("A.1"));
        assertThat(tree.excluded(Set.of())).isEmpty();
    }

    private static Criterion leaf(String code, String rule, NotApplicablePolicy policy) {
        return new Criterion(
                code,
                null,
                "Tiêu chí",
                "Leaf",
                new BigDecimal(rule.split("_")[1]),
                ExampleTable.ladders().get(rule),
                null,
                null,
                false,
                policy,
                null,
                "M");
    }
}
