package vn.thidua.criteria;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.text.Message;

/**
 * A consultation as it is called, or prolonged.
 *
 * @param dueOn the last day for comments, in Asia/Ho_Chi_Minh; at most 366 days from today
 */
record ConsultationDraft(@NotNull LocalDate dueOn) {

    /** In days; until its end nobody can revise or publish the set. */
    private static final int LONGEST = 366;

    /**
     * @param before the last day so far, which may only be put off
     * @throws Problem 400 for a day that cannot be the last one
     */
    void requireDay(@Nullable LocalDate before, LocalDate today) {
        if (dueOn.isBefore(today)) {
            throw refused(Message.of("criteria.consultation-in-the-past"));
        }
        if (dueOn.isAfter(today.plusDays(LONGEST))) {
            throw refused(Message.of("criteria.consultation-too-long", LONGEST));
        }
        if (before != null && !dueOn.isAfter(before)) {
            throw refused(Message.of("criteria.consultation-not-put-off", before));
        }
    }

    private static Problem refused(Message why) {
        return Problem.invalid(List.of(Fault.at("/dueOn", why)));
    }
}
