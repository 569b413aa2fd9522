package vn.thidua.scoresheet;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What became of one sheet.
 *
 * @param fromCriteriaSetId the edition it was begun on
 * @param totalFrom its total by the old edition
 * @param totalTo its total by the new one; the same where it was kept
 * @param rescored leaves whose points the new edition changes
 * @param dropped leaves that the new edition has not, or whose figures it does not take
 * @param missing leaves that the new edition asks for and nobody has scored yet
 */
record MigratedSheet(
        @NotNull UUID sheetId,
        @NotNull UUID organisationId,
        @NotNull UUID fromCriteriaSetId,
        @NotNull Outcome outcome,
        @NotNull BigDecimal totalFrom,
        @NotNull BigDecimal totalTo,
        @NotNull List<Rescored> rescored,
        @NotNull List<String> dropped,
        @NotNull List<String> missing) {

    /** Where the sheet is now. */
    enum Outcome {
        /** On the new edition, with nothing changed; its state stays. */
        MOVED,
        /** On the new edition, open again, because something changed. */
        REOPENED,
        /** Where it was: the council has decided on it. */
        KEPT_FINAL,
        /** Where it was: the unit has another sheet on the new edition. */
        KEPT_BESIDE
    }

    /** A leaf's points by the old edition and by the new one. */
    record Rescored(
            @NotNull String code,
            @NotNull BigDecimal from,
            @NotNull BigDecimal to) {}
}
