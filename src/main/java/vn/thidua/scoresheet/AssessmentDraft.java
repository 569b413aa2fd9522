package vn.thidua.scoresheet;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.Figures;
import vn.thidua.text.Filled;

/**
 * What somebody after the unit says of a leaf, or of a bonus or penalty item.
 *
 * @param figures left out to agree with the figures that stand
 * @param evidence what it rests on; left out, the evidence that stands is kept
 * @param evidenceFiles files it rests on; left out, those that stand are kept
 * @param varianceReason why the points differ; needed where they serve the unit worse than those
 *     that stand
 */
record AssessmentDraft(
        @NotNull @Size(min = 1, max = 40) String code,
        @Nullable Figures figures,
        @Nullable @Size(min = 1, max = 2000) String evidence,
        @Nullable @Size(max = 20) List<@NotNull UUID> evidenceFiles,

        @Nullable @Size(min = 1, max = 2000) @Pattern(regexp = Filled.PATTERN)
        String varianceReason) {}
