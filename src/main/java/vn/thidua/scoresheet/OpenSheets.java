package vn.thidua.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.thidua.document.Obligation;
import vn.thidua.document.ObligationQueries;
import vn.thidua.document.ObligationSource;

/** A member whose sheet is open still owes its submission; no day is set for it. */
@ApplicationScoped
class OpenSheets implements ObligationSource {

    private static final String OPEN = """
            select s.id as id, s.organisationId as organisationId, '/v1/score-sheets/' || str(s.id) as href
              from ScoreSheet s
             where s.status = OPEN and not s.left and s.organisationId in :units and (:year is null or s.year = :year)
            """;

    private final ObligationQueries obligations;

    OpenSheets(ObligationQueries obligations) {
        this.obligations = obligations;
    }

    @Override
    public Obligation.Kind kind() {
        return Obligation.Kind.SUBMIT_SCORE_SHEET;
    }

    @Override
    public List<Obligation> open(Asked asked) {
        return obligations.withoutDeadline(this, asked, OPEN);
    }
}
