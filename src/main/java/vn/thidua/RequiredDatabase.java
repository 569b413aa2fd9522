package vn.thidua;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;

/** The database this build is made for: looked at once, before anything is migrated. */
final class RequiredDatabase {

    /** PostgreSQL's major version that the tests run on. */
    static final int VERSION = 18;

    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String ADDITIONAL = "quarkus.datasource.jdbc.additional-jdbc-properties.";

    private RequiredDatabase() {}

    /**
     * Why the service does not start on this database.
     *
     * @param reason one line
     * @param passing whether waiting may help: nobody answers, or not yet
     */
    record Complaint(String reason, boolean passing) {}

    /**
     * What is wrong with the database; empty if nothing is.
     *
     * @param version the major version that is needed
     */
    static Optional<Complaint> complaint(Config config, int version) {
        var url = config.getValue(URL, String.class);
        try (var connection = DriverManager.getConnection(url, properties(config))) {
            var found = connection.getMetaData();
            return found.getDatabaseMajorVersion() < version
                    ? Optional.of(new Complaint(
                            "the database is PostgreSQL %s; %d or newer is needed"
                                    .formatted(found.getDatabaseProductVersion(), version),
                            false))
                    : Optional.empty();
        } catch (SQLException failure) {
            var reason = "the database does not let the migrating role in: " + oneLine(failure);
            return Optional.of(new Complaint(reason, isPassing(failure)));
        }
    }

    private static Properties properties(Config config) {
        var properties = new Properties();
        for (var name : config.getPropertyNames()) {
            if (name.startsWith(ADDITIONAL)) {
                properties.setProperty(name.substring(ADDITIONAL.length()), config.getValue(name, String.class));
            }
        }
        properties.setProperty("user", config.getValue("quarkus.flyway.username", String.class));
        properties.setProperty("password", config.getValue("quarkus.flyway.password", String.class));
        return properties;
    }

    /** No connection (class 08), or a server that is only just starting or stopping (57P). */
    private static boolean isPassing(SQLException failure) {
        var state = String.valueOf(failure.getSQLState());
        return state.startsWith("08") || state.startsWith("57P");
    }

    private static String oneLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).replaceAll("\\s+", " ");
    }
}
