package vn.thidua.scoresheet;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Why the sheets of the year follow the corrected edition. */
record SheetMigrationDraft(
        @NotNull @Size(min = 1, max = 2000) String reason) {}
