package vn.thidua.ranking;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * The rankings of the country for a year.
 *
 * @param rankings one for each set in force that is for members of a group
 */
record NationalRankingsView(@NotNull int year, @NotNull List<NationalRankingView> rankings) {

    /** The entity tag: it has no row of its own, so its content names its version. */
    String tag() {
        return ContentTag.of(this);
    }
}
