package vn.thidua.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import vn.thidua.table.TableLayout.Merged;
import vn.thidua.text.Message;

/** What whoever brings a workbook should know of how it was read, since they do not see it there. */
public final class TableNotes {

    private static final int NAMED = 20;

    private TableNotes() {}

    /** @param head of the table; above it nothing is read */
    public static List<Message> of(Table table, TableHead<?> head) {
        var layout = table.layout();
        var notes = new ArrayList<Message>();
        var read = table.lines().stream()
                .filter(line -> line.number() > head.line())
                .toList();
        if (table.lines().get(0).number() < head.line()) {
            notes.add(Message.of("table.read-below", head.line()));
        }
        if (layout.sheet() != null && layout.sheet().hidden()) {
            notes.add(Message.of("table.read-hidden-sheet", layout.sheet().name()));
        }
        if (!layout.hiddenSheets().isEmpty()) {
            notes.add(Message.of("table.not-read-hidden-sheets", first(layout.hiddenSheets())));
        }
        var hidden =
                read.stream().filter(TableLine::hidden).map(TableLine::number).toList();
        if (!hidden.isEmpty()) {
            notes.add(Message.of("table.read-hidden-rows", LineRanges.of(hidden)));
        }
        var columns = layout.hiddenColumns().stream()
                .filter(column -> head.at(column) != null)
                .map(column -> head.at(column).title())
                .toList();
        if (!columns.isEmpty()) {
            notes.add(Message.of("table.read-hidden-columns", columns));
        }
        var merged = layout.merged().stream()
                .filter(one -> one.lastLine() > head.line() && head.at(one.firstColumn()) != null)
                .map(TableNotes::address)
                .toList();
        if (!merged.isEmpty()) {
            notes.add(Message.of("table.read-merged", first(merged)));
        }
        return notes;
    }

    private static List<String> first(List<String> all) {
        var some = new ArrayList<>(all.subList(0, Math.min(NAMED, all.size())));
        if (all.size() > NAMED) {
            some.add("…");
        }
        return some;
    }

    private static String address(Merged one) {
        return new CellReference(one.firstLine() - 1, one.firstColumn()).formatAsString()
                + ":"
                + new CellReference(one.lastLine() - 1, one.lastColumn()).formatAsString();
    }
}
