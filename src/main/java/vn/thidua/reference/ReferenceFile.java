package vn.thidua.reference;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.table.TableFormat;
import vn.thidua.table.TableLine;
import vn.thidua.table.UnreadableTable;

/** Reads the files of the folder {@code reference}: tables as CSV, the first row names the columns. */
final class ReferenceFile {

    private static final int MOST_ROWS = 10_000;

    private ReferenceFile() {}

    /** The rows, each by column name in the file's column order; an empty cell is an empty text. */
    static List<Map<String, String>> rows(String table) {
        var file = "/reference/" + table + ".csv";
        try (var in = ReferenceFile.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("There is no file " + file);
            }
            var lines = TableFormat.CSV.read(in.readAllBytes(), MOST_ROWS).lines();
            var columns = lines.get(0);
            return lines.stream().skip(1).map(line -> row(columns, line)).toList();
        } catch (IOException | UnreadableTable broken) {
            throw new IllegalStateException(file, broken);
        }
    }

    private static Map<String, String> row(TableLine columns, TableLine line) {
        var row = new LinkedHashMap<String, String>();
        for (int column = 0; column < columns.cells().size(); column++) {
            row.put(
                    columns.cells().get(column).text(),
                    column < line.cells().size() ? line.cells().get(column).text() : "");
        }
        return row;
    }
}
