package vn.thidua.document;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * What one room has to say in the summary of a group's year; the summary finds all of them, asks each once for all the
 * years it shows, and knows none of them.
 *
 * @param <T> the section as it is sent
 */
public interface SummarySection<T> {

    /** The summary's member that it is. */
    String name();

    /**
     * By the id of the group's year; a year that has no such section is left out. One statement, or a number of them
     * that does not grow with the years, their members or their records.
     */
    Map<UUID, T> of(Collection<UUID> groupYears);
}
