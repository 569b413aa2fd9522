package vn.thidua.organisation;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A group in a list. */
record GroupSummary(
        @NotNull UUID id,
        @NotNull EmulationGroup.Kind kind,
        @NotNull String code,
        @NotNull String name) {

    static GroupSummary of(EmulationGroup group) {
        return new GroupSummary(group.id, group.kind, group.code, group.name);
    }
}
