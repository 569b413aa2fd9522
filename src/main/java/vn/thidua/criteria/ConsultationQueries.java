package vn.thidua.criteria;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.CriteriaComment.Outcome;

/** Counts of the comments on a set. */
@ApplicationScoped
class ConsultationQueries {

    /** So many comments of one outcome; of none where they have no answer. */
    record Outcomes(@Nullable Outcome outcome, long comments) {}

    /** So many comments on one row; on none where they are about the whole. */
    record OnRow(@Nullable String code, long comments) {}

    /** So many comments of one unit. */
    record OfUnit(UUID organisationId, long comments, Instant lastAt) {}

    private static final String OUTCOMES = """
            select c.outcome, count(c) from CriteriaComment c where c.criteriaSetId = :set group by c.outcome
            """;

    private static final String ON_ROWS = """
            select c.code, count(c)
              from CriteriaComment c
              left join CriterionRow r on r.criteriaSetId = c.criteriaSetId and r.code = c.code
             where c.criteriaSetId = :set
             group by c.code, r.position
             order by r.position nulls last, c.code
            """;

    private static final String OF_UNITS = """
            select c.organisationId, count(c), max(c.at)
              from CriteriaComment c
             where c.criteriaSetId = :set
             group by c.organisationId
            """;

    private final Session session;

    ConsultationQueries(Session session) {
        this.session = session;
    }

    List<Outcomes> outcomes(UUID set) {
        return counted(OUTCOMES, Outcomes.class, set);
    }

    /** In printed order; then the items, and the rows that the set no longer has. */
    List<OnRow> onRows(UUID set) {
        return counted(ON_ROWS, OnRow.class, set);
    }

    List<OfUnit> ofUnits(UUID set) {
        return counted(OF_UNITS, OfUnit.class, set);
    }

    private <T> List<T> counted(String query, Class<T> row, UUID set) {
        return session.createSelectionQuery(query, row).setParameter("set", set).getResultList();
    }
}
