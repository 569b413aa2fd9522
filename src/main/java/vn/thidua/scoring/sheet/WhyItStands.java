package vn.thidua.scoring.sheet;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.Explanation;
import vn.thidua.scoring.rule.Scorable;
import vn.thidua.scoring.rule.Text;

/** Says why the current points of a leaf are what they are: the last that spoke decides. */
final class WhyItStands {

    private WhyItStands() {}

    /**
     * @param chain everything said of the leaf, the oldest first
     * @param appeals those on the leaf, the oldest first
     */
    static Explanation of(Scorable scorable, List<ScoreEntry> chain, List<Appeal> appeals) {
        if (chain.isEmpty()) {
            return Explanation.of(new Text("Chưa chấm điểm.", "Not scored yet."));
        }
        var last = chain.get(chain.size() - 1);
        var before = chain.size() == 1 ? null : chain.get(chain.size() - 2);
        var restored = restoring(last, appeals);
        Text why = restored != null ? restored(last, restored) : spoke(scorable, last, before);
        return Explanation.of(why);
    }

    /**
     * The appeal by which the last entry came about; it bears the decision's instant and author.
     */
    private static @Nullable Appeal restoring(ScoreEntry last, List<Appeal> appeals) {
        return appeals.stream()
                .filter(appeal -> appeal.outcome == Appeal.Outcome.RESTORED)
                .filter(appeal -> last.stage == appeal.decidedStage)
                .filter(appeal -> !last.at.isBefore(appeal.decidedAt))
                .filter(appeal -> last.author.equals(appeal.decidedBy))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static Text restored(ScoreEntry last, Appeal appeal) {
        return Text.of(
                "%1$s chấp nhận phúc khảo và khôi phục %2$s điểm: %3$s",
                "%1$s restored %2$s points on appeal: %3$s",
                last.stage,
                last.points,
                appeal.decisionReason);
    }

    private static Text spoke(Scorable scorable, ScoreEntry last, @Nullable ScoreEntry before) {
        if (before == null) {
            return Text.of(
                    "Chỉ %1$s đã chấm: %2$s điểm.",
                    "Only %1$s has spoken: %2$s points.", last.stage, last.points);
        }
        var reason = last.varianceReason == null ? "" : " " + last.varianceReason;
        if (scorable.isWorse(last.points, before.points)) {
            return changed("hạ", "lowered", last, before.points, reason);
        }
        if (scorable.isWorse(before.points, last.points)) {
            return changed("nâng", "raised", last, before.points, reason);
        }
        return Text.of(
                "%1$s chấm sau cùng và giữ %2$s điểm.",
                "%1$s spoke last and kept %2$s points.", last.stage, last.points);
    }

    private static Text changed(
            String vi, String en, ScoreEntry last, BigDecimal from, String reason) {
        return Text.of(
                "%1$s chấm sau cùng và " + vi + " từ %2$s thành %3$s điểm.%4$s",
                "%1$s spoke last and " + en + " it from %2$s to %3$s points.%4$s",
                last.stage,
                from,
                last.points,
                reason);
    }
}
