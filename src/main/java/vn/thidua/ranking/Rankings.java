package vn.thidua.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thidua.identity.Scope;
import vn.thidua.organisation.GroupYearRef;
import vn.thidua.organisation.Groups;
import vn.thidua.problem.Problem;

/**
 * Rankings of groups' years: the newest publication where there is one, else what follows from the sheets that are
 * submitted now.
 */
@ApplicationScoped
class Rankings {

    private final RankingPublicationRepository publications;
    private final ComputedRankings computed;
    private final Groups groups;

    Rankings(RankingPublicationRepository publications, ComputedRankings computed, Groups groups) {
        this.publications = publications;
        this.computed = computed;
        this.groups = groups;
    }

    /**
     * The year of a group in the scope.
     *
     * @throws Problem 404 if there is none
     */
    GroupYearRef groupYear(UUID groupId, int year, Scope scope) {
        return groups.year(groupId, year, scope);
    }

    /** The ranking of one group's year; without items while there is none. */
    RankingView of(GroupYearRef year) {
        return view(year, of(List.of(year.id())));
    }

    /** What follows from the sheets of one group's year now, whatever was published. */
    RankingView provisional(GroupYearRef year) {
        return view(year, computed.of(List.of(year.id())));
    }

    private static RankingView view(GroupYearRef year, Map<UUID, GroupRanking> rankings) {
        var ranking = rankings.get(year.id());
        return ranking == null ? RankingView.empty(year) : RankingView.of(ranking);
    }

    /**
     * The rankings of those of these groups' years that have one, by the id of the year. The number of statements grows
     * only with the calendar years among them: not with groups, sheets or leaves.
     */
    Map<UUID, GroupRanking> of(Collection<UUID> groupYears) {
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
