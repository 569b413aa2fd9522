package vn.thidua.scoresheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.text.Message;

/** Why the current score of a leaf is what it is: the last entry decides. */
final class CurrentScoreReason {

    private CurrentScoreReason() {}

    /**
     * @param current the entry that counts; absent where none does
     * @param entries all entries of the leaf, the oldest first
     * @param appeals those on the leaf, the oldest first
     */
    static Message of(@Nullable ScoreEntry current, List<ScoreEntry> entries, List<Appeal> appeals) {
        if (current == null) {
            return entries.isEmpty()
                    ? Message.of("scoresheet.why-not-scored")
                    : Message.of("scoresheet.why-no-longer-counted");
        }
        for (var appeal : appeals) {
            if (current.id.equals(appeal.decidedEntryId)) {
                return Message.of(
                        "scoresheet.why-restored", current.stage.who(), current.points, appeal.decisionReason);
            }
        }
        var before = before(current, entries);
        return before == null
                ? Message.of("scoresheet.why-only-entry", current.stage.who(), current.points)
                : against(current, before);
    }

    private static @Nullable ScoreEntry before(ScoreEntry current, List<ScoreEntry> entries) {
        ScoreEntry before = null;
        for (var entry : entries) {
            if (entry.id.equals(current.id)) {
                return before;
            }
            before = entry;
        }
        return before;
    }

    private static Message against(ScoreEntry current, ScoreEntry before) {
        int change = current.points.compareTo(before.points);
        var who = current.stage.who();
        if (change == 0) {
            return Message.of("scoresheet.why-kept", who, current.points);
        }
        var reason = current.varianceReason == null ? "" : " " + current.varianceReason;
        return change < 0
                ? Message.of("scoresheet.why-lowered", who, before.points, current.points, reason)
                : Message.of("scoresheet.why-raised", who, before.points, current.points, reason);
    }
}
