package vn.thidua.ranking;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.Contest;
import vn.thidua.criteria.CriteriaSetRef;
import vn.thidua.criteria.rule.Audience;
import vn.thidua.organisation.OrganisationRef;

/**
 * The ranking of those members of a group's year that are scored by one set.
 *
 * @param groupYearId the group's year
 * @param publication where it was published; absent of one that follows the sheets
 * @param units the best first, none while nothing is submitted; units to which nothing applies come last, without rank
 * @param absent the other units that the set is for: they submitted nothing, or by another edition; of a publication
 *     none
 */
record GroupRanking(
        UUID groupYearId,
        UUID groupId,
        int year,
        CriteriaSetRef criteriaSet,
        @Nullable PublicationRef publication,
        List<RankedUnit> units,
        List<NotRanked> absent) {

    /** Of a contest in which nothing is submitted yet. */
    static GroupRanking empty(Contest contest) {
        return new GroupRanking(
                contest.groupYearId(), contest.groupId(), contest.year(), contest.set(), null, List.of(), List.of());
    }

    /** What one table ranks in a group's year, in whatever editions. */
    record Line(UUID groupYearId, Audience audience) implements Comparable<Line> {

        private static final Comparator<Line> ORDER =
                Comparator.comparing(Line::groupYearId).thenComparing(Line::audience);

        @Override
        public int compareTo(Line other) {
            return ORDER.compare(this, other);
        }
    }

    Line line() {
        return new Line(groupYearId, audience());
    }

    Audience audience() {
        return criteriaSet.audience();
    }

    boolean isPublished() {
        return publication != null;
    }

    RankingView.Status status() {
        return isPublished() ? RankingView.Status.PUBLISHED : RankingView.Status.PROVISIONAL;
    }

    /** The units that have a place. */
    List<RankedUnit> ranked() {
        return units.stream().filter(unit -> unit.rank() != null).toList();
    }

    /** The units that have none: those to which nothing applies first. */
    List<NotRanked> notRanked() {
        var nothing = units.stream().filter(unit -> unit.rank() == null).map(NotRanked::of);
        return Stream.concat(nothing, absent.stream()).toList();
    }

    /** The units of which it tells anything. */
    Set<UUID> unitIds() {
        return Stream.concat(
                        units.stream().map(RankedUnit::organisation),
                        absent.stream().map(NotRanked::organisation))
                .map(OrganisationRef::id)
                .collect(Collectors.toSet());
    }

    /** The same with more units that have no place. */
    GroupRanking and(List<NotRanked> more) {
        return new GroupRanking(
                groupYearId,
                groupId,
                year,
                criteriaSet,
                publication,
                units,
                Stream.concat(absent.stream(), more.stream()).toList());
    }

    /** The units of the first rank; more than one where nothing tells them apart. */
    List<RankedUnit> leaders() {
        return units.stream()
                .filter(unit -> Integer.valueOf(1).equals(unit.rank()))
                .toList();
    }
}
