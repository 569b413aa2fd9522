package vn.thidua.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.thidua.identity.Scope;

@ApplicationScoped
class SheetRecordRepository {

    private final Session session;

    SheetRecordRepository(Session session) {
        this.session = session;
    }

    /** Locked against change, not against other readers. */
    List<SheetState> held(UUID groupYearId) {
        return session.createNativeQuery("""
                        select s.organisation_id, s.criteria_set_id, s.status,
                               exists (select 1 from score_appeal a
                                        where a.score_sheet_id = s.id and a.outcome is null) as appealed
                          from score_sheet s
                         where s.group_year_id = :year order by s.id for share of s
                        """, Tuple.class)
                .setParameter("year", groupYearId)
                .getResultStream()
                .map(row -> new SheetState(
                        row.get("organisation_id", UUID.class),
                        row.get("criteria_set_id", UUID.class),
                        row.get("status", String.class),
                        row.get("appealed", Boolean.class)))
                .toList();
    }

    List<FiledSheet> ofUnit(UUID organisationId, int fromYear, int toYear, Scope scope) {
        return session.createQuery("""
                        select new vn.thidua.scoresheet.FiledSheet(s, y.group.id, y.year)
                          from ScoreSheet s
                          join GroupYear y on y.id = s.groupYearId
                          join CriteriaSet c on c.id = s.criteriaSetId
                         where s.organisationId = :organisation and y.year between :from and :to
                           and (:all = true or s.organisationId in :organisations or s.groupYearId in :groupYears)
                         order by y.year, c.edition, s.id
                        """, FiledSheet.class)
                .setParameter("organisation", organisationId)
                .setParameter("from", fromYear)
                .setParameter("to", toYear)
                .setParameter("all", scope.everything())
                .setParameter("organisations", scope.organisations())
                .setParameter("groupYears", scope.groupYears())
                .getResultList();
    }
}
