package vn.thidua.registration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Why a registration goes back to its unit. */
record RegistrationReturn(
        @NotNull @Size(min = 1, max = 2000) String reason) {}
