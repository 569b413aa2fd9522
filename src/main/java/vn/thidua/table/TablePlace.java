package vn.thidua.table;

import org.jspecify.annotations.Nullable;

/**
 * A place in a table.
 *
 * @param line 0 for the table as a whole
 * @param column its title; null for the line as a whole
 */
public record TablePlace(int line, @Nullable String column) {

    public static final TablePlace TABLE = new TablePlace(0, null);

    public static TablePlace of(int line) {
        return new TablePlace(line, null);
    }

    String pointer() {
        if (line == 0) {
            return "";
        }
        return "/lines/"
                + line
                + (column == null ? "" : "/" + column.replace("~", "~0").replace("/", "~1"));
    }
}
