package vn.thidua.scoresheet;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.thidua.text.Filled;

/**
 * Why a sheet goes back.
 *
 * @param to the earlier state it goes back to; to its unit if left out
 */
record ReturnDraft(
        @NotNull @Size(min = 1, max = 2000) @Pattern(regexp = Filled.PATTERN)
        String reason,

        @Nullable SheetStatus to) {

    ReturnDraft {
        to = to == null ? SheetStatus.OPEN : to;
    }
}
