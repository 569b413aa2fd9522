package vn.thidua.scoresheet.source;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import vn.thidua.criteria.rule.FigureSource;
import vn.thidua.criteria.rule.Figures;

/**
 * The figures of a leaf in the API's own records.
 *
 * @param kind the kind of record
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
