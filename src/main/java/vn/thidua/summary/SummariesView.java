package vn.thidua.summary;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/** All groups' summaries of a year that the caller may see, and their totals. */
record SummariesView(
        @NotNull int year, @NotNull Totals totals, @NotNull List<SummaryView> items) {

    /** Sums over the groups shown. */
    record Totals(
            @NotNull int groups,
            @NotNull int members,
            @NotNull int signedOnTime,
            @NotNull int signedLate,
            @NotNull int signaturesMissing,
            @NotNull int registrationsSubmitted,
            @NotNull int registrationsOnTime,
            @NotNull int ranked) {}

    static SummariesView of(int year, List<SummaryView> items) {
        int onTime = 0;
        int late = 0;
        int missing = 0;
        for (var item : items) {
            var agreement = item.agreement();
            onTime += agreement == null ? 0 : agreement.signedOnTime();
            late += agreement == null ? 0 : agreement.signedLate();
            missing += agreement == null ? 0 : agreement.missing();
        }
        return new SummariesView(
                year,
                new Totals(
                        items.size(),
                        items.stream().mapToInt(item -> item.members().count()).sum(),
                        onTime,
                        late,
                        missing,
                        items.stream()
                                .mapToInt(item -> item.registrations().submitted())
                                .sum(),
                        items.stream()
                                .mapToInt(item -> item.registrations().onTime())
                                .sum(),
                        items.stream()
                                .mapToInt(item -> item.ranking().items().size())
                                .sum()),
                items);
    }
}
