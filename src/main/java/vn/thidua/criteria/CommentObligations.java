package vn.thidua.criteria;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import vn.thidua.document.Obligation;
import vn.thidua.document.ObligationQueries;
import vn.thidua.document.ObligationSource;
import vn.thidua.time.Days;

/** Members are asked what they think of a set of their year while it is in consultation. */
@ApplicationScoped
class CommentObligations implements ObligationSource {

    private static final String UNCOMMENTED = """
            select distinct s.consultationDueOn as dueOn, s.id as id, m.organisationId as organisationId,
                   '/v1/criteria-sets/' || str(s.id) || '/comments' as href
              from CriteriaSet s
              join GroupYearRow y on y.year = s.year
              join GroupMemberRow m on m.groupYearId = y.id
             where s.status = CONSULTATION and s.consultationDueOn >= :today
               and function('is_for_member', s.audience, m.organisationId, y.groupId) = true
               and m.organisationId in :units and (:year is null or s.year = :year)
               and not exists (select 1 from CriteriaComment c
                                where c.criteriaSetId = s.id and c.organisationId = m.organisationId)
            """;

    private final ObligationQueries obligations;
    private final Days days;

    CommentObligations(ObligationQueries obligations, Days days) {
        this.obligations = obligations;
        this.days = days;
    }

    @Override
    public Obligation.Kind kind() {
        return Obligation.Kind.COMMENT_ON_CRITERIA;
    }

    @Override
    public List<Obligation> open(Asked asked) {
        return obligations.due(this, asked, UNCOMMENTED, Map.of("today", days.today()));
    }
}
