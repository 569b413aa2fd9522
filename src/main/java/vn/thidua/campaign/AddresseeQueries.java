package vn.thidua.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Whom the issuer of a campaign may address. */
@ApplicationScoped
class AddresseeQueries {

    private static final String ADDRESSABLE = """
            select d.id from published.descendants(:issuer) d (id) where d.id = any(:units)
             union
            select m.organisation_id
              from published.group_member h
              join published.group_year y on y.id = h.group_year_id and y.year between :first and :last
              join published.group_member m on m.group_year_id = h.group_year_id
             where h.organisation_id = :issuer and h.office = 'HEAD'
               and :group and m.organisation_id = any(:units)
            """;

    private final Session session;

    AddresseeQueries(Session session) {
        this.session = session;
    }

    /** Which of these units are the issuer, below it, or for a group's campaign in its group. */
    Set<UUID> addressable(CampaignDraft draft, Collection<UUID> units) {
        return new HashSet<>(session.createNativeQuery(ADDRESSABLE, UUID.class)
                .setParameter("issuer", draft.issuerId())
                .setParameter("units", units.toArray(UUID[]::new))
                .setParameter("group", draft.level() == Campaign.Level.GROUP)
                .setParameter("first", draft.startsOn().getYear())
                .setParameter("last", draft.endsOn().getYear())
                .getResultList());
    }
}
