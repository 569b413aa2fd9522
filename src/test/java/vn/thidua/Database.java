package vn.thidua;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** The database of the tests, as its owner sees it: to arrange what no operation can, and to look behind the API. */
public final class Database {

    private static @Nullable Connection kept;

    private Database() {}

    /** What is done with a connection. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T with(Connection connection) throws SQLException;
    }

    public static void execute(String sql) {
        as(owner -> {
            try (var statement = owner.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    public static String value(String sql) {
        return as(owner -> {
            try (var statement = owner.createStatement();
                    var rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getString(1);
            }
        });
    }

    /** Returns once somebody waits for a lock that another transaction holds. */
    public static void awaitSomebodyWaiting() {
        await("somebody who waits for a lock")
                .until(() -> value("select exists (select from pg_locks where not granted)")
                        .equals("t"));
    }

    /** With one connection of the owner that is kept: tests arrange thousands of rows one by one. */
    static synchronized <T extends @Nullable Object> T as(Work<T> work) {
        try {
            if (kept == null || !kept.isValid(1)) {
                kept = asOwner();
            }
            return work.with(kept);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A connection of its own with the rights of the owner of the schema. */
    public static Connection asOwner() throws SQLException {
        return open("quarkus.flyway.username", "quarkus.flyway.password");
    }

    /** A connection of its own with the rights of the application itself. */
    public static Connection asApplication() throws SQLException {
        return open("quarkus.datasource.username", "quarkus.datasource.password");
    }

    private static Connection open(String user, String password) throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue(user, String.class),
                config.getValue(password, String.class));
    }
}
