package vn.thidua.scoresheet;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the group or the council decides on an appeal, and why. */
record AppealDecision(
        @NotNull Appeal.Outcome outcome,

        @NotNull @Size(min = 1, max = 2000) String reason) {}
