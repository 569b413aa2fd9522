package vn.thidua.scoresheet.source;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.time.Days;

/**
 * How late something was done, or is by now.
 *
 * @param days whole days after the due day, in Asia/Ho_Chi_Minh; 0 if in time
 * @param records where that is read
 * @param at when it was done; now, while it is not
 */
record Lateness(int days, List<String> records, Instant at) {

    /** There is none of what is neither done nor due. */
    static Optional<Lateness> of(LocalDate dueOn, @Nullable Instant doneAt, Instant now, String record) {
        var at = doneAt == null ? now : doneAt;
        int late = Days.late(at, dueOn);
        return doneAt == null && late == 0 ? Optional.empty() : Optional.of(new Lateness(late, List.of(record), at));
    }

    /** Of two things the later: both must be in time. */
    Lateness and(Lateness other) {
        return new Lateness(
                Math.max(days, other.days),
                Stream.concat(records.stream(), other.records.stream()).toList(),
                at.isAfter(other.at) ? at : other.at);
    }
}
