package vn.thidua.scoring.criteria;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import vn.thidua.campaign.CampaignDirectory;
import vn.thidua.http.Fault;
import vn.thidua.scoring.Refusals;
import vn.thidua.scoring.rule.CriteriaTree;

/** What must hold for a table before it is saved. */
@ApplicationScoped
class CriteriaRules {

    private final CampaignDirectory campaigns;

    CriteriaRules(CampaignDirectory campaigns) {
        this.campaigns = campaigns;
    }

    /** Everything that is wrong with the table, in itself and in what it names. */
    List<Fault> faults(CriteriaTree tree) {
        var faults = new ArrayList<>(Refusals.of(tree.faults()));
        faults.addAll(unknownCampaigns(tree));
        return faults;
    }

    /** One statement, and none where no row names a campaign. */
    List<Fault> unknownCampaigns(CriteriaTree tree) {
        var named = new LinkedHashMap<String, UUID>();
        for (int i = 0; i < tree.criteria().size(); i++) {
            var row = tree.criteria().get(i);
            if (row != null && row.source() != null && row.source().campaignId() != null) {
                named.put("/criteria/" + i + "/source/campaignId", row.source().campaignId());
            }
        }
        if (named.isEmpty()) {
            return List.of();
        }
        var known = campaigns.existing(named.values());
        return named.entrySet().stream()
                .filter(one -> !known.contains(one.getValue()))
                .map(
                        one ->
                                Fault.at(
                                        one.getKey(),
                                        "Không có phong trào này.",
                                        "There is no such campaign."))
                .toList();
    }
}
