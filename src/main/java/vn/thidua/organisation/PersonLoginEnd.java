package vn.thidua.organisation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** The last day on which a person signs in as a subject. */
record PersonLoginEnd(@NotNull LocalDate to) {}
