package vn.thidua.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.thidua.identity.Actor;
import vn.thidua.identity.Permission;
import vn.thidua.organisation.OrganisationKind;
import vn.thidua.organisation.Organisations;
import vn.thidua.organisation.Span;
import vn.thidua.problem.Fault;
import vn.thidua.text.Message;

/**
 * What must hold of a draft: above all, nobody lays a campaign upon units that are not theirs to address. The Ministry
 * addresses any unit, a group's head the group, anybody else only themselves and what is below them.
 */
@ApplicationScoped
class CampaignRules {

    /** At these levels only units of such kinds issue; at the others any unit does. */
    private static final Map<Campaign.Level, Set<OrganisationKind>> ISSUERS = Map.of(
            Campaign.Level.GOVERNMENT,
            Set.of(OrganisationKind.MINISTRY, OrganisationKind.MINISTRY_DEPARTMENT),
            Campaign.Level.MINISTRY,
            Set.of(OrganisationKind.MINISTRY, OrganisationKind.MINISTRY_DEPARTMENT),
            Campaign.Level.PROVINCE,
            Set.of(OrganisationKind.PROVINCE_COMMITTEE));

    private final CampaignRepository campaigns;
    private final AddresseeQueries addressees;
    private final Organisations organisations;

    CampaignRules(CampaignRepository campaigns, AddresseeQueries addressees, Organisations organisations) {
        this.campaigns = campaigns;
        this.addressees = addressees;
        this.organisations = organisations;
    }

    List<Fault> faults(CampaignDraft draft, Actor actor) {
        var faults = new ArrayList<Fault>();
        if (draft.endsOn().isBefore(draft.startsOn())) {
            faults.add(Fault.at("/endsOn", Message.of("campaign.ends-before-it-starts")));
        }
        if (draft.lastDayOfAnswers().isBefore(draft.endsOn())) {
            faults.add(Fault.at("/answersUntil", Message.of("campaign.answers-end-before-campaign")));
        }
        issuer(draft, actor, faults);
        parent(draft, faults);
        addressees(draft, faults);
        return faults;
    }

    private void issuer(CampaignDraft draft, Actor actor, List<Fault> faults) {
        var kind = organisations.kindOf(draft.issuerId());
        if (kind.isEmpty() || !actor.scope(Permission.CAMPAIGN_WRITE).hasOrganisation(draft.issuerId())) {
            faults.add(Fault.at("/issuerId", Message.of("campaign.issuer-outside-scope")));
        } else if (!ISSUERS.getOrDefault(draft.level(), Set.of(kind.get())).contains(kind.get())) {
            faults.add(Fault.at("/level", Message.of("campaign.issuer-not-of-level")));
        } else {
            faults.addAll(organisations.absent(Map.of("/issuerId", draft.issuerId()), days(draft)));
        }
    }

    /** A unit takes part if it exists while the campaign runs. */
    private static Span days(CampaignDraft draft) {
        return new Span(draft.startsOn(), draft.endsOn());
    }

    private void parent(CampaignDraft draft, List<Fault> faults) {
        var parent = draft.parentId();
        if (parent != null
                && campaigns
                        .findByIdOptional(parent)
                        .filter(found -> found.status != Campaign.Status.DRAFT)
                        .isEmpty()) {
            faults.add(Fault.at("/parentId", Message.of("campaign.parent-not-launched")));
        }
    }

    private void addressees(CampaignDraft draft, List<Fault> faults) {
        var named = new LinkedHashMap<String, UUID>();
        var before = new HashSet<UUID>();
        for (int i = 0; i < draft.addressees().size(); i++) {
            var unit = draft.addressees().get(i);
            if (before.add(unit)) {
                named.put("/addressees/" + i, unit);
            } else {
                faults.add(Fault.at("/addressees/" + i, Message.of("campaign.addressee-named-twice")));
            }
        }
        if (draft.level() == Campaign.Level.GOVERNMENT || draft.level() == Campaign.Level.MINISTRY) {
            faults.addAll(organisations.absent(named, days(draft)));
            return;
        }
        var addressable = addressees.addressable(draft, named.values());
        named.forEach((pointer, unit) -> {
            if (!addressable.contains(unit)) {
                faults.add(Fault.at(pointer, Message.of("campaign.addressee-out-of-reach")));
            }
        });
        named.values().retainAll(addressable);
        faults.addAll(organisations.absent(named, days(draft)));
    }
}
