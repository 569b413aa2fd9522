package vn.thidua.criteria.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.text.Messages;
import vn.thidua.text.Text;

class NotApplicablePolicyTest {

    @ParameterizedTest(name = "{0}: {1} points, leaves the base: {2}")
    @CsvSource({"FULL_MARKS, 1.75, false", "EXCLUDE_FROM_BASE, 0.00, true", "ZERO, 0.00, false"})
    void a_task_that_did_not_arise_goes_by_the_policy_of_its_leaf(
            NotApplicablePolicy policy, BigDecimal points, boolean excluded) {
        Score score = leaf(policy).score(Figures.none());
        assertThat(score.points()).isEqualTo(points);
        assertThat(score.excluded()).isEqualTo(excluded);
        assertThat(score.band()).isNull();
    }

    @Test
    void the_explanation_says_what_the_policy_did() {
        assertThat(Messages.text(leaf(NotApplicablePolicy.FULL_MARKS)
                        .score(Figures.none())
                        .explanation()))
                .isEqualTo(new Text(
                        "Không phát sinh nhiệm vụ: được điểm tối đa 1,75.",
                        "The task did not arise: the full 1.75 points."));
        assertThat(Messages.text(leaf(NotApplicablePolicy.EXCLUDE_FROM_BASE)
                        .score(Figures.none())
                        .explanation()))
                .isEqualTo(new Text(
                        "Không phát sinh nhiệm vụ: loại 1,75 điểm khỏi tổng điểm chuẩn.",
                        "The task did not arise: its 1.75 points leave the base."));
        assertThat(Messages.text(
                        leaf(NotApplicablePolicy.ZERO).score(Figures.none()).explanation()))
                .isEqualTo(new Text(
                        "Không phát sinh nhiệm vụ: 0 trên 1,75 điểm.", "The task did not arise: 0 of 1.75 points."));
    }

    @Test
    void a_task_that_arose_goes_by_the_ladder() {
        for (NotApplicablePolicy policy : NotApplicablePolicy.values()) {
            assertThat(leaf(policy).score(Figures.done(true)).points()).isEqualTo("1.75");
        }
    }

    private static Criterion leaf(NotApplicablePolicy policy) {
        return new Criterion(
                "A.1",
                null,
                "Tiêu chí",
                "Leaf",
                new BigDecimal("1.75"),
                new Binary(),
                null,
                null,
                false,
                policy,
                null,
                "M");
    }
}
