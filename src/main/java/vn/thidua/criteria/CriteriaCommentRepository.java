package vn.thidua.criteria;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Reach;
import vn.thidua.document.ScopedRepository;
import vn.thidua.http.Cursor;

@ApplicationScoped
class CriteriaCommentRepository extends ScopedRepository<CriteriaComment> {

    /** What a list may be narrowed to. */
    record Filter(
            @Nullable String code,
            @Nullable UUID organisationId,
            @Nullable Boolean resolved) {}

    private static final String NARROWED = """
            d.id > :after and (:code is null or d.code = :code) and (:unit is null or d.organisationId = :unit)
            and (:resolved is null or case when d.outcome is null then false else true end = :resolved)
            """;

    CriteriaCommentRepository() {
        super(CriteriaComment.class);
    }

    /** The oldest first, one beyond the limit. */
    List<CriteriaComment> page(Filter filter, Reach reach, @Nullable List<String> after, int limit) {
        var narrowed = Reach.of(NARROWED)
                .with("after", Cursor.id(after, 0))
                .with("code", filter.code())
                .with("unit", filter.organisationId())
                .with("resolved", filter.resolved());
        return page(reach.and(narrowed), "d.id", limit);
    }

    /** Which of these units commented on a set of a year. */
    List<UUID> commenting(int year, Collection<UUID> units) {
        return find("""
                        select distinct c.organisationId from CriteriaComment c join CriteriaSet s on s.id = c.criteriaSetId
                         where s.year = :year and c.organisationId in :units
                        """, Map.of("year", year, "units", units))
                .project(UUID.class)
                .list();
    }

    /** The oldest first. */
    List<CriteriaComment> unresolved(UUID set) {
        return list("criteriaSetId = :set and outcome is null order by id", Map.of("set", set));
    }
}
