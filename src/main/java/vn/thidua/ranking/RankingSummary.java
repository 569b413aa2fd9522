package vn.thidua.ranking;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thidua.document.SummarySection;

/** The rankings of groups' years, for their summaries. */
@ApplicationScoped
@Priority(100)
class RankingSummary implements SummarySection<RankingSection> {

    private final Rankings rankings;

    RankingSummary(Rankings rankings) {
        this.rankings = rankings;
    }

    @Override
    public String name() {
        return "ranking";
    }

    @Override
    public Map<UUID, RankingSection> of(Collection<UUID> groupYears) {
        var found = rankings.of(groupYears);
        var sections = new HashMap<UUID, RankingSection>();
        groupYears.forEach(year -> sections.put(
                year, found.containsKey(year) ? RankingSection.of(found.get(year)) : RankingSection.EMPTY));
        return sections;
    }

    @Override
    public List<Link> links(Year year, RankingSection section) {
        return List.of(
                new Link("ranking", year.address() + "/ranking"),
                new Link("scoreSheets", year.list("/v1/score-sheets")));
    }

    @Override
    public List<Total<RankingSection>> totals() {
        return List.of(new Total<>("ranked", RankingSection::ranked));
    }
}
