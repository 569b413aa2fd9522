package vn.thidua.ranking;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ranking of a group's year.
 *
 * @param publication where it was published; absent of one that follows the sheets
 * @param units the best first; units to which nothing applies come last, without rank
 */
record GroupRanking(
        UUID groupId,
        int year,
        CriteriaSetRef criteriaSet,
        @Nullable PublicationRef publication,
        List<RankedUnit> units) {

    RankingView.Status status() {
        return publication == null ? RankingView.Status.PROVISIONAL : RankingView.Status.PUBLISHED;
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
