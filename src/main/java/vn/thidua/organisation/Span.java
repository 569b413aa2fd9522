package vn.thidua.organisation;

import java.time.LocalDate;

/**
 * The days for which a unit is named: it must exist on one of them at least.
 *
 * @param last included
 */
public record Span(LocalDate first, LocalDate last) {

    public static Span on(LocalDate day) {
        return new Span(day, day);
    }

    public static Span in(int year) {
        return new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
