package vn.thidua.criteria.rule;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Faults;
import vn.thidua.text.Message;

/**
 * Points by the percentage reached. The percentage is the exact fraction numerator ÷ denominator; more than 100 per
 * cent counts as 100.
 *
 * @param bands cover 0 to 100 per cent without gap or overlap
 */
public record PercentBands(@NotNull @Size(min = 1, max = 50) List<PercentBand> bands) implements Ladder {

    private static final Set<String> FIGURES = Set.of("numerator", "denominator");

    public PercentBands {
        bands = CriteriaTree.sent(bands);
    }

    @Override
    public void check(BigDecimal max, int year, Faults faults) {
        onAxis().check(max, faults, PercentBands::canBePlaced);
    }

    private static boolean canBePlaced(PercentBand band, Faults faults) {
        return isPercentage("lower", band.lower(), faults) & isPercentage("upper", band.upper(), faults);
    }

    private static boolean isPercentage(String field, @Nullable BigDecimal bound, Faults faults) {
        if (bound == null || Points.fits(bound, 3, 4)) {
            return true;
        }
        faults.add(field, Message.of("criteria.percentage-too-long"));
        return false;
    }

    @Override
    public void check(Figures figures, Faults faults) {
        figures.check(FIGURES, FIGURES, faults);
    }

    @Override
    public Score score(BigDecimal max, Figures figures) {
        Completion completion = Completion.of(figures);
        if (completion.compareTo(Points.HUNDRED) > 0) {
            Message words = Message.of("criteria.counted-as-whole", completion.text());
            return onAxis().score(Points.HUNDRED::compareTo, words, max);
        }
        return onAxis().score(completion::compareTo, completion.text(), max);
    }

    @Override
    public PercentBands plain() {
        return new PercentBands(
                onAxis().sorted().stream().map(PercentBand::plain).toList());
    }

    private Bands<BigDecimal, PercentBand> onAxis() {
        return new Bands<>(Axis.PERCENT, bands);
    }
}
