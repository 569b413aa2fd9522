package vn.thidua.structure;

import io.quarkus.test.junit.callback.QuarkusTestAfterAllCallback;
import io.quarkus.test.junit.callback.QuarkusTestContext;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.thidua.Database;

/**
 * Fails every class of tests in which a room sent a statement that names a table or function of another room.
 * Registered by {@code META-INF/services}: whatever a test makes the application say is judged.
 */
public final class TablesOfRooms implements QuarkusTestAfterAllCallback {

    /** Tables and views of {@code public} by name, with the room that their comment names. */
    private static final String OWNED = """
            select c.relname as name, substring(obj_description(c.oid, 'pg_class') from 'room: ([a-z]+)') as room
              from pg_class c
             where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm', 'p')
            """;

    private static @Nullable Ownership ownership;

    @Override
    public void afterAll(QuarkusTestContext context) {
        var faults = new TreeSet<String>();
        for (var sent : Statements.take()) {
            ownership().foreign(sent).forEach((table, owner) -> {
                var room = Ownership.speaker(sent.rooms());
                faults.add(room + " names " + table + " of " + owner + ": "
                        + sent.sql().strip());
            });
        }
        if (!faults.isEmpty()) {
            throw new AssertionError("Statements that name what other rooms own:\n" + String.join("\n", faults));
        }
    }

    /** As the comments of the running database say. */
    static synchronized Ownership ownership() {
        if (ownership == null) {
            var owners = new HashMap<String, String>();
            try (var connection = Database.asOwner();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(OWNED)) {
                while (rows.next()) {
                    owners.put(rows.getString("name"), String.valueOf(rows.getString("room")));
                }
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            ownership = new Ownership(owners);
        }
        return ownership;
    }
}
