package vn.thidua.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thidua.organisation.GroupYearRef;

/**
 * Rankings of groups' years: the newest publication where there is one, else what follows from the
 * sheets that are submitted now.
 */
@ApplicationScoped
public class Rankings {

    private final RankingPublicationRepository publications;
    private final ComputedRankings computed;

    Rankings(RankingPublicationRepository publications, ComputedRankings computed) {
        this.publications = publications;
        this.computed = computed;
    }

    /** The ranking of one group's year; without items while there is none. */
    public RankingView of(GroupYearRef year) {
        return of(List.of(year.id())).getOrDefault(year.id(), RankingView.empty(year));
    }

    /** What follows from the sheets of one group's year now, whatever was published. */
    RankingView provisional(GroupYearRef year) {
        var ranking = computed.of(List.of(year.id())).get(year.id());
        return ranking == null ? RankingView.empty(year) : RankingView.of(ranking);
    }

    /**
     * The rankings of those of these groups' years that have one, by the id of the year. The number
     * of statements grows only with the calendar years among them: not with groups, sheets or
     * leaves.
     */
    public Map<UUID, RankingView> of(Collection<UUID> groupYears) {
        var views = new HashMap<UUID, RankingView>();
        standing(groupYears).forEach((year, ranking) -> views.put(year, RankingView.of(ranking)));
        return views;
    }

    /** As above, with everything the rankings follow from. */
    Map<UUID, GroupRanking> standing(Collection<UUID> groupYears) {
        var rankings = new HashMap<>(published(groupYears));
        var others =
                groupYears.stream().filter(year -> !rankings.containsKey(year)).toList();
        rankings.putAll(computed.of(others));
        return rankings;
    }

    /** The newest publications of those of these groups' years that have one; one statement. */
    Map<UUID, GroupRanking> published(Collection<UUID> groupYears) {
        var rankings = new HashMap<UUID, GroupRanking>();
        publications.newest(groupYears).forEach(one -> rankings.put(one.groupYearId, one.ranking()));
        return rankings;
    }
}
