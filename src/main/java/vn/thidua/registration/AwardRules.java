package vn.thidua.registration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Problem;
import vn.thidua.text.Message;

/** How a title or form may change through time: forward only, and never under what has been registered. */
final class AwardRules {

    private AwardRules() {}

    /**
     * Whether something new may hold from the day on.
     *
     * @param registeredIn the last year in which somebody registered it
     * @throws Problem 409 where it may not
     */
    static void requireRevisable(Award award, LocalDate from, @Nullable Integer registeredIn) {
        var last = award.last().effectiveFrom;
        if (from.isBefore(last)) {
            throw Problem.conflict(Message.of("registration.later-version", last));
        }
        if (registeredIn != null && !from.isAfter(firstDayUsed(award, registeredIn))) {
            throw Problem.conflict(Message.of("registration.version-in-use", registeredIn));
        }
    }

    /**
     * Whether the day may be the last.
     *
     * @throws Problem 409 where it may not
     */
    static void requireEndable(Award award, LocalDate to, @Nullable Integer registeredIn) {
        var last = award.last().effectiveFrom;
        if (to.isBefore(last)) {
            throw Problem.conflict(Message.of("registration.later-version", last));
        }
        if (registeredIn != null && to.isBefore(firstDayUsed(award, registeredIn))) {
            throw Problem.conflict(Message.of("registration.version-in-use", registeredIn));
        }
    }

    /** The day by which a year's version was chosen: the first of the year on which the law had it. */
    private static LocalDate firstDayUsed(Award award, int year) {
        var newYear = LocalDate.of(year, 1, 1);
        return award.versionOf(year)
                .map(version -> version.effectiveFrom)
                .filter(newYear::isBefore)
                .orElse(newYear);
    }
}
