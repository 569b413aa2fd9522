package vn.thidua.scoresheet;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import vn.thidua.text.Filled;

/** What the group or the council decides on an appeal, and why. */
record AppealDecision(
        @NotNull Appeal.Outcome outcome,

        @NotNull @Size(min = 1, max = 2000) @Pattern(regexp = Filled.PATTERN)
        String reason) {}
