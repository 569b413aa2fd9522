package vn.thidua.scoresheet.source;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import vn.thidua.criteria.rule.FigureSource;
import vn.thidua.criteria.rule.Figures;

/**
 * What the API's own records tell of a leaf.
 *
 * @param kind what kind of record tells it
 * @param figures in the form that the leaf's ladder takes
 * @param records where the records are read: relative references
 * @param at when the record was made; the moment of reading, where the figures may still change
 */
public record SourcedFigures(
        @NotNull FigureSource.Kind kind,
        @NotNull Figures figures,
        @NotNull List<String> records,
        @NotNull Instant at) {

    public SourcedFigures {
        records = List.copyOf(records);
    }
}
