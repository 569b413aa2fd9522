package vn.thidua.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.criteria.CriteriaSetRef;
import vn.thidua.criteria.Edition;
import vn.thidua.criteria.Editions;
import vn.thidua.criteria.rule.Ranking;
import vn.thidua.organisation.FormedGroup;
import vn.thidua.organisation.Groups;
import vn.thidua.organisation.OrganisationRef;
import vn.thidua.organisation.Organisations;

/**
 * The leaders of all groups of a year, ranked among each other: from the published copies where there are any, so that
 * what happens to their sheets later changes nothing.
 */
@ApplicationScoped
class NationalRankings {

    /** A unit of the first rank of its group. */
    record Leader(FormedGroup group, GroupRanking ranking, RankedUnit unit) {}

    private final Rankings rankings;
    private final Editions editions;
    private final Groups groups;
    private final Organisations organisations;

    NationalRankings(Rankings rankings, Editions editions, Groups groups, Organisations organisations) {
        this.rankings = rankings;
        this.editions = editions;
        this.groups = groups;
        this.organisations = organisations;
    }

    /** The ranking of one group by one set. */
    private record Home(FormedGroup group, GroupRanking ranking) {

        Stream<Leader> leaders() {
            return ranking.leaders().stream().map(unit -> new Leader(group, ranking, unit));
        }
    }

    /**
     * The rankings of the country for a year, one for each set in force; none where none is for a member of a group.
     * The number of statements grows neither with groups nor with sets.
     */
    NationalRankingsView of(int year) {
        var formed = groups.formedFor(year);
        var found = rankings.of(formed.stream().map(FormedGroup::groupYearId).toList());
        var homes = formed.stream()
                .flatMap(group -> found.getOrDefault(group.groupYearId(), List.of()).stream()
                        .map(ranking -> new Home(group, ranking)))
                .collect(Collectors.groupingBy(home -> home.ranking().audience(), TreeMap::new, Collectors.toList()));
        var sets = editions.of(homes.values().stream()
                .flatMap(List::stream)
                .map(home -> home.ranking().criteriaSet().id())
                .distinct()
                .toList());
        var named = organisations.inOrder(homes.values().stream()
                .flatMap(List::stream)
                .flatMap(Home::leaders)
                .map(leader -> leader.unit().organisation())
                .toList());
        return new NationalRankingsView(
                year,
                homes.values().stream().map(line -> ranked(line, sets, named)).toList());
    }

    /** The newest edition among those that leaders were scored by; while there is none, among all. */
    private static CriteriaSetRef deciding(List<Home> line) {
        Comparator<Home> byLeaders =
                Comparator.comparing(home -> !home.ranking().leaders().isEmpty());
        return line.stream()
                .max(byLeaders.thenComparing(
                        home -> home.ranking().criteriaSet().edition()))
                .orElseThrow()
                .ranking()
                .criteriaSet();
    }

    /**
     * Ranks by that edition; totals and bases stay the groups' own.
     *
     * @param named the units of all leaders by name, in which equal ones stay
     */
    private static NationalRankingView ranked(List<Home> line, Map<UUID, Edition> sets, List<OrganisationRef> named) {
        var set = deciding(line);
        var unpublished = line.stream()
                .filter(home -> !home.ranking().isPublished())
                .map(home -> NationalRankingView.Group.of(home.group()))
                .toList();
        var leaders = line.stream()
                .flatMap(Home::leaders)
                .sorted(Comparator.comparing(
                                (Leader one) -> named.indexOf(one.unit().organisation()))
                        .thenComparing(one -> one.unit().sheetId()))
                .toList();
        Map<UUID, Leader> bySheet = leaders.stream()
                .collect(Collectors.toMap(leader -> leader.unit().sheetId(), Function.identity()));
        var outcomes = leaders.stream()
                .map(leader -> leader.unit()
                        .outcome(sets.get(leader.ranking().criteriaSet().id()).tree()))
                .toList();
        return new NationalRankingView(
                unpublished.isEmpty() ? RankingView.Status.PUBLISHED : RankingView.Status.PROVISIONAL,
                set,
                unpublished,
                Ranking.among(sets.get(set.id()).tree(), outcomes).stream()
                        .map(one -> NationalRankingView.Item.of(one, bySheet.get(one.unit())))
                        .toList());
    }
}
