package vn.thidua.criteria.rule;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Faults;
import vn.thidua.text.Message;

/**
 * Points by the day of the complete document. A document that is missing or incomplete ({@code done} is false) earns
 * nothing, whatever its day.
 *
 * @param bands cover the whole calendar without gap or overlap; every edge is a day of the set's year; {@link #inYear}
 *     gives a copied set its own days
 */
public record DateBands(@NotNull @Size(min = 1, max = 50) List<DateBand> bands) implements Ladder {

    private static final Set<String> NEEDED = Set.of("date");
    private static final Set<String> ALLOWED = Set.of("date", "done");

    public DateBands {
        bands = CriteriaTree.sent(bands);
    }

    @Override
    public void check(BigDecimal max, int year, Faults faults) {
        onAxis().check(max, faults, (band, here) -> {
            checkYear("lower", band.lower(), year, here);
            checkYear("upper", band.upper(), year, here);
            return true;
        });
    }

    private static void checkYear(String field, @Nullable LocalDate day, int year, Faults faults) {
        if (day != null && day.getYear() != year) {
            faults.add(field, Message.of("criteria.band-outside-year", year));
        }
    }

    @Override
    public void check(Figures figures, Faults faults) {
        figures.check(figures.notDone() ? Set.of() : NEEDED, ALLOWED, faults);
    }

    @Override
    public Score score(BigDecimal max, Figures figures) {
        if (figures.notDone()) {
            return Score.of(Points.ZERO, Message.of("criteria.incomplete-score", max));
        }
        BigDecimal day = BigDecimal.valueOf(figures.date().toEpochDay());
        Message words = Message.of("criteria.dated", Axis.DATES.name(day));
        return onAxis().score(day::compareTo, words, max);
    }

    @Override
    public DateBands inYear(int year) {
        return new DateBands(bands.stream().map(band -> band.inYear(year)).toList());
    }

    @Override
    public DateBands plain() {
        return new DateBands(onAxis().sorted());
    }

    private Bands<LocalDate, DateBand> onAxis() {
        return new Bands<>(Axis.DATES, bands);
    }
}
