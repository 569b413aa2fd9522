package vn.thidua.criteria.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import vn.thidua.criteria.rule.Interval.Edge;
import vn.thidua.text.Message;
import vn.thidua.text.Text;

/**
 * What the bands of a ladder divide: all values that can occur, where each stands, and what it is called.
 *
 * @param whole values are whole steps (days), so [1, 2] and [3, 5] are neighbours
 */
record Axis<T>(
        boolean whole,
        Edge first,
        Edge last,
        boolean openBelow,
        boolean openAbove,
        Function<T, BigDecimal> place,
        Function<BigDecimal, String> naming,
        Function<BigDecimal, Message> wording) {

    private static final Edge EVER = Edge.before(new BigDecimal("-1E12"));
    private static final Edge NEVER = Edge.before(new BigDecimal("1E12"));
    // a band may begin after the last day there is; refusing it must be able to name the place
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(LocalDate.MAX.toEpochDay());
    private static final DateTimeFormatter DAY_VI = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** From 0 to 100 per cent; more than 100 counts as 100. */
    static final Axis<BigDecimal> PERCENT = new Axis<>(
            false,
            Edge.before(BigDecimal.ZERO),
            Edge.after(Points.HUNDRED),
            false,
            false,
            percent -> percent,
            BigDecimal::toPlainString,
            percent -> Message.of("criteria.percent", percent));

    /** Whole days after the due date, 0 when on time or early. */
    static final Axis<Integer> DAYS_LATE = new Axis<>(
            true,
            Edge.before(BigDecimal.ZERO),
            NEVER,
            false,
            true,
            BigDecimal::valueOf,
            BigDecimal::toPlainString,
            days -> Message.of("criteria.days", days));

    /** Days of the calendar. */
    static final Axis<LocalDate> DATES = new Axis<>(
            true,
            EVER,
            NEVER,
            true,
            true,
            day -> BigDecimal.valueOf(day.toEpochDay()),
            day -> day(day).toString(),
            day -> Message.of("criteria.day", new Text(DAY_VI.format(day(day)), DAY_EN.format(day(day)))));

    private static LocalDate day(BigDecimal place) {
        return LocalDate.ofEpochDay(place.min(LAST_DAY).longValueExact());
    }

    String plain(BigDecimal place) {
        return naming.apply(place);
    }

    Message name(BigDecimal place) {
        return wording.apply(place);
    }

    /** Where a band lies; its ends must have said on which side they are closed. */
    Interval of(Band<T> band) {
        return new Interval(this, from(band), to(band));
    }

    private Edge from(Band<T> band) {
        if (band.lower() == null) {
            return first;
        }
        return edge(place.apply(band.lower()), !band.lowerInclusive());
    }

    private Edge to(Band<T> band) {
        if (band.upper() == null) {
            return last;
        }
        return edge(place.apply(band.upper()), band.upperInclusive());
    }

    private Edge edge(BigDecimal at, boolean after) {
        if (whole && after) {
            return Edge.before(at.add(BigDecimal.ONE)); // just after a day is just before the next
        }
        return new Edge(at, after);
    }
}
