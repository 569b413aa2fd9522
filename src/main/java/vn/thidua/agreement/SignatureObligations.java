package vn.thidua.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import vn.thidua.document.Obligation;
import vn.thidua.document.ObligationQueries;
import vn.thidua.document.ObligationSource;

/** Members owe their signature of the agreement that is open, by its due day. */
@ApplicationScoped
class SignatureObligations implements ObligationSource {

    private static final String UNSIGNED = """
            select a.dueOn as dueOn, a.id as id, m.organisationId as organisationId, '/v1/agreements/' || str(a.id) as href
              from Agreement a
              join GroupYearRow y on y.id = a.groupYearId
              join GroupMemberRow m on m.groupYearId = y.id
             where a.status = OPEN and m.organisationId in :units and (:year is null or y.year = :year)
               and not exists (select 1 from AgreementSignature s
                                where s.agreementId = a.id and s.organisationId = m.organisationId)
            """;

    private final ObligationQueries obligations;

    SignatureObligations(ObligationQueries obligations) {
        this.obligations = obligations;
    }

    @Override
    public Obligation.Kind kind() {
        return Obligation.Kind.SIGN_AGREEMENT;
    }

    @Override
    public List<Obligation> open(Asked asked) {
        return obligations.due(this, asked, UNSIGNED, Map.of());
    }
}
