package vn.thidua.scoring.sheet;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import vn.thidua.scoring.rule.FigureSource;
import vn.thidua.scoring.rule.Figures;

/**
 * What the API's own records said of a leaf when it was scored.
 *
 * @param records addresses of the records that say it
 * @param at the instant of the record, or of its reading where the figure keeps changing
 */
record SourcedFigures(
        @NotNull FigureSource.Kind kind,
        @NotNull Figures figures,
        @NotNull List<String> records,
        @NotNull Instant at) {}
