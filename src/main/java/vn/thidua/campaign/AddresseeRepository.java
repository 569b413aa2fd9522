package vn.thidua.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Asks who issues a campaign and whom such a unit may address. */
@ApplicationScoped
class AddresseeRepository {

    private static final String REACHED = """
            with recursive below (id) as (
                select cast(:issuer as uuid)
                 union
                select o.id from below b join organisation o on o.parent_id = b.id
            )
            select id from below where id = any(:units)
             union
            select m.organisation_id
              from group_member h
              join group_year y on y.id = h.group_year_id and y.year between :first and :last
              join group_member m on m.group_year_id = h.group_year_id
             where h.organisation_id = :issuer and h.office = 'HEAD'
               and :group and m.organisation_id = any(:units)
            """;

    private final Session session;

    AddresseeRepository(Session session) {
        this.session = session;
    }

    /** Which of these units are the issuer, below it, or for a group's campaign in its group. */
    Set<UUID> reached(CampaignDraft draft, Collection<UUID> units) {
        return new HashSet<>(session.createNativeQuery(REACHED, UUID.class)
                .setParameter("issuer", draft.issuerId())
                .setParameter("units", units.toArray(UUID[]::new))
                .setParameter("group", draft.level() == Campaign.Level.GROUP)
                .setParameter("first", draft.startsOn().getYear())
                .setParameter("last", draft.endsOn().getYear())
                .getResultList());
    }
}
