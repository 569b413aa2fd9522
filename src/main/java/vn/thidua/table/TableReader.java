package vn.thidua.table;

import org.jspecify.annotations.Nullable;

/**
 * A table in a file, read line by line; of a workbook, its only visible sheet or the one that was asked for. Memory is
 * needed for one line at a time.
 */
public interface TableReader extends AutoCloseable {

    /**
     * The next line that holds something; null after the last. What the first of merged cells shows stands in all of
     * them.
     *
     * @throws UnreadableTable if the file is broken at this place or exceeds a bound
     */
    @Nullable
    TableLine next() throws UnreadableTable;

    /** What whoever opens the file does not see as it was read. */
    TableLayout layout();

    @Override
    void close();
}
