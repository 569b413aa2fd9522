package vn.thidua.scoresheet;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Why a sheet goes back.
 *
 * @param to the earlier state it goes back to; to its unit if left out
 */
record ReturnDraft(
        @NotNull @Size(min = 1, max = 2000) String reason,

        @Nullable SheetStatus to) {

    ReturnDraft {
        to = to == null ? SheetStatus.OPEN : to;
    }
}
