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

    private static final String SQL = """
            with recursive held as (
                select g.id, g.role, g.organisation_id, o.parent_id
                  from role_grant g join organisation o on o.id = g.organisation_id
                 where g.subject = :subject
                   and g.valid_from <= :today and (g.valid_to is null or g.valid_to >= :today)
            ), reach (id, organisation_id) as (
                select id, organisation_id from held
                 union
                select r.id, o.id from reach r
                  join held h on h.id = r.id and h.role in ('OFFICER', 'DIRECTOR', 'PROVINCE', 'STAFF')
                  join organisation o on o.parent_id = r.organisation_id
            )
            select h.role, h.organisation_id, r.organisation_id as reached, h.parent_id,
                   cast(null as text) as office, cast(null as uuid) as group_year_id
              from held h join reach r on r.id = h.id
             union all
            select h.role, h.organisation_id, null, null, m.office, m.group_year_id
              from held h join group_member m on m.organisation_id = h.organisation_id
             where h.role in ('OFFICER', 'DIRECTOR')
            """;

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
                        row.get("reached", UUID.class),
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
