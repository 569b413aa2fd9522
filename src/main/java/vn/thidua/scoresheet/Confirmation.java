package vn.thidua.scoresheet;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** The document by which the province confirms a self-score. */
record Confirmation(
        @NotNull @Size(min = 1, max = 100) String documentNumber,
        @NotNull LocalDate documentDate) {}
