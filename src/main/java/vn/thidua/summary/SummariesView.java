package vn.thidua.summary;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;

/** All groups' summaries of a year that the caller may see, and their totals. */
record SummariesView(
        @NotNull int year, @NotNull Totals totals, @NotNull List<SummaryView> items) {

    /** Sums over the groups shown: how many these are, and what the sections add up. */
    record Totals(@NotNull int groups, @JsonAnyGetter Map<String, Object> sections) {}
}
