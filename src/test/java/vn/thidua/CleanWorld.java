package vn.thidua;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import java.sql.Connection;
import java.sql.SQLException;
import vn.thidua.demo.EmbeddedDatabase;

/**
 * Every class of tests begins in the world that the start of the application made: the schema and the demo year. What a
 * class writes is forgotten with its database, which is made again from a template, once the next class begins.
 *
 * <p>Registered by {@code META-INF/services}, so that no test can forget it. What the application holds in memory does
 * not speak of rows; what a fixture holds in a static field must not.
 */
public final class CleanWorld implements QuarkusTestBeforeClassCallback {

    /** Only a transaction that writes has a number: as long as the next one stays the same, nothing was written. */
    private static final String NEXT_WRITER = "select pg_snapshot_xmax(pg_current_snapshot())::text";

    private static String untouched = "";

    @Override
    public void beforeClass(Class<?> tests) {
        TestYears.begin();
        try (var server = EmbeddedDatabase.administrator()) {
            if (untouched.isEmpty()) {
                keep(server);
            } else if (!nextWriter(server).equals(untouched)) {
                restore(server);
            }
            untouched = nextWriter(server);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void keep(Connection server) throws SQLException {
        hangUp();
        run(server, "alter database thidua with allow_connections false");
        run(server, "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'thidua'");
        run(server, "create database thidua_template template thidua");
        run(server, "alter database thidua with allow_connections true");
    }

    private static void restore(Connection server) throws SQLException {
        hangUp();
        run(server, "drop database thidua with (force)");
        run(server, "create database thidua template thidua_template owner thidua_owner");
    }

    private static void hangUp() {
        Arc.container().instance(AgroalDataSource.class).get().flush(FlushMode.ALL);
    }

    private static String nextWriter(Connection server) throws SQLException {
        try (var statement = server.createStatement();
                var row = statement.executeQuery(NEXT_WRITER)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void run(Connection server, String sql) throws SQLException {
        try (var statement = server.createStatement()) {
            statement.execute(sql);
        }
    }
}
