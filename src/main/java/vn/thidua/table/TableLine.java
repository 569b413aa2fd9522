package vn.thidua.table;

import java.util.List;

/**
 * One row of a table.
 *
 * @param number of a CSV file, the physical line it begins on; of a workbook, its row; from 1
 */
public record TableLine(int number, List<TableCell> cells) {

    public TableLine {
        cells = List.copyOf(cells);
    }

    /** Whether it says nothing at all, as the rows below a table do. */
    public boolean isEmpty() {
        return cells.stream().allMatch(TableCell::isEmpty);
    }
}
