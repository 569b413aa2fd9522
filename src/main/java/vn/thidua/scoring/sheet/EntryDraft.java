package vn.thidua.scoring.sheet;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.rule.Figures;

/**
 * What a unit says of one of its leaves; it takes the place of whatever was said before.
 *
 * @param evidence document or registry number that proves the figures
 * @param varianceReason why the score stays below the standard score
 */
record EntryDraft(
        @NotNull @Size(min = 1, max = 40) String code,
        @NotNull Figures figures,
        @Nullable @Size(min = 1, max = 2000) String evidence,
        @Nullable @Size(min = 1, max = 2000) String varianceReason) {}
