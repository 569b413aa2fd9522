package vn.thidua.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.Editions;
import vn.thidua.criteria.rule.Ranking;
import vn.thidua.organisation.FormedGroup;
import vn.thidua.organisation.Groups;

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

    NationalRankings(Rankings rankings, Editions editions, Groups groups) {
        this.rankings = rankings;
        this.editions = editions;
        this.groups = groups;
    }

    /**
     * The national ranking of a year; without items while no group has a ranking. The number of statements does not
     * grow with groups.
     */
    NationalRankingView of(int year) {
        var formed = groups.formedFor(year);
        var found = rankings.of(formed.stream().map(FormedGroup::groupYearId).toList());
        var leaders = formed.stream()
                .filter(group -> found.containsKey(group.groupYearId()))
                .flatMap(group -> leaders(group, found.get(group.groupYearId())))
                .sorted(Comparator.comparing(
                                (Leader one) -> one.unit().organisation().name())
                        .thenComparing(one -> one.unit().sheetId()))
                .toList();
        var unpublished = formed.stream()
                .filter(group -> !isPublished(found.get(group.groupYearId())))
                .map(NationalRankingView.Group::of)
                .toList();
        var status = formed.isEmpty() || !unpublished.isEmpty()
                ? RankingView.Status.PROVISIONAL
                : RankingView.Status.PUBLISHED;
        return ranked(year, status, unpublished, leaders);
    }

    private static boolean isPublished(@Nullable GroupRanking ranking) {
        return ranking != null && ranking.publication() != null;
    }

    private static Stream<Leader> leaders(FormedGroup group, GroupRanking ranking) {
        return ranking.leaders().stream().map(unit -> new Leader(group, ranking, unit));
    }

    /** Ranks by the newest edition among the groups'; totals and bases stay their own. */
    private NationalRankingView ranked(
            int year, RankingView.Status status, List<NationalRankingView.Group> unpublished, List<Leader> leaders) {
        if (leaders.isEmpty()) {
            return new NationalRankingView(year, status, null, unpublished, List.of());
        }
        var newest = leaders.stream()
                .map(leader -> leader.ranking().criteriaSet())
                .max(Comparator.comparing(CriteriaSetRef::edition))
                .orElseThrow()
                .id();
        Map<UUID, Leader> bySheet = leaders.stream()
                .collect(Collectors.toMap(leader -> leader.unit().sheetId(), Function.identity()));
        var sets = editions.of(leaders.stream()
                .map(leader -> leader.ranking().criteriaSet().id())
                .distinct()
                .toList());
        var outcomes = leaders.stream()
                .map(leader -> leader.unit()
                        .outcome(sets.get(leader.ranking().criteriaSet().id()).tree()))
                .toList();
        var items = Ranking.among(sets.get(newest).tree(), outcomes).stream()
                .map(one -> NationalRankingView.Item.of(one, bySheet.get(one.unit())))
                .toList();
        return new NationalRankingView(year, status, newest, unpublished, items);
    }
}
