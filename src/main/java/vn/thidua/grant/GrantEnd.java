package vn.thidua.grant;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** The last day a grant holds. */
record GrantEnd(@NotNull LocalDate to) {}
