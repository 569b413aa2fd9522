package vn.thidua.organisation;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.text.Message;

/**
 * When the units existed that a list is asked for: on a day, or on any day of a year.
 *
 * @param year null if a day was asked for
 * @param from the first day
 * @param to the last day
 */
record Period(@Nullable Integer year, LocalDate from, LocalDate to) {

    /**
     * @param today what counts where neither is given
     * @throws Problem 400 if both are given
     */
    static Period of(@Nullable LocalDate asOf, @Nullable Integer year, LocalDate today) {
        if (asOf != null && year != null) {
            throw Problem.invalid(List.of(Fault.of("year", Message.of("organisation.year-or-day"))));
        }
        if (year != null) {
            return new Period(year, LocalDate.of(year, Month.JANUARY, 1), LocalDate.of(year, Month.DECEMBER, 31));
        }
        var day = asOf == null ? today : asOf;
        return new Period(null, day, day);
    }

    /** The day asked for; null if a year was. */
    @Nullable
    LocalDate day() {
        return year == null ? from : null;
    }
}
