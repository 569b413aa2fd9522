package vn.thidua.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.text.Message;

/**
 * From when to when a unit exists.
 *
 * @param establishedOn absent of a unit that was always there
 * @param dissolvedOn the first day on which it is no more; absent while it exists
 */
record UnitLife(
        UUID id,
        @Nullable LocalDate establishedOn,
        @Nullable LocalDate dissolvedOn) {

    /** Why a unit may not be named for these days; null if it exists on one of them. */
    @Nullable
    Message absence(Span when) {
        if (establishedOn != null && when.last().isBefore(establishedOn)) {
            return Message.of("organisation.unit-not-yet", establishedOn);
        }
        if (dissolvedOn != null && !when.first().isBefore(dissolvedOn)) {
            return Message.of("organisation.unit-no-more", dissolvedOn);
        }
        return null;
    }
}
