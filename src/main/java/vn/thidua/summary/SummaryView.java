package vn.thidua.summary;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One group's year at a glance.
 *
 * @param asOf the instant of the last change of any record below; the summary equals the records from then on
 * @param version grows with every such change; it is the entity tag
 * @param sections what the rooms have to say, each under its name
 */
@JsonPropertyOrder({"group", "year", "asOf", "version", "sections", "links"})
record SummaryView(
        @NotNull Group group,
        @NotNull int year,
        @NotNull Instant asOf,
        @NotNull long version,
        @JsonAnyGetter Map<String, Object> sections,
        @NotNull Map<String, String> links) {

    /** The group. */
    record Group(
            @NotNull UUID id,
            @NotNull String code,
            @NotNull String name,
            @NotNull String kind) {}

    static SummaryView of(SummaryHead head, Map<String, Object> sections, Map<String, String> links) {
        return new SummaryView(
                new Group(head.groupId(), head.code(), head.name(), head.kind()),
                head.year(),
                head.asOf(),
                head.version(),
                sections,
                links);
    }
}
