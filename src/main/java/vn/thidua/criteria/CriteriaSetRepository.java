package vn.thidua.criteria;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.CriteriaSet.Status;
import vn.thidua.document.Reach;
import vn.thidua.document.ScopedRepository;
import vn.thidua.http.Cursor;

@ApplicationScoped
class CriteriaSetRepository extends ScopedRepository<CriteriaSet> {

    /** What a list may be narrowed to. */
    record Filter(@Nullable Integer year, @Nullable Status status) {}

    private static final String NARROWED = """
            (:year is null or d.year = :year) and (:status is null or d.status = :status)
            and (d.year, d.edition) < (:afterYear, :afterEdition)
            """;

    CriteriaSetRepository() {
        super(CriteriaSet.class);
    }

    /** The newest first, one beyond the limit. */
    List<CriteriaSet> page(Filter filter, Reach reach, @Nullable List<String> after, int limit) {
        var narrowed = Reach.of(NARROWED)
                .with("year", filter.year())
                .with("status", filter.status())
                .with("afterYear", key(after, 0))
                .with("afterEdition", key(after, 1));
        return page(reach.and(narrowed), "d.year desc, d.edition desc", limit);
    }

    private static int key(@Nullable List<String> after, int part) {
        long value = after == null ? Integer.MAX_VALUE : Cursor.number(after, part);
        if (value != (int) value) {
            throw Cursor.foreign();
        }
        return (int) value;
    }

    /** Those of a year, of whatever audience; held against every other writer until the transaction ends. */
    List<CriteriaSet> inForceForUpdate(int year) {
        return listForUpdate(Reach.of("d.year = :year and d.status = PUBLISHED").with("year", year));
    }

    List<CriteriaSet> inForce(Collection<Integer> years) {
        return list("year in :years and status = PUBLISHED", Map.of("years", years));
    }

    List<CriteriaSet> all(Collection<UUID> ids) {
        return list("id in :ids", Map.of("ids", ids));
    }
}
