package vn.thidua.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a workbook shows its table, where that is not what is read; of a CSV file, nothing.
 *
 * @param sheet the sheet that is read; null in a CSV file
 * @param hiddenSheets the names of the others that whoever opens the workbook does not see
 * @param hiddenColumns from 0
 * @param merged in the order of their first lines
 */
public record TableLayout(
        @Nullable Sheet sheet, List<String> hiddenSheets, List<Integer> hiddenColumns, List<Merged> merged) {

    static final TableLayout PLAIN = new TableLayout(null, List.of(), List.of(), List.of());

    /**
     * A sheet of a workbook.
     *
     * @param hidden whether whoever opens the workbook does not see it
     */
    public record Sheet(String name, boolean hidden) {}

    /**
     * Cells shown as one; only the first of them can hold something.
     *
     * @param firstLine by {@link TableLine#number}
     * @param firstColumn from 0
     */
    public record Merged(int firstLine, int lastLine, int firstColumn, int lastColumn) {}
}
