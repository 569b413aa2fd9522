package vn.thidua.grant;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Problem;
import vn.thidua.text.Message;

/** There is no day, from today on, on which nobody may grant anything; knows no database. */
final class Admins {

    private Admins() {}

    /**
     * Whether a grant may end on the day.
     *
     * @param admins all grants of the role ADMIN; the grant itself may be among them, or is of another role
     * @throws Problem 409 if on a day that it gives up nobody else is an admin
     */
    static void requireAnother(Grant grant, LocalDate to, List<Grant> admins, LocalDate today) {
        if (grant.role != Role.ADMIN) {
            return;
        }
        var given = later(today, to.plusDays(1));
        var others = admins.stream().filter(other -> !other.id.equals(grant.id)).toList();
        firstDayWithout(others, later(given, grant.from), grant.to).ifPresent(day -> {
            throw Problem.conflict(Message.of("grant.last-admin", day));
        });
    }

    /** The first of the days, both included, that none of the grants covers. */
    private static Optional<LocalDate> firstDayWithout(List<Grant> grants, LocalDate from, @Nullable LocalDate to) {
        var day = from;
        for (var grant :
                grants.stream().sorted(Comparator.comparing(one -> one.from)).toList()) {
            if (grant.from.isAfter(day)) {
                break;
            }
            if (grant.to == null) {
                return Optional.empty();
            }
            day = later(day, grant.to.plusDays(1));
        }
        return to != null && day.isAfter(to) ? Optional.empty() : Optional.of(day);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
