package vn.thidua.criteria;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.CampaignDirectory;
import vn.thidua.criteria.rule.Audience;
import vn.thidua.criteria.rule.CriteriaTree;
import vn.thidua.criteria.rule.Criterion;
import vn.thidua.criteria.rule.FigureSource;
import vn.thidua.organisation.Groups;
import vn.thidua.organisation.OrganisationKind;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Faults;
import vn.thidua.text.Message;

/** What must hold for a table before it is saved. */
@ApplicationScoped
class CriteriaRules {

    private final CampaignDirectory campaigns;
    private final Groups groups;

    CriteriaRules(CampaignDirectory campaigns, Groups groups) {
        this.campaigns = campaigns;
        this.groups = groups;
    }

    /** Everything that is wrong with a set, in itself and in what it names. */
    List<Fault> faults(CriteriaSetDraft draft) {
        var tree = draft.tree();
        var faults = new ArrayList<>(tree.faults());
        faults.addAll(campaigns(tree, tree.year()));
        faults.addAll(audience(draft.unitKinds(), draft.groupIds()));
        return faults;
    }

    /** What is wrong with the units that a set is for; one statement, and none where it names no group. */
    List<Fault> audience(@Nullable List<OrganisationKind> unitKinds, @Nullable List<UUID> groupIds) {
        var faults = new Faults();
        if (unitKinds != null) {
            for (int i = 0; i < unitKinds.size(); i++) {
                if (!Audience.SCORED.contains(unitKinds.get(i))) {
                    faults.in("unitKinds").in(i).add(Message.of("criteria.kind-not-scored", Audience.SCORED));
                }
            }
        }
        if (groupIds != null) {
            var known = groups.existing(groupIds);
            for (int i = 0; i < groupIds.size(); i++) {
                if (!known.contains(groupIds.get(i))) {
                    faults.in("groupIds").in(i).add(Message.of("criteria.no-such-emulation-group"));
                }
            }
        }
        return faults.all();
    }

    /**
     * Rows as they stand in another year: their days move there, and a campaign that does not run in it gives way to
     * all campaigns of that year, since its rate would tell of the past.
     */
    List<Criterion> inYear(List<Criterion> rows, int year) {
        var named = rows.stream()
                .map(Criterion::source)
                .filter(source -> source != null && source.campaignId() != null)
                .map(FigureSource::campaignId)
                .toList();
        var known = named.isEmpty() ? Map.<UUID, CampaignDirectory.Days>of() : campaigns.daysOf(named);
        return rows.stream()
                .map(row -> {
                    var source = row.source();
                    boolean past = source != null
                            && source.campaignId() != null
                            && !known.get(source.campaignId()).isIn(year);
                    return past ? row.inYear(year).from(new FigureSource(source.kind(), null)) : row.inYear(year);
                })
                .toList();
    }

    /**
     * What is wrong with the campaigns that rows name; one statement, and none where no row does.
     *
     * @param year the set's; null where it is not known
     */
    List<Fault> campaigns(CriteriaTree tree, @Nullable Integer year) {
        var rows = tree.criteria();
        var named = new LinkedHashMap<Integer, UUID>();
        for (int i = 0; i < rows.size(); i++) {
            var source = rows.get(i) == null ? null : rows.get(i).source();
            if (source != null && source.campaignId() != null) {
                named.put(i, source.campaignId());
            }
        }
        if (named.isEmpty()) {
            return List.of();
        }
        var known = campaigns.daysOf(named.values());
        var faults = new ArrayList<Fault>();
        named.forEach((row, campaign) -> {
            var pointer = "/criteria/" + row + "/source/campaignId";
            var days = known.get(campaign);
            if (days == null) {
                faults.add(Fault.at(pointer, Message.of("criteria.no-such-campaign")));
            } else if (year != null && !days.isIn(year)) {
                // its rate would tell of another year, as it does where a set is copied to the next
                faults.add(Fault.at(
                        pointer,
                        Message.of(
                                "criteria.campaign-in-another-year",
                                rows.get(row).code(),
                                year)));
            }
        });
        return faults;
    }
}
