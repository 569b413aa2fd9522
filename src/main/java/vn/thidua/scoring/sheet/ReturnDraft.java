package vn.thidua.scoring.sheet;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Why a submitted sheet goes back to its unit. */
record ReturnDraft(@NotNull @Size(min = 1, max = 2000) String reason) {}
