package vn.thidua;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The database of the tests, as its owner sees it: to arrange what no operation can, and to look
 * behind the API.
 */
public final class Database {

    private Database() {}

    public static void execute(String sql) {
        try (var connection = asOwner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static String value(String sql) {
        try (var connection = asOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A connection with the rights of the owner of the schema. */
    public static Connection asOwner() throws SQLException {
        return open("quarkus.flyway.username", "quarkus.flyway.password");
    }

    /** A connection with the rights of the application itself. */
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
