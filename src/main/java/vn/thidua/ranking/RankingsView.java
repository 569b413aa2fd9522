package vn.thidua.ranking;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/** The rankings of a group's year, one for each set in force there. */
record RankingsView(@NotNull List<RankingView> items) {

    static RankingsView of(List<GroupRanking> rankings) {
        return new RankingsView(rankings.stream().map(RankingView::of).toList());
    }

    /** The entity tag: its content names its version. */
    String tag() {
        return ContentTag.of(this);
    }
}
