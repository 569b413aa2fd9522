package vn.thidua.summary;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import vn.thidua.document.SummarySection;

/**
 * What a section answered for several groups' years.
 *
 * @param byYear by the id of the group's year
 */
record AnsweredSection<T>(SummarySection<T> section, Map<UUID, T> byYear) {

    static <T> AnsweredSection<T> of(SummarySection<T> section, Collection<UUID> groupYears) {
        return new AnsweredSection<>(section, section.of(groupYears));
    }

    /** Puts what it has to say of one year, and the links to the records behind it, with those of the others. */
    void addTo(Map<String, Object> sections, Map<String, String> links, SummarySection.Year year) {
        var own = byYear.get(year.id());
        if (own == null) {
            throw new IllegalStateException(section.name() + " has nothing of " + year.address());
        }
        sections.put(section.name(), own);
        section.links(year, own).forEach(link -> links.put(link.name(), link.href()));
    }

    void addTo(Map<String, Object> totals) {
        section.totals()
                .forEach(total -> totals.put(
                        total.name(),
                        byYear.values().stream().mapToInt(total.figure()).sum()));
        section.tables().forEach(table -> totals.put(table.name(), table.sum().apply(byYear.values())));
    }
}
