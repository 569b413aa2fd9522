package vn.thidua.scoresheet;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A unit appeals the current score of a leaf, or of a bonus or penalty item. */
record AppealDraft(
        @NotNull @Size(min = 1, max = 40) String code,

        @NotNull @Size(min = 1, max = 2000) String reason) {}
