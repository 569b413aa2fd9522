package vn.thidua.scoresheet;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/** The sheets just made, in the order of the members; without those that were there before. */
record GroupScoreSheetsView(@NotNull List<ScoreSheetView.Summary> items) {}
