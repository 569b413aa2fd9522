package vn.thidua.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.criteria.Contest;
import vn.thidua.criteria.Contests;
import vn.thidua.criteria.CriteriaSetRef;
import vn.thidua.criteria.Editions;
import vn.thidua.criteria.rule.Audience;
import vn.thidua.identity.Scope;
import vn.thidua.organisation.GroupYearRef;
import vn.thidua.organisation.Groups;
import vn.thidua.organisation.Organisations;
import vn.thidua.organisation.UnitDay;
import vn.thidua.problem.Problem;

/**
 * Rankings of groups' years, one for each set in force there: the newest publication where there is one, else what
 * follows from the sheets that are submitted now.
 */
@ApplicationScoped
class Rankings {

    private final RankingPublicationRepository publications;
    private final ComputedRankings computed;
    private final Contests contests;
    private final Editions editions;
    private final Groups groups;
    private final Organisations organisations;

    Rankings(
            RankingPublicationRepository publications,
            ComputedRankings computed,
            Contests contests,
            Editions editions,
            Groups groups,
            Organisations organisations) {
        this.publications = publications;
        this.computed = computed;
        this.contests = contests;
        this.editions = editions;
        this.groups = groups;
        this.organisations = organisations;
    }

    /**
     * The year of a group in the scope.
     *
     * @throws Problem 404 if there is none
     */
    GroupYearRef groupYear(UUID groupId, int year, Scope scope) {
        return groups.year(groupId, year, scope);
    }

    /**
     * Whom a set that was issued for a group's year is for.
     *
     * @throws Problem 404 if no such set was issued, or none for that group
     */
    Audience audience(UUID setId, UUID groupId, int year) {
        return editions.issued(setId, year)
                .map(CriteriaSetRef::audience)
                .filter(audience -> audience.isFor(groupId))
                .orElseThrow(Problem::notFound);
    }

    /** One group's year. */
    List<GroupRanking> of(GroupYearRef year) {
        return of(List.of(year.id())).getOrDefault(year.id(), List.of());
    }

    /**
     * The ranking of the units that a set is for, by whichever edition of it they are scored.
     *
     * @param provisional whether to tell what follows from the sheets now, whatever was published
     * @throws Problem 404 if there is no such ranking
     */
    GroupRanking of(GroupYearRef year, UUID setId, boolean provisional) {
        var audience = audience(setId, year.groupId(), year.year());
        var ids = List.of(year.id());
        return ranked(ids, provisional ? List.of() : published(ids)).getOrDefault(year.id(), List.of()).stream()
                .filter(ranking -> ranking.audience().equals(audience))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /**
     * The rankings of these groups' years, those of one year in the order of their audiences; a year without any is
     * left out. The number of statements grows neither with groups nor with sheets or leaves.
     */
    Map<UUID, List<GroupRanking>> of(Collection<UUID> groupYears) {
        return ranked(groupYears, published(groupYears));
    }

    private Map<UUID, List<GroupRanking>> ranked(Collection<UUID> groupYears, List<GroupRanking> published) {
        var lines = new TreeMap<GroupRanking.Line, GroupRanking>();
        var entered = contests.in(groupYears);
        entered.stream().map(GroupRanking::empty).forEach(one -> lines.put(one.line(), one));
        published.forEach(one -> lines.put(one.line(), one));
        var others = lines.values().stream()
                .filter(one -> !one.isPublished())
                .map(GroupRanking::groupYearId)
                .distinct()
                .toList();
        computed.of(others)
                .forEach(
                        one -> lines.merge(one.line(), one, (known, ranking) -> known.isPublished() ? known : ranking));
        return withAbsent(lines, entered).collect(Collectors.groupingBy(GroupRanking::groupYearId));
    }

    /** Names in what is not published those that the set is for and of which the sheets tell nothing. */
    private Stream<GroupRanking> withAbsent(Map<GroupRanking.Line, GroupRanking> lines, List<Contest> entered) {
        var absent = new HashMap<GroupRanking.Line, List<UnitDay>>();
        for (var contest : entered) {
            var ranking = lines.get(GroupRanking.empty(contest).line());
            var told = ranking.unitIds();
            absent.put(
                    ranking.line(),
                    contest.units().stream()
                            .filter(unit -> !ranking.isPublished() && !told.contains(unit))
                            .map(unit -> new UnitDay(unit, LocalDate.of(contest.year(), 1, 1)))
                            .toList());
        }
        var names = organisations.namesOn(
                absent.values().stream().flatMap(List::stream).distinct().toList());
        return lines.values().stream()
                .map(one -> one.and(absent.getOrDefault(one.line(), List.of()).stream()
                        .map(unit -> NotRanked.of(names.get(unit), NotRanked.Reason.NOT_SUBMITTED))
                        .toList()));
    }

    /** The newest publication of each audience in these groups' years that has one; one statement. */
    List<GroupRanking> published(Collection<UUID> groupYears) {
        return publications.newest(groupYears).stream()
                .map(RankingPublication::ranking)
                .toList();
    }
}
