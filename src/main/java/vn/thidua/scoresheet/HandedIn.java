package vn.thidua.scoresheet;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;

/** What of a sheet's entries was handed in: the rest stayed with the unit while its sheet was open. */
final class HandedIn {

    private HandedIn() {}

    /**
     * The entries without those of the unit's own that it replaced before it submitted them.
     *
     * @param entries the oldest first
     * @param steps the oldest first
     */
    static List<ScoreEntry> of(List<ScoreEntry> entries, List<ScoreSheetStep> steps) {
        var submissions = steps.stream()
                .filter(step -> step.fromStatus == SheetStatus.OPEN)
                .map(step -> step.at)
                .toList();
        var kept = new HashSet<ScoreEntry>();
        var last = new HashSet<List<Object>>();
        for (int i = entries.size() - 1; i >= 0; i--) {
            var entry = entries.get(i);
            if (entry.stage != Stage.SELF || last.add(List.of(entry.code, before(submissions, entry.at)))) {
                kept.add(entry);
            }
        }
        return entries.stream().filter(kept::contains).toList();
    }

    private static long before(List<Instant> submissions, Instant at) {
        return submissions.stream().filter(at::isAfter).count();
    }
}
