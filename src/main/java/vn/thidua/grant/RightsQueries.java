package vn.thidua.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.UUID;
import org.hibernate.Session;
import vn.thidua.identity.Rights;
import vn.thidua.identity.RightsSource;
import vn.thidua.time.Days;

/** Asks the database, in one statement, for all that a subject holds today. */
@ApplicationScoped
class RightsQueries implements RightsSource {

    private static final String SQL = "select * from published.rights_of(:subject, :today)";

    private final Session session;
    private final Days days;

    RightsQueries(Session session, Days days) {
        this.session = session;
        this.days = days;
    }

    @Override
    @ActivateRequestContext
    public Rights rightsOf(String subject) {
        var held = new ArrayList<GrantedRights.Held>();
        var offices = new ArrayList<GrantedRights.Office>();
        for (var row : session.createNativeQuery(SQL, Tuple.class)
                .setParameter("subject", subject)
                .setParameter("today", days.today())
                .getResultList()) {
            var office = row.get("office", String.class);
            if (office == null) {
                held.add(new GrantedRights.Held(
                        Role.valueOf(row.get("role", String.class)),
                        row.get("organisation_id", UUID.class),
                        row.get("reached_id", UUID.class),
                        row.get("parent_id", UUID.class)));
            } else {
                offices.add(new GrantedRights.Office(
                        GroupOffice.valueOf(office),
                        row.get("group_year_id", UUID.class),
                        Role.valueOf(row.get("role", String.class))));
            }
        }
        return GrantedRights.of(held, offices);
    }
}
