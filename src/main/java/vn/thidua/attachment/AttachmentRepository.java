package vn.thidua.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Reach;
import vn.thidua.document.ScopedRepository;
import vn.thidua.http.Cursor;
import vn.thidua.identity.Scope;

@ApplicationScoped
class AttachmentRepository extends ScopedRepository<Attachment> {

    /** Which files are asked for; null asks for all. */
    record Filter(@Nullable UUID organisationId, @Nullable String sha256) {}

    private static final String FILTERED =
            "(:unit is null or d.organisationId = :unit) and (:sha256 is null or d.sha256 = :sha256) and d.id > :after"
                    + " and d.withdrawnAt is null";

    AttachmentRepository() {
        super(Attachment.class);
    }

    /** Files are read within the scope that holds their unit. */
    static Reach within(Scope scope) {
        return Reach.withinOrganisations("d.organisationId", "units", scope);
    }

    /** Those that were not withdrawn, in the order of upload, one file beyond the limit. */
    List<Attachment> page(Filter filter, Reach reach, @Nullable List<String> after, int limit) {
        var filtered = Reach.of(FILTERED)
                .with("unit", filter.organisationId())
                .with("sha256", filter.sha256())
                .with("after", Cursor.id(after, 0));
        return page(filtered.and(reach), "d.id", limit);
    }

    List<Attachment> list(Collection<UUID> ids, Reach reach) {
        var all = Reach.anyOf("d.id", "ids", ids).and(reach);
        return list("from Attachment d where " + all.condition(), all.parameters());
    }

    /** Those of them that were not withdrawn, and will not be until the transaction ends. */
    List<Attachment> listForShare(Collection<UUID> ids, Reach reach) {
        return listForShare(Reach.anyOf("d.id", "ids", ids)
                .and(Reach.of("d.withdrawnAt is null"))
                .and(reach));
    }

    /** Bytes of a unit's files that were not withdrawn. */
    long sizeOf(UUID organisationId) {
        return find(
                        "select coalesce(sum(d.size), 0) from Attachment d"
                                + " where d.organisationId = :unit and d.withdrawnAt is null",
                        Map.of("unit", organisationId))
                .project(Long.class)
                .singleResult();
    }
}
