package vn.thidua.organisation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the Ministry says of a new group: the contract's GroupDraft. */
record GroupDraft(
        @NotNull EmulationGroup.Kind kind,
        @NotNull @Size(min = 1, max = 20) String code,
        @NotNull @Size(min = 1, max = 300) String name) {}
