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
class RankingSummary implements SummarySection<List<RankingSection>> {

    private final Rankings rankings;

    RankingSummary(Rankings rankings) {
        this.rankings = rankings;
    }

    @Override
    public String name() {
        return "rankings";
    }

    @Override
    public Map<UUID, List<RankingSection>> of(Collection<UUID> groupYears) {
        var found = rankings.of(groupYears);
        var sections = new HashMap<UUID, List<RankingSection>>();
        groupYears.forEach(year -> sections.put(
                year,
                found.getOrDefault(year, List.of()).stream()
                        .map(RankingSection::of)
                        .toList()));
        return sections;
    }

    @Override
    public List<Link> links(Year year, List<RankingSection> section) {
        return List.of(new Link("rankings", year.address() + "/rankings"));
    }

    @Override
    public List<Total<List<RankingSection>>> totals() {
        return List.of(new Total<>(
                "ranked",
                rankings -> rankings.stream().mapToInt(RankingSection::ranked).sum()));
    }
}
