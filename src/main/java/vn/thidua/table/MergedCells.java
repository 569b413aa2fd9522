package vn.thidua.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.table.TableLayout.Merged;

/** The merged cells of a sheet while its lines pass: what the first cell shows stands in all of them. */
final class MergedCells {

    private record Open(Merged range, TableCell shown) {}

    private final List<Merged> all;
    private final List<Open> open = new ArrayList<>();
    private final boolean[] taken = new boolean[TableLine.LAST_COLUMN + 1];
    private int next;

    /** @param all in the order of their first lines */
    MergedCells(List<Merged> all) {
        this.all = all;
    }

    /**
     * The line as it is shown.
     *
     * @param line behind those of earlier calls
     * @throws IOException if merged cells lie over each other, which no workbook has
     */
    TableLine spread(TableLine line) throws IOException {
        close(line.number());
        for (; next < all.size() && all.get(next).firstLine() <= line.number(); next++) {
            open(all.get(next), line);
        }
        if (open.isEmpty()) {
            return line;
        }
        var cells = new TableLine.Cells(line.cells());
        for (var one : open) {
            for (int column = one.range.firstColumn(); column <= lastColumn(one.range); column++) {
                cells.replace(column, one.shown);
            }
        }
        return cells.line(line.number(), line.hidden());
    }

    private void close(int line) {
        for (var one : open) {
            if (one.range.lastLine() < line) {
                take(one.range, false);
            }
        }
        open.removeIf(one -> one.range.lastLine() < line);
    }

    private void open(Merged range, TableLine line) throws IOException {
        if (range.lastLine() < line.number() || range.firstColumn() > TableLine.LAST_COLUMN) {
            return;
        }
        for (int column = range.firstColumn(); column <= lastColumn(range); column++) {
            if (taken[column]) {
                throw new IOException("Merged cells lie over each other");
            }
        }
        take(range, true);
        var isFirst = line.number() == range.firstLine();
        var holds = isFirst && line.cells().size() > range.firstColumn();
        open.add(new Open(range, holds ? line.cells().get(range.firstColumn()) : TableCell.EMPTY));
    }

    private void take(Merged range, boolean by) {
        for (int column = range.firstColumn(); column <= lastColumn(range); column++) {
            taken[column] = by;
        }
    }

    private static int lastColumn(Merged range) {
        return Math.min(range.lastColumn(), TableLine.LAST_COLUMN);
    }
}
