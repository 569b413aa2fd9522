package vn.thidua.scoresheet;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;

/** The appeals on a sheet, the oldest first, and the total after them. */
record AppealsView(@NotNull BigDecimal total, @NotNull List<AppealView> items) {

    static AppealsView of(Appeals.OfSheet found) {
        return new AppealsView(
                found.whole().alone().total(),
                found.appeals().stream().map(AppealView::of).toList());
    }
}
