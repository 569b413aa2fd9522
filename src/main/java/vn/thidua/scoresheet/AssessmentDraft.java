package vn.thidua.scoresheet;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.Figures;

/**
 * How somebody after the unit scores a leaf, or a bonus or penalty item.
 *
 * @param figures left out to agree with the current figures
 * @param evidence what it rests on; left out, the current evidence is kept
 * @param evidenceFiles files it rests on; left out, the current ones are kept
 * @param varianceReason why the points differ; needed where they serve the unit worse than the current ones
 */
record AssessmentDraft(
        @NotNull @Size(min = 1, max = 40) String code,
        @Nullable Figures figures,
        @Nullable @Size(min = 1, max = 2000) String evidence,
        @Nullable @Size(max = 20) List<@NotNull UUID> evidenceFiles,

        @Nullable @Size(min = 1, max = 2000) String varianceReason)
        implements SentScore {}
