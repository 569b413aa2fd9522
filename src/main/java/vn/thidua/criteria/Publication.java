package vn.thidua.criteria;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** The Ministry's decision that issues a criteria set. */
record Publication(
        @NotNull @Size(min = 1, max = 100) String decisionNumber,

        @NotNull LocalDate decisionDate) {}
