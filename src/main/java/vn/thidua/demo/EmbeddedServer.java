package vn.thidua.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** A PostgreSQL server without installation, with the two roles a production database has. */
final class EmbeddedServer {

    static final String URL = "quarkus.datasource.jdbc.url";
    private static final String OWNER_ROLE = "thidua_owner";
    private static final String APPLICATION_ROLE = "thidua_app";
    private static final String DATABASE = "thidua";
    private static final int PORT_LINE = 3;

    private EmbeddedServer() {}

    /**
     * Starts a server and returns the JDBC address of its database.
     *
     * @param keepData dev mode: data that survives, written durably; else a throw-away server
     */
    static String start(boolean keepData) {
        try {
            int port = keepData ? startKept() : EmbeddedPostgres.start().getPort();
            prepare(port);
            return url(port, DATABASE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What the service must be told to work with the server; a role's password is its name. */
    static Map<String, String> settings(String url) {
        return Map.of(
                URL,
                url,
                "quarkus.datasource.username",
                APPLICATION_ROLE,
                "quarkus.datasource.password",
                APPLICATION_ROLE,
                "quarkus.flyway.username",
                OWNER_ROLE,
                "quarkus.flyway.password",
                OWNER_ROLE);
    }

    /** A superuser's connection to the server, none of whose databases it occupies but its own. */
    static Connection administrator(String url) throws SQLException {
        return superuser(URI.create(url.substring("jdbc:".length())).getPort(), "postgres");
    }

    private static int startKept() throws IOException {
        var directory = buildDirectory().resolve("dev-database");
        int running = portOfRunning(directory.resolve("postmaster.pid"));
        if (running != 0) {
            return running;
        }
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start()
                .getPort();
    }

    /** A dev mode that was killed leaves its server behind: it is used again rather than fought. */
    private static int portOfRunning(Path lock) throws IOException {
        if (!Files.exists(lock)) {
            return 0;
        }
        var lines = Files.readAllLines(lock);
        int port =
                lines.size() > PORT_LINE ? Integer.parseInt(lines.get(PORT_LINE).trim()) : 0;
        try (var connection = superuser(port, "postgres")) {
            return connection.isValid(1) ? port : 0;
        } catch (SQLException nobodyThere) {
            return 0;
        }
    }

    private static void prepare(int port) throws SQLException {
        try (var connection = superuser(port, "postgres");
                var statement = connection.createStatement()) {
            try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
                if (found.next()) {
                    return;
                }
            }
            for (var role : new String[] {OWNER_ROLE, APPLICATION_ROLE}) {
                statement.execute("create role " + role + " login password '" + role + "'");
            }
            statement.execute("create database " + DATABASE + " owner " + OWNER_ROLE);
        }
    }

    private static Connection superuser(int port, String database) throws SQLException {
        return DriverManager.getConnection(url(port, database), "postgres", "postgres");
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    private static Path buildDirectory() {
        var classes = EmbeddedServer.class.getProtectionDomain().getCodeSource().getLocation();
        try {
            return Path.of(classes.toURI()).getParent();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
