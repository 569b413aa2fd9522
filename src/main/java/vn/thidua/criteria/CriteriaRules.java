package vn.thidua.criteria;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.CampaignDirectory;
import vn.thidua.criteria.rule.CriteriaTree;
import vn.thidua.criteria.rule.Criterion;
import vn.thidua.criteria.rule.FigureSource;
import vn.thidua.problem.Fault;
import vn.thidua.text.Message;

/** What must hold for a table before it is saved. */
@ApplicationScoped
class CriteriaRules {

    private final CampaignDirectory campaigns;

    CriteriaRules(CampaignDirectory campaigns) {
        this.campaigns = campaigns;
    }

    /** Everything that is wrong with the table, in itself and in what it names. */
    List<Fault> faults(CriteriaTree tree) {
        var faults = new ArrayList<>(tree.faults());
        faults.addAll(campaigns(tree, tree.year()));
        return faults;
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
