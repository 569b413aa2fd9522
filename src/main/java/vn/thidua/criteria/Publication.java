package vn.thidua.criteria;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.thidua.text.Filled;

/** The Ministry's decision that issues a criteria set. */
record Publication(
        @NotNull @Size(min = 1, max = 100) @Pattern(regexp = Filled.PATTERN)
        String decisionNumber,

        @NotNull LocalDate decisionDate) {}
