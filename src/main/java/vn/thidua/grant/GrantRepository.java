package vn.thidua.grant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Parameters;
import vn.thidua.http.Cursor;

@ApplicationScoped
class GrantRepository implements PanacheRepositoryBase<Grant, UUID> {

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

    boolean organisationExists(UUID id) {
        return (boolean) getEntityManager()
                .createNativeQuery("select exists (select 1 from organisation where id = :id)", Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    List<Grant> heldBy(String subject, LocalDate today) {
        return list(
                "subject = :subject and from <= :today and (to is null or to >= :today) order by role, id",
                Map.of("subject", subject, "today", today));
    }
}
