package vn.thidua.criteria.rule;

import java.math.BigDecimal;
import java.util.Set;
import vn.thidua.problem.Faults;
import vn.thidua.text.Text;

/** Done gives the maximum, not done gives nothing. */
public record Binary() implements Ladder {

    private static final Set<String> FIGURES = Set.of("done");

    @Override
    public void check(BigDecimal max, int year, Faults faults) {
        // nothing of its own that could be wrong
    }

    @Override
    public void check(Figures figures, Faults faults) {
        figures.check(FIGURES, FIGURES, faults);
    }

    @Override
    public Score score(BigDecimal max, Figures figures) {
        return figures.notDone()
                ? Score.of(
                        Points.ZERO, Text.of("Chưa thực hiện: 0 trên %1$s điểm.", "Not done: 0 of %1$s points.", max))
                : Score.of(max, Text.of("Đã thực hiện: được điểm tối đa %1$s.", "Done: the full %1$s points.", max));
    }
}
