package vn.thidua.crosscheck;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Pairs assigned by hand: every member checks one other and is checked by one other. */
record CrossCheckPlanDraft(
        @NotNull @Size(min = 1, max = 200) List<Pair> pairs) {

    /** Who checks whom. */
    record Pair(@NotNull UUID checkerId, @NotNull UUID checkedId) {}
}
