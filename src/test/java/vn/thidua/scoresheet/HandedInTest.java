package vn.thidua.scoresheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.criteria.rule.Figures;

/** What of a sheet's entries others see; each entry is named by its leaf and the second in which it was made. */
class HandedInTest {

    @Test
    void of_the_units_own_entries_the_last_before_each_submission_was_handed_in() {
        assertThat(handedIn("A1 B2 A3 >4 <5 A6 A7 >8")).containsExactly("B2", "A3", "A7");
    }

    @Test
    void what_is_entered_after_a_return_takes_nothing_of_what_was_handed_in() {
        assertThat(handedIn("A1 >2 <3 A4 >5")).containsExactly("A1", "A4");
    }

    @Test
    void entries_of_the_stages_that_check_are_all_seen() {
        assertThat(handedIn("A1 >2 a3 a4")).containsExactly("A1", "a3", "a4");
    }

    @Test
    void an_entry_of_the_very_moment_of_a_submission_was_part_of_it() {
        assertThat(handedIn("A1 >1 <2 A3 >4")).containsExactly("A1", "A3");
    }

    /** Steps are {@code >} to the province and {@code <} back; small letters are the province's entries. */
    private static List<String> handedIn(String all) {
        var entries = new ArrayList<ScoreEntry>();
        var steps = new ArrayList<ScoreSheetStep>();
        for (var word : all.split(" ")) {
            var at = Instant.ofEpochSecond(Long.parseLong(word.substring(1)));
            switch (word.charAt(0)) {
                case '>' -> steps.add(step(SheetStatus.OPEN, SheetStatus.SUBMITTED, at));
                case '<' -> steps.add(step(SheetStatus.SUBMITTED, SheetStatus.OPEN, at));
                default -> entries.add(entry(word, at));
            }
        }
        return HandedIn.of(entries, steps).stream()
                .map(entry -> entry.varianceReason)
                .toList();
    }

    private static ScoreSheetStep step(SheetStatus from, SheetStatus to, Instant at) {
        var step = new ScoreSheetStep();
        step.fromStatus = from;
        step.toStatus = to;
        step.at = at;
        return step;
    }

    private static ScoreEntry entry(String word, Instant at) {
        var code = word.substring(0, 1);
        var entry =
                new ScoreEntry(code.toUpperCase(Locale.ROOT), Figures.done(true), null, List.of(), word, null, null);
        entry.id = UUID.randomUUID();
        entry.stage = code.equals(code.toUpperCase(Locale.ROOT)) ? Stage.SELF : Stage.PROVINCE;
        entry.at = at;
        return entry;
    }
}
