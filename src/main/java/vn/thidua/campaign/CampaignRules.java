package vn.thidua.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.thidua.identity.Scope;
import vn.thidua.organisation.OrganisationKind;
import vn.thidua.organisation.Organisations;
import vn.thidua.problem.Fault;

/**
 * What must hold of a draft: above all, nobody lays a campaign upon units that are not theirs to
 * address. The Ministry addresses any unit, a group's head the group, anybody else only themselves
 * and what is below them.
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
    private final AddresseeRepository addressees;
    private final Organisations organisations;

    CampaignRules(CampaignRepository campaigns, AddresseeRepository addressees, Organisations organisations) {
        this.campaigns = campaigns;
        this.addressees = addressees;
        this.organisations = organisations;
    }

    List<Fault> faults(CampaignDraft draft, Scope scope) {
        var faults = new ArrayList<Fault>();
        if (draft.endsOn().isBefore(draft.startsOn())) {
            faults.add(Fault.at(
                    "/endsOn", "Ngày kết thúc không được trước ngày bắt đầu.", "It may not end before it starts."));
        }
        issuer(draft, scope, faults);
        parent(draft, scope, faults);
        addressees(draft, faults);
        return faults;
    }

    private void issuer(CampaignDraft draft, Scope scope, List<Fault> faults) {
        var kind = organisations.kindOf(draft.issuerId());
        if (kind.isEmpty() || !scope.hasOrganisation(draft.issuerId())) {
            faults.add(Fault.at(
                    "/issuerId",
                    "Không có đơn vị này, hoặc nằm ngoài phạm vi của bạn.",
                    "There is no such unit, or it is outside your scope."));
        } else if (!ISSUERS.getOrDefault(draft.level(), Set.of(kind.get())).contains(kind.get())) {
            faults.add(Fault.at("/level", "Đơn vị phát động không thuộc cấp này.", "The issuer is not of this level."));
        }
    }

    private void parent(CampaignDraft draft, Scope scope, List<Fault> faults) {
        if (draft.parentId() == null) {
            return;
        }
        var parent = campaigns.visible(draft.parentId(), scope);
        if (parent.isEmpty() || parent.get().status == Campaign.Status.DRAFT) {
            faults.add(Fault.at(
                    "/parentId",
                    "Không có phong trào đã phát động nào như vậy.",
                    "There is no such launched campaign."));
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
                faults.add(Fault.at(
                        "/addressees/" + i, "Đơn vị này đã có trong danh sách.", "This unit is in the list already."));
            }
        }
        if (draft.level() == Campaign.Level.GOVERNMENT || draft.level() == Campaign.Level.MINISTRY) {
            faults.addAll(organisations.missing(named));
            return;
        }
        var reached = addressees.reached(draft, named.values());
        named.forEach((pointer, unit) -> {
            if (!reached.contains(unit)) {
                faults.add(unreached(pointer));
            }
        });
    }

    private static Fault unreached(String pointer) {
        return Fault.at(
                pointer,
                "Không có đơn vị này, hoặc đơn vị phát động không được giao cho đơn vị này.",
                "There is no such unit, or the issuer may not address it.");
    }
}
