package vn.thidua.reference;

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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts rows of text into tables: PostgreSQL casts each cell to its column's type. A row that is there already, also one
 * that somebody has changed since, is left alone; so is a row whose place somebody else's row holds, and what refers to
 * it is left out with it.
 */
public final class ReferenceTables {

    private static final String COLUMN_TYPES = """
            select attname, format_type(atttypid, atttypmod) from pg_attribute
            where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped
            """;

    private final Connection connection;
    private final Set<String> added = new HashSet<>();
    private final Set<String> leftOut = new HashSet<>();

    public ReferenceTables(Connection connection) {
        this.connection = connection;
    }

    /** Loads the reference file of the table's name. */
    public void load(String table) {
        load(table, row -> true);
    }

    /** As above, only these rows. */
    void load(String table, Predicate<Map<String, String>> which) {
        insert(table, null, ReferenceFile.rows(table).stream().filter(which).toList());
    }

    /**
     * Inserts the rows that are not there yet; all rows have the same columns.
     *
     * @param owner the column that names the row this one is a part of, where users may revise the parts as a whole: a
     *     part is loaded only together with its owner, so that what a user took out does not come back
     */
    public void insert(String table, @Nullable String owner, List<Map<String, String>> rows) {
        var wanted = rows.stream()
                .filter(row -> owner == null || added.contains(ReferenceId.resolve(row.get(owner))))
                .filter(this::isReferredToWholly)
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        var columns = List.copyOf(wanted.get(0).keySet());
        try (var insert = connection.prepareStatement(insertInto(table, columns))) {
            for (var row : wanted) {
                bind(insert, columns.stream().map(row::get).toList());
                insert.addBatch();
            }
            remember(table, wanted, insert.executeBatch());
        } catch (SQLException refused) {
            throw new IllegalStateException("Rows of " + table + " cannot be loaded", refused);
        }
    }

    /** How many rows with an id of their own have been added. */
    public int added() {
        return added.size();
    }

    /** How many rows have not been, because other rows hold their place. */
    int leftOut() {
        return leftOut.size();
    }

    private boolean isReferredToWholly(Map<String, String> row) {
        var complete = row.values().stream().map(ReferenceId::resolve).noneMatch(leftOut::contains);
        if (!complete && row.containsKey("id")) {
            leftOut.add(ReferenceId.resolve(row.get("id")));
        }
        return complete;
    }

    private String insertInto(String table, List<String> columns) throws SQLException {
        var types = columnTypes(table);
        var casts = new ArrayList<String>();
        for (var column : columns) {
            var type = types.get(column);
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
        var types = new HashMap<String, String>();
        try (var query = connection.prepareStatement(COLUMN_TYPES)) {
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
        for (var cell : cells) {
            if (cell.isEmpty()) {
                insert.setNull(at++, Types.VARCHAR);
            } else {
                insert.setString(at++, ReferenceId.resolve(cell));
            }
        }
    }

    private void remember(String table, List<Map<String, String>> rows, int[] inserted) throws SQLException {
        var refused = new ArrayList<String>();
        for (int i = 0; i < inserted.length; i++) {
            var id = rows.get(i).get("id");
            if (id != null) {
                (inserted[i] == 1 ? added : refused).add(ReferenceId.resolve(id));
            }
        }
        if (!refused.isEmpty()) {
            refused.removeAll(existing(table, refused));
            leftOut.addAll(refused);
        }
    }

    private Set<String> existing(String table, List<String> ids) throws SQLException {
        try (var query =
                connection.prepareStatement("select id from " + table + " where id = any(cast(? as uuid[]))")) {
            query.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet found = query.executeQuery()) {
                var there = new HashSet<String>();
                while (found.next()) {
                    there.add(found.getString(1));
                }
                return there;
            }
        }
    }
}
