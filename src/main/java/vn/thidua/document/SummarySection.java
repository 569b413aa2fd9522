package vn.thidua.document;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * What one room has to say in the summary of a group's year; the summary finds all of them, asks each once for all the
 * years it shows, and knows none of them. Sections stand in the order of their {@link jakarta.annotation.Priority}, the
 * greatest first.
 *
 * @param <T> the section as it is sent: a record, or a list of records, with a
 *     {@link org.eclipse.microprofile.openapi.annotations.media.Schema}, by which the document derived from the code
 *     knows it
 */
public interface SummarySection<T> {

    /** The summary's member that it is. */
    String name();

    /**
     * By the id of the group's year; every year has it, if only to say that there is nothing. One statement, or a
     * number of them that does not grow with the years, their members or their records.
     */
    Map<UUID, T> of(Collection<UUID> groupYears);

    /** Where the records behind it are read. */
    List<Link> links(Year year, T section);

    /** What is added up over all groups. */
    default List<Total<T>> totals() {
        return List.of();
    }

    /** What is added up over all groups row by row. */
    default List<Table<T>> tables() {
        return List.of();
    }

    /** Records behind a figure, by a relative reference. */
    record Link(String name, String href) {}

    /** A figure of the section and the name of its sum. */
    record Total<T>(String name, ToIntFunction<T> figure) {}

    /**
     * A list of the section and the name of its sum.
     *
     * @param list the section's member that is added up
     */
    record Table<T>(String name, String list, Function<Collection<T>, List<?>> sum) {}

    /** The year of a group that a section is about. */
    record Year(UUID id, UUID groupId, int year) {

        /** The address of the year. */
        public String address() {
            return "/v1/groups/" + groupId + "/years/" + year;
        }

        /** A list of records narrowed to the year. */
        public String list(String address) {
            return address + "?groupId=" + groupId + "&year=" + year;
        }
    }
}
