package vn.thidua.scoresheet;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The set by which all members of a group score themselves. */
record GroupScoreSheetsDraft(@NotNull UUID criteriaSetId) {}
