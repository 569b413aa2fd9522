package vn.thidua.scoresheet;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * All leaves that a unit is not assigned.
 *
 * @param notAssigned none where it is assigned all of them
 */
record LeafAssignmentDraft(@NotNull @Size(max = 300) List<@NotNull Leaf> notAssigned) {

    /** A leaf, and why the unit has no such task. */
    record Leaf(
            @NotNull @Size(min = 1, max = 40) String code,
            @NotNull @Size(min = 1, max = 2000) String reason) {}
}
