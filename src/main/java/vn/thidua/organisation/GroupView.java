package vn.thidua.organisation;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;

/** A group with the years it was formed for. */
record GroupView(
        @NotNull UUID id,
        @NotNull EmulationGroup.Kind kind,
        @NotNull String code,
        @NotNull String name,
        @NotNull List<Integer> years) {

    static GroupView of(EmulationGroup group, List<Integer> years) {
        return new GroupView(group.id, group.kind, group.code, group.name, years);
    }
}
