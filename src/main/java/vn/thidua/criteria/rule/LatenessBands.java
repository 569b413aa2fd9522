package vn.thidua.criteria.rule;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import vn.thidua.problem.Faults;
import vn.thidua.text.Message;

/**
 * Points by whole days late; 0 days is on time or early.
 *
 * @param bands cover every number of days from 0 on without gap or overlap
 */
public record LatenessBands(
        @NotNull @Size(min = 1, max = 50) List<LatenessBand> bands) implements Ladder {

    private static final Set<String> FIGURES = Set.of("daysLate");

    public LatenessBands {
        bands = CriteriaTree.sent(bands);
    }

    @Override
    public void check(BigDecimal max, int year, Faults faults) {
        onAxis().check(max, faults, (band, here) -> true);
    }

    @Override
    public void check(Figures figures, Faults faults) {
        figures.check(FIGURES, FIGURES, faults);
    }

    @Override
    public Score score(BigDecimal max, Figures figures) {
        BigDecimal days = BigDecimal.valueOf(figures.daysLate());
        Message words = days.signum() == 0 ? Message.of("criteria.on-time") : Message.of("criteria.days-late", days);
        return onAxis().score(days::compareTo, words, max);
    }

    @Override
    public LatenessBands plain() {
        return new LatenessBands(onAxis().sorted());
    }

    private Bands<Integer, LatenessBand> onAxis() {
        return new Bands<>(Axis.DAYS_LATE, bands);
    }
}
