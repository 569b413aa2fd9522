package vn.thidua.criteria.rule;

import java.math.BigDecimal;
import java.util.Set;
import vn.thidua.problem.Faults;
import vn.thidua.text.Message;

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
                ? Score.of(Points.ZERO, Message.of("criteria.not-done-score", max))
                : Score.of(max, Message.of("criteria.done-score", max));
    }
}
