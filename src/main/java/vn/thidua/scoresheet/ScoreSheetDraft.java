package vn.thidua.scoresheet;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A new sheet: a member of a group scores itself by the set of a year. */
record ScoreSheetDraft(
        @NotNull UUID criteriaSetId,
        @NotNull UUID groupId,
        @NotNull UUID organisationId) {}
