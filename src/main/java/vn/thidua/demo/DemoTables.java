package vn.thidua.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts rows of text into tables: PostgreSQL casts each cell to its column's type, and a row that is there already, also
 * one that somebody has changed since, is left alone.
 */
final class DemoTables {

    private static final String COLUMN_TYPES = """
            select attname, format_type(atttypid, atttypmod) from pg_attribute
            where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped
            """;

    private final Connection connection;
    private final Set<String> newIds = new HashSet<>();

    DemoTables(Connection connection) {
        this.connection = connection;
    }

    /** Loads the file of the table's name. */
    void load(DemoTable table) throws SQLException {
        insert(table, DemoFile.rows(table.name() + ".csv"));
    }

    /** Inserts the rows that are not there yet; all rows have the same columns. */
    void insert(DemoTable table, List<Map<String, String>> rows) throws SQLException {
        List<Map<String, String>> wanted =
                rows.stream().filter(row -> belongs(table, row)).toList();
        if (wanted.isEmpty()) {
            return;
        }
        List<String> columns = List.copyOf(wanted.get(0).keySet());
        try (PreparedStatement insert = connection.prepareStatement(insertInto(table.name(), columns))) {
            for (Map<String, String> row : wanted) {
                bind(insert, columns.stream().map(row::get).toList());
                insert.addBatch();
            }
            remember(wanted, insert.executeBatch());
        }
    }

    /** How many rows with an id of their own this run has added. */
    int added() {
        return newIds.size();
    }

    private boolean belongs(DemoTable table, Map<String, String> row) {
        return table.owner() == null || newIds.contains(DemoReference.resolve(row.get(table.owner())));
    }

    private String insertInto(String table, List<String> columns) throws SQLException {
        Map<String, String> types = columnTypes(table);
        List<String> casts = new ArrayList<>();
        for (String column : columns) {
            String type = types.get(column);
            if (type == null) {
                throw new IllegalStateException("Table " + table + " has no column " + column);
            }
            casts.add("cast(? as " + type + ")");
        }
        return columns.stream().collect(Collectors.joining(", ", "insert into " + table + " (", ")"))
                + casts.stream().collect(Collectors.joining(", ", " values (", ")"))
                + " on conflict do nothing";
    }

    private Map<String, String> columnTypes(String table) throws SQLException {
        Map<String, String> types = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(COLUMN_TYPES)) {
            query.setString(1, table);
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    types.put(found.getString(1), found.getString(2));
                }
            }
        }
        return types;
    }

    private static void bind(PreparedStatement insert, List<String> cells) throws SQLException {
        int at = 1;
        for (String cell : cells) {
            if (cell.isEmpty()) {
                insert.setNull(at++, Types.VARCHAR);
            } else {
                insert.setString(at++, DemoReference.resolve(cell));
            }
        }
    }

    private void remember(List<Map<String, String>> rows, int[] inserted) {
        for (int i = 0; i < inserted.length; i++) {
            String id = rows.get(i).get("id");
            if (inserted[i] == 1 && id != null) {
                newIds.add(DemoReference.resolve(id));
            }
        }
    }
}
