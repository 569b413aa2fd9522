package vn.thidua.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table in a file, read line by line; of a workbook, its first sheet. Memory is needed for one line at a time. */
public interface TableReader extends AutoCloseable {

    /**
     * A sheet of a workbook.
     *
     * @param hidden whether whoever opens the workbook does not see it
     */
    record Sheet(String name, boolean hidden) {}

    /**
     * Cells shown as one; only the first of them can hold something.
     *
     * @param firstLine by {@link TableLine#number}
     * @param firstColumn from 0
     */
    record Merged(int firstLine, int lastLine, int firstColumn, int lastColumn) {}

    /**
     * The next line that holds something; null after the last.
     *
     * @throws UnreadableTable if the file is broken at this place or exceeds a bound
     */
    @Nullable
    TableLine next() throws UnreadableTable;

    /** The sheets in their order, of which the first is read; of a CSV file, none. */
    List<Sheet> sheets();

    /**
     * All merged cells of the sheet that is read; may be asked at any time, and reads the sheet once more.
     *
     * @throws UnreadableTable if the file is broken or exceeds a bound
     */
    List<Merged> merged() throws UnreadableTable;

    @Override
    void close();
}
