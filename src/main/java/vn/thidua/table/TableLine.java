package vn.thidua.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One row of a table.
 *
 * @param number of a CSV file, the physical line it begins on; of a workbook, its row; from 1
 * @param hidden whether whoever opens the workbook does not see it
 * @param cells up to the last that holds something
 */
public record TableLine(int number, boolean hidden, List<TableCell> cells) {

    /** The last column kept as itself, from 0; what stands beyond it is one too many anyhow. */
    static final int LAST_COLUMN = 255;

    public TableLine {
        cells = List.copyOf(cells);
    }

    /** Whether it holds nothing at all, as the rows below a table do. */
    public boolean isEmpty() {
        return cells.stream().allMatch(TableCell::isEmpty);
    }

    /** The cells of one line, gathered within {@link #LAST_COLUMN}; empty ones cost nothing of their own. */
    static final class Cells {

        private final List<TableCell> all;

        Cells() {
            this(List.of());
        }

        Cells(List<TableCell> all) {
            this.all = new ArrayList<>(all);
        }

        void put(int column, TableCell cell) {
            if (!cell.isEmpty()) {
                var at = Math.min(column, LAST_COLUMN);
                all.addAll(Collections.nCopies(Math.max(0, at + 1 - all.size()), TableCell.EMPTY));
                all.set(at, cell);
            }
        }

        /** Whatever stands there already. */
        void replace(int column, TableCell cell) {
            if (column < all.size()) {
                all.set(column, cell);
            } else {
                put(column, cell);
            }
        }

        /** Whether a cell there would change nothing, since there is one beyond the last column already. */
        boolean isFull(int column) {
            return column > LAST_COLUMN && all.size() > LAST_COLUMN;
        }

        TableLine line(int number, boolean hidden) {
            return new TableLine(number, hidden, all);
        }
    }
}
