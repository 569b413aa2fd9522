package vn.thidua.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Parameters;
import vn.thidua.http.Cursor;
import vn.thidua.law.CitationSource;

@ApplicationScoped
class AwardVersionRepository implements PanacheRepositoryBase<AwardVersion, UUID>, CitationSource {

    /** What a list may be narrowed to; {@code asOf} decides which versions count. */
    record Filter(AwardKind kind, LocalDate asOf, @Nullable String words) {}

    private static final String PAGE = """
            from AwardVersion v join fetch v.award a join fetch v.provision
             where a.kind = :kind
               and v.effectiveFrom <= :asOf and (v.effectiveTo is null or v.effectiveTo >= :asOf)
               and function('contains_text', concat(a.code, ' ', v.nameVi), cast(:words as String)) = true
               and (a.position, a.id) > (:afterPosition, :afterId)
             order by a.position, a.id
            """;

    private static final String CITED = """
            select v.provision.id, min(v.effectiveFrom), max(v.effectiveFrom) from AwardVersion v
             where v.provision.id in :ids group by v.provision.id
            """;

    /** In their order, one beyond the limit. */
    List<AwardVersion> page(Filter filter, @Nullable List<String> after, int limit) {
        var parameters = Parameters.with("kind", filter.kind())
                .and("asOf", filter.asOf())
                .and("words", filter.words())
                .and("afterPosition", after == null ? -1 : (int) Cursor.number(after, 0))
                .and("afterId", Cursor.id(after, 1));
        return find(PAGE, parameters.map()).range(0, limit).list();
    }

    @Override
    public List<Cited> cited(Collection<UUID> provisionIds) {
        return find(CITED, Map.of("ids", provisionIds)).project(Cited.class).list();
    }
}
