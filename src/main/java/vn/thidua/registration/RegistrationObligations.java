package vn.thidua.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import vn.thidua.document.Obligation;
import vn.thidua.document.ObligationQueries;
import vn.thidua.document.ObligationSource;

/** Members owe a registration of titles by the due day of their group, until the head has consolidated them. */
@ApplicationScoped
class RegistrationObligations implements ObligationSource {

    private static final String OWED = """
            select y.registrationDueOn as dueOn, y.id as id, m.organisationId as organisationId,
                   '/v1/registrations' || coalesce('/' || str(r.id), '') as href
              from GroupMemberRow m
              join GroupYearRow y on y.id = m.groupYearId
              left join Registration r on r.groupYearId = y.id and r.organisationId = m.organisationId
             where m.organisationId in :units and (:year is null or y.year = :year)
               and (r.id is null or r.status in :withUnit)
               and not exists (select 1 from RegistrationConsolidation c where c.groupYearId = y.id)
            """;

    private final ObligationQueries obligations;

    RegistrationObligations(ObligationQueries obligations) {
        this.obligations = obligations;
    }

    @Override
    public Obligation.Kind kind() {
        return Obligation.Kind.SUBMIT_REGISTRATION;
    }

    @Override
    public List<Obligation> open(Asked asked) {
        return obligations.due(this, asked, OWED, Map.of("withUnit", RegistrationLifecycle.WITH_UNIT));
    }
}
