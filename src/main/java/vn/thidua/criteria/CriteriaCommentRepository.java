package vn.thidua.criteria;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.CriteriaComment.Outcome;
import vn.thidua.document.Parameters;
import vn.thidua.http.Cursor;

@ApplicationScoped
class CriteriaCommentRepository implements PanacheRepositoryBase<CriteriaComment, UUID> {

    /** What a list may be narrowed to. */
    record Filter(
            @Nullable String code,
            @Nullable UUID organisationId,
            @Nullable Boolean resolved) {}

    /** Whose comments somebody sees. */
    record Sight(boolean everything, Set<UUID> units) {}

    /** So many comments of one outcome; of none where they have no answer. */
    record Outcomes(@Nullable Outcome outcome, long comments) {}

    /** So many comments on one row; on none where they are about the whole. */
    record OnRow(@Nullable String code, long comments) {}

    /** So many comments of one unit. */
    record OfUnit(UUID organisationId, long comments, Instant lastAt) {}

    private static final String SEEN = "(:all = true or organisationId in :units)";

    private static final String ON_ROWS = """
            select new vn.thidua.criteria.CriteriaCommentRepository$OnRow(c.code, count(c))
              from CriteriaComment c
              left join CriterionRow r on r.criteriaSetId = c.criteriaSetId and r.code = c.code
             where c.criteriaSetId = :set
             group by c.code, r.position
             order by r.position nulls last, c.code
            """;

    /** Comments on a set, the oldest first, one beyond the limit. */
    List<CriteriaComment> page(UUID set, Filter filter, Sight sight, @Nullable List<String> after, int limit) {
        return find(
                        "criteriaSetId = :set and id > :after and (:code is null or code = :code)"
                                + " and (:unit is null or organisationId = :unit)"
                                + " and (:resolved is null"
                                + " or case when outcome is null then false else true end = :resolved) and "
                                + SEEN
                                + " order by id",
                        Parameters.with("set", set)
                                .and("after", Cursor.id(after, 0))
                                .and("code", filter.code())
                                .and("unit", filter.organisationId())
                                .and("resolved", filter.resolved())
                                .and("all", sight.everything())
                                .and("units", sight.units())
                                .map())
                .range(0, limit)
                .list();
    }

    Optional<CriteriaComment> find(UUID set, UUID id, Sight sight) {
        return find(
                        "criteriaSetId = :set and id = :id and " + SEEN,
                        Map.of("set", set, "id", id, "all", sight.everything(), "units", sight.units()))
                .firstResultOptional();
    }

    /** The oldest first. */
    List<CriteriaComment> unresolved(UUID set) {
        return list("criteriaSetId = :set and outcome is null order by id", Map.of("set", set));
    }

    List<Outcomes> outcomes(UUID set) {
        return counted(
                "select new vn.thidua.criteria.CriteriaCommentRepository$Outcomes("
                        + "c.outcome, count(c)) from CriteriaComment c"
                        + " where c.criteriaSetId = :set group by c.outcome",
                Outcomes.class,
                set);
    }

    /** In printed order; then the items, and the rows that the set no longer has. */
    List<OnRow> onRows(UUID set) {
        return counted(ON_ROWS, OnRow.class, set);
    }

    List<OfUnit> ofUnits(UUID set) {
        return counted(
                "select new vn.thidua.criteria.CriteriaCommentRepository$OfUnit("
                        + "c.organisationId, count(c), max(c.at)) from CriteriaComment c"
                        + " where c.criteriaSetId = :set group by c.organisationId",
                OfUnit.class,
                set);
    }

    private <T> List<T> counted(String query, Class<T> row, UUID set) {
        return getEntityManager()
                .createQuery(query, row)
                .setParameter("set", set)
                .getResultList();
    }
}
