package vn.thidua.installation;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.Row;

/** A PostgreSQL server as {@code database.sql} prepares it, which can be stopped and started again. */
final class Postgres implements AutoCloseable {

    static final String OWNER = "thidua_owner";
    static final String APPLICATION = "thidua_application";
    private static final String DATABASE = "thidua";
    private static final Map<String, String> ENVIRONMENT = Compose.environment("database");
    static final Map<String, String> PASSWORDS = Map.of(
            OWNER, ENVIRONMENT.get("THIDUA_OWNER_PASSWORD"),
            APPLICATION, ENVIRONMENT.get("THIDUA_APPLICATION_PASSWORD"));
    private static final int ANY_PORT = 0;

    private final Path data;
    private EmbeddedPostgres server;

    Postgres(Path data) {
        this(data, start(data, ANY_PORT));
        DatabaseScript.statements(ENVIRONMENT).forEach(this::prepare);
    }

    private Postgres(Path data, EmbeddedPostgres server) {
        this.data = data;
        this.server = server;
    }

    /** A server on which nothing has been prepared. */
    static Postgres unprepared(Path data) {
        return new Postgres(data, start(data, ANY_PORT));
    }

    int port() {
        return server.getPort();
    }

    /** Starts it again on the data and the port it had. */
    void comeBack() {
        server = start(data, server.getPort());
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Sends a signal to the server and all its processes. */
    void signal(String name) {
        try {
            long leader = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0));
            var server = ProcessHandle.of(leader).orElseThrow();
            Stream.concat(Stream.of(server), server.descendants()).forEach(process -> kill(process.pid(), name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void kill(long pid, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    String url() {
        return url(DATABASE);
    }

    Connection as(String role) throws SQLException {
        return DriverManager.getConnection(url(), role, PASSWORDS.get(role));
    }

    /** As the owner of the schema: to arrange what no operation can. */
    void execute(String sql) {
        try (var connection = as(OWNER);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Nullable
    UUID insert(Row row) {
        try (var connection = as(OWNER)) {
            return row.insert(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    String value(String sql) {
        try (var connection = as(OWNER);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void prepare(String sql) {
        try (var connection = DriverManager.getConnection(url("postgres"), "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The address of one of the server's databases. */
    String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    private static EmbeddedPostgres start(Path data, int port) {
        try {
            return EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
