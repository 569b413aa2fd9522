package vn.thidua.criteria;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The Ministry's answer to a comment. */
record Resolution(
        @NotNull CriteriaComment.Outcome outcome,

        @NotNull @Size(min = 1, max = 4000) String reason) {}
