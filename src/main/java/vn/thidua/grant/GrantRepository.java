package vn.thidua.grant;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Parameters;
import vn.thidua.document.Reach;
import vn.thidua.document.ScopedRepository;
import vn.thidua.http.Cursor;

@ApplicationScoped
class GrantRepository extends ScopedRepository<Grant> {

    GrantRepository() {
        super(Grant.class);
    }

    /** By subject, one grant beyond the limit. */
    List<Grant> page(@Nullable String subject, @Nullable List<String> after, int limit) {
        return find(
                        "(:subject is null or subject = :subject)"
                                + " and (subject, id) > (:afterSubject, :afterId) order by subject, id",
                        Parameters.with("subject", subject)
                                .and("afterSubject", after == null ? "" : after.get(0))
                                .and("afterId", Cursor.id(after, 1))
                                .map())
                .range(0, limit)
                .list();
    }

    /** The units at which a subject holds a role on a day or later. */
    List<UUID> unitsOf(String subject, LocalDate day) {
        return find(
                        "select distinct organisationId from Grant"
                                + " where subject = :subject and (to is null or to >= :day)",
                        Map.of("subject", subject, "day", day))
                .project(UUID.class)
                .list();
    }

    /** Every grant of the role ADMIN, held against other writers. */
    List<Grant> adminsForUpdate() {
        return listForUpdate(Reach.of("d.role = ADMIN"));
    }

    /** Whether somebody is an admin on the day, or will be. */
    boolean hasAdminSince(LocalDate day) {
        return count("role = ADMIN and (to is null or to >= :day)", Map.of("day", day)) > 0;
    }

    List<Grant> heldBy(String subject, LocalDate today) {
        return list(
                "subject = :subject and from <= :today and (to is null or to >= :today) order by role, id",
                Map.of("subject", subject, "today", today));
    }
}
