package vn.thidua.ranking;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.Contest;
import vn.thidua.criteria.CriteriaSetRef;
import vn.thidua.criteria.rule.Audience;

/**
 * The ranking of those members of a group's year that are scored by one set.
 *
 * @param groupYearId the group's year
 * @param publication where it was published; absent of one that follows the sheets
 * @param units the best first, none while nothing is submitted; units to which nothing applies come last, without rank
 */
record GroupRanking(
        UUID groupYearId,
        UUID groupId,
        int year,
        CriteriaSetRef criteriaSet,
        @Nullable PublicationRef publication,
        List<RankedUnit> units) {

    /** Of a contest in which nothing is submitted yet. */
    static GroupRanking empty(Contest contest) {
        return new GroupRanking(
                contest.groupYearId(), contest.groupId(), contest.year(), contest.set(), null, List.of());
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

    /** The units to which nothing applies. */
    List<RankedUnit> notRanked() {
        return units.stream().filter(unit -> unit.rank() == null).toList();
    }

    /** The units of the first rank; more than one where nothing tells them apart. */
    List<RankedUnit> leaders() {
        return units.stream()
                .filter(unit -> Integer.valueOf(1).equals(unit.rank()))
                .toList();
    }
}
