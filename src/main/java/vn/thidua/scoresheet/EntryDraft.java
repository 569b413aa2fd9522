package vn.thidua.scoresheet;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.Figures;

/**
 * How a unit scores one of its leaves, or a bonus or penalty item; it takes the place of the current entry.
 *
 * @param figures left out where the API's own records have them
 * @param evidence document or registry number that proves the figures
 * @param evidenceFiles files that prove the figures
 * @param varianceReason why the score stays below the standard score
 * @param overrideReason why the figures differ from those of the records
 */
record EntryDraft(
        @NotNull @Size(min = 1, max = 40) String code,
        @Nullable Figures figures,
        @Nullable @Size(min = 1, max = 2000) String evidence,
        @Nullable @Size(max = 20) List<@NotNull UUID> evidenceFiles,

        @Nullable @Size(min = 1, max = 2000) String varianceReason,

        @Nullable @Size(min = 1, max = 2000) String overrideReason)
        implements SentScore {

    EntryDraft {
        evidenceFiles = evidenceFiles == null ? List.of() : List.copyOf(evidenceFiles);
    }
}
