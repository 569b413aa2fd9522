package vn.thidua.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A person as they are seen. */
record PersonView(
        @NotNull UUID id, @NotNull String fullName, @NotNull List<Position> positions) {

    /** What they are, or were, at a unit; the unit by the name it bore on the last of those days. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Position(
            @NotNull OrganisationRef organisation,
            @NotNull String title,
            @NotNull LocalDate from,
            @Nullable LocalDate to) {}

    /** The units and days whose names the view needs. */
    static Collection<UnitDay> named(Person person, LocalDate today) {
        return person.positions.stream()
                .map(position -> lastDay(position, today))
                .collect(Collectors.toSet());
    }

    /** @param shown which of the positions are seen */
    static PersonView of(
            Person person, Predicate<PersonPosition> shown, LocalDate today, Map<UnitDay, OrganisationRef> names) {
        return new PersonView(
                person.id,
                person.fullName,
                person.positions.stream()
                        .filter(shown)
                        .map(position -> new Position(
                                names.get(lastDay(position, today)), position.title, position.from, position.to))
                        .toList());
    }

    /** A page's people, from rows in which a person's positions stand side by side. */
    static List<PersonView> of(List<PersonQueries.Row> rows, Map<UUID, OrganisationRef> names) {
        var people = new LinkedHashMap<UUID, PersonView>();
        for (var row : rows) {
            people.computeIfAbsent(row.id(), id -> new PersonView(id, row.fullName(), new ArrayList<>()))
                    .positions
                    .add(new Position(names.get(row.organisationId()), row.title(), row.from(), row.to()));
        }
        return List.copyOf(people.values());
    }

    private static UnitDay lastDay(PersonPosition position, LocalDate today) {
        return new UnitDay(position.organisationId, position.to == null ? today : position.to);
    }
}
