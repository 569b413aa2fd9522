package vn.thidua.scoresheet;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import vn.thidua.scoresheet.source.SourcedFigures;

/** What the API's own records say now of a sheet's leaves, in printed order. */
record SourcesView(@NotNull List<Item> items) {

    /** A leaf and its figures in the records. */
    record Item(@NotNull String code, @NotNull SourcedFigures source) {}

    static SourcesView of(Map<String, SourcedFigures> sources) {
        return new SourcesView(sources.entrySet().stream()
                .map(one -> new Item(one.getKey(), one.getValue()))
                .toList());
    }
}
