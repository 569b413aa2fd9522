package vn.thidua.campaign;

import java.util.UUID;
import vn.thidua.document.Reach;
import vn.thidua.identity.Actor;
import vn.thidua.identity.Permission;
import vn.thidua.identity.Scope;

/** Which campaigns, participations and commitments somebody reaches. */
final class CampaignReach {

    /**
     * An office in a group's year reaches the commitments of all who were members to campaigns that ran in that year.
     */
    private static final Reach COMMITTED_IN_YEARS = Reach.of("""
            exists (select 1 from Campaign c
                      join GroupYearRow y on y.year between year(c.startsOn) and year(c.endsOn)
                      join MembershipRow m on m.groupYearId = y.id
                     where c.id = d.campaignId and m.organisationId = d.organisationId and y.id in :groupYears)
            """);

    private CampaignReach() {}

    /** Campaigns whose issuer lies in the scope of the permission. */
    static Reach issuedWithin(Actor actor, String permission) {
        return Reach.withinOrganisations("d.issuerId", "issuers", actor.scope(permission));
    }

    /** Every campaign, but drafts only where they write. */
    static Reach reading(Actor actor) {
        return Reach.of("d.status <> DRAFT").or(issuedWithin(actor, Permission.CAMPAIGN_WRITE));
    }

    /** The participation of one unit, if it or its campaign's issuer lies in the scope of a permission to write. */
    static Reach participation(UUID campaignId, UUID organisationId, Actor actor, String permission) {
        return participation(campaignId, organisationId)
                .and(Reach.withinOrganisations("d.organisationId", "organisations", actor.scope(permission))
                        .or(issued(actor.scope(Permission.CAMPAIGN_WRITE))));
    }

    static Reach participation(UUID campaignId, UUID organisationId) {
        return Reach.of("d.campaignId = :campaignId and d.organisationId = :organisationId")
                .with("campaignId", campaignId)
                .with("organisationId", organisationId);
    }

    private static Reach issued(Scope scope) {
        var issuer = Reach.withinOrganisations("c.issuerId", "issuers", scope);
        return new Reach(
                "exists (select 1 from Campaign c where c.id = d.campaignId and " + issuer.condition() + ")",
                issuer.parameters());
    }

    /** Commitments that somebody reads. */
    static Reach commitments(Actor actor) {
        Scope scope = actor.scope(Permission.COMMITMENT_READ);
        var ofUnits = Reach.withinOrganisations("d.organisationId", "organisations", scope);
        return scope.everything() ? ofUnits : ofUnits.or(COMMITTED_IN_YEARS.with("groupYears", scope.groupYears()));
    }
}
