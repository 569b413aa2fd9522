package vn.thidua.ranking;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Faults;
import vn.thidua.text.Message;

/**
 * What is said of a publication beyond the ranking itself.
 *
 * @param reason why an earlier publication is corrected; needed exactly then, possible always
 * @param decisionNumber of the decision that publishes it, if there is one; with its date
 */
record RankingPublicationDraft(
        @Size(min = 1, max = 2000) @Nullable String reason,

        @Size(min = 1, max = 100) @Nullable String decisionNumber,
        @Nullable LocalDate decisionDate) {

    List<Fault> faults() {
        var faults = new Faults();
        if (decisionNumber == null && decisionDate != null) {
            faults.add("decisionNumber", Message.of("ranking.decision-without-number"));
        }
        if (decisionNumber != null && decisionDate == null) {
            faults.add("decisionDate", Message.of("ranking.decision-without-date"));
        }
        return faults.all();
    }
}
