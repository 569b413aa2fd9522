package vn.thidua.scoresheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.text.Text;

/** Says why the current points of a leaf are what they are: the last that spoke decides. */
final class WhyItStands {

    private WhyItStands() {}

    /**
     * @param stands the entry that stands; absent where none does
     * @param chain everything said of the leaf, the oldest first
     * @param appeals those on the leaf, the oldest first
     */
    static Text of(@Nullable ScoreEntry stands, List<ScoreEntry> chain, List<Appeal> appeals) {
        return stands == null ? nothingStands(chain) : why(stands, chain, appeals);
    }

    private static Text nothingStands(List<ScoreEntry> chain) {
        return chain.isEmpty()
                ? new Text("Chưa chấm điểm.", "Not scored yet.")
                : new Text(
                        "Không còn được tính theo bảng tiêu chí hiện hành.",
                        "It no longer counts by the sheet's present criteria set.");
    }

    private static Text why(ScoreEntry stands, List<ScoreEntry> chain, List<Appeal> appeals) {
        for (var appeal : appeals) {
            if (stands.id.equals(appeal.decidedEntryId)) {
                return Text.of(
                        "Phúc khảo được chấp nhận (%1$s), khôi phục %2$s điểm: %3$s",
                        "%1$s restored %2$s points on appeal: %3$s",
                        stands.stage.who,
                        stands.points,
                        appeal.decisionReason);
            }
        }
        var before = before(stands, chain);
        return before == null
                ? Text.of(
                        "Chỉ có một lần chấm (%1$s): %2$s điểm.",
                        "Only %1$s has spoken: %2$s points.", stands.stage.who, stands.points)
                : against(stands, before);
    }

    private static @Nullable ScoreEntry before(ScoreEntry stands, List<ScoreEntry> chain) {
        ScoreEntry before = null;
        for (var entry : chain) {
            if (entry.id.equals(stands.id)) {
                return before;
            }
            before = entry;
        }
        return before;
    }

    private static Text against(ScoreEntry stands, ScoreEntry before) {
        int change = stands.points.compareTo(before.points);
        if (change == 0) {
            return Text.of(
                    "Lần chấm sau cùng (%1$s) giữ %2$s điểm.",
                    "%1$s spoke last and kept %2$s points.", stands.stage.who, stands.points);
        }
        return Text.of(
                "Lần chấm sau cùng (%1$s) %2$s từ %3$s thành %4$s điểm.%5$s",
                "%1$s spoke last and %2$s it from %3$s to %4$s points.%5$s",
                stands.stage.who,
                change < 0 ? new Text("hạ", "lowered") : new Text("nâng", "raised"),
                before.points,
                stands.points,
                stands.varianceReason == null ? "" : " " + stands.varianceReason);
    }
}
