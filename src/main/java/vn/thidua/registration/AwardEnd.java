package vn.thidua.registration;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** The last day that the law has a title or form. */
record AwardEnd(@NotNull LocalDate effectiveTo) {}
