package vn.thidua.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
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
            "(:unit is null or d.organisationId = :unit) and (:sha256 is null or d.sha256 = :sha256) and d.id > :after";

    AttachmentRepository() {
        super(Attachment.class);
    }

    /** Files are read within the scope that holds their unit. */
    static Reach within(Scope scope) {
        return Reach.withinOrganisations("d.organisationId", "units", scope);
    }

    /** In the order of upload, one file beyond the limit. */
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
}
