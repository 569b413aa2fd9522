package vn.thidua.demo;

import java.util.List;
import java.util.Map;
import vn.thidua.reference.ReferenceTables;

/** Loads demo files into their tables. */
final class DemoTables {

    private final ReferenceTables tables;

    DemoTables(ReferenceTables tables) {
        this.tables = tables;
    }

    /** Loads the file of the table's name. */
    void load(DemoTable table) {
        insert(table, DemoFile.rows(table.name() + ".csv"));
    }

    /** Inserts the rows that are not there yet; all rows have the same columns. */
    void insert(DemoTable table, List<Map<String, String>> rows) {
        tables.insert(table.name(), table.owner(), rows);
    }

    /** How many rows with an id of their own have been added. */
    int added() {
        return tables.added();
    }
}
