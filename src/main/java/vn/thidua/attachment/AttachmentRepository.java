package vn.thidua.attachment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Parameters;
import vn.thidua.http.Cursor;
import vn.thidua.identity.Scope;

@ApplicationScoped
class AttachmentRepository implements PanacheRepositoryBase<Attachment, UUID> {

    /** Which files are asked for; null asks for all. */
    record Filter(@Nullable UUID organisationId, @Nullable String sha256) {}

    private static final String REACHED = "(:all = true or organisationId in :units)";

    Optional<Attachment> find(UUID id, Scope scope) {
        return find(
                        "id = :id and " + REACHED,
                        Map.of("id", id, "all", scope.everything(), "units", scope.organisations()))
                .singleResultOptional();
    }

    /** In the order of upload; one beyond the limit. */
    List<Attachment> page(Filter filter, Scope scope, @Nullable List<String> after, int limit) {
        return find(
                        "(:unit is null or organisationId = :unit)"
                                + " and (:sha256 is null or sha256 = :sha256)"
                                + " and id > :after and "
                                + REACHED
                                + " order by id",
                        Parameters.with("unit", filter.organisationId())
                                .and("sha256", filter.sha256())
                                .and("after", Cursor.id(after, 0))
                                .and("all", scope.everything())
                                .and("units", scope.organisations())
                                .map())
                .range(0, limit)
                .list();
    }

    List<Attachment> all(Collection<UUID> ids) {
        return list("id in :ids", Map.of("ids", ids));
    }

    /** Those of the ids that are files within the scope. */
    Set<UUID> reached(Collection<UUID> ids, Scope scope) {
        return Set.copyOf(getEntityManager()
                .createQuery("select id from Attachment where id in :ids and " + REACHED, UUID.class)
                .setParameter("ids", ids)
                .setParameter("all", scope.everything())
                .setParameter("units", scope.organisations())
                .getResultList());
    }
}
