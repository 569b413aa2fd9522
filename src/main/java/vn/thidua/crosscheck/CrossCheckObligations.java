package vn.thidua.crosscheck;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.thidua.document.Obligation;
import vn.thidua.document.ObligationQueries;
import vn.thidua.document.ObligationSource;

/** A unit owes its check of a sheet as soon as all fields of the sheet are scored. */
@ApplicationScoped
class CrossCheckObligations implements ObligationSource {

    private static final String UNCHECKED = """
            select s.id as id, c.checkerId as organisationId, '/v1/score-sheets/' || str(s.id) as href
              from CrossCheck c
              join CrossCheckPlan p on p.id = c.planId
              join GroupYearRow y on y.id = p.groupYearId
              join ScoreSheet s on s.groupYearId = y.id and s.organisationId = c.checkedId
             where c.checkerId in :units and s.status = FIELD_SCORED and (:year is null or y.year = :year)
            """;

    private final ObligationQueries obligations;

    CrossCheckObligations(ObligationQueries obligations) {
        this.obligations = obligations;
    }

    @Override
    public Obligation.Kind kind() {
        return Obligation.Kind.CROSS_CHECK_SCORE_SHEET;
    }

    @Override
    public List<Obligation> open(Asked asked) {
        return obligations.withoutDeadline(this, asked, UNCHECKED);
    }
}
