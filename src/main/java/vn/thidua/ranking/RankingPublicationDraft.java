package vn.thidua.ranking;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Fault;
import vn.thidua.text.Filled;

/**
 * What is said of a publication beyond the ranking itself.
 *
 * @param reason why an earlier publication is corrected; needed exactly then, possible always
 * @param decisionNumber of the decision that publishes it, if there is one; with its date
 */
record RankingPublicationDraft(
        @Size(min = 1, max = 2000) @Pattern(regexp = Filled.PATTERN) @Nullable
        String reason,

        @Size(min = 1, max = 100) @Nullable String decisionNumber,
        @Nullable LocalDate decisionDate) {

    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (decisionNumber == null && decisionDate != null) {
            faults.add(Fault.at(
                    "/decisionNumber",
                    "Nêu số của quyết định cùng với ngày.",
                    "Say the decision's number along with its date."));
        }
        if (decisionNumber != null && decisionDate == null) {
            faults.add(Fault.at(
                    "/decisionDate",
                    "Nêu ngày của quyết định cùng với số.",
                    "Say the decision's date along with its number."));
        }
        return faults;
    }
}
