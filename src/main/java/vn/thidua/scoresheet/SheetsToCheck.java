package vn.thidua.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.thidua.document.Obligation;
import vn.thidua.document.ObligationQueries;
import vn.thidua.document.ObligationSource;

/** A unit owes its check of a sheet as soon as all fields of the sheet are scored; no day is set for it. */
@ApplicationScoped
class SheetsToCheck implements ObligationSource {

    private static final String UNCHECKED = """
            select s.id as id, s.checkerId as organisationId, '/v1/score-sheets/' || str(s.id) as href
              from ScoreSheet s
             where s.checkerId in :units and s.status = FIELD_SCORED and (:year is null or s.year = :year)
            """;

    private final ObligationQueries obligations;

    SheetsToCheck(ObligationQueries obligations) {
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
