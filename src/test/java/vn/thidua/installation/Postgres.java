package vn.thidua.installation;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.Row;

/** A PostgreSQL server with an installation's two roles, which can be stopped and started again. */
final class Postgres implements AutoCloseable {

    static final String OWNER = "installation_owner";
    static final String APPLICATION = "installation_app";
    private static final String DATABASE = "installation";
    private static final int ANY_PORT = 0;

    private final Path data;
    private EmbeddedPostgres server;

    Postgres(Path data) {
        this.data = data;
        this.server = start(ANY_PORT);
        execute(
                "postgres",
                "create role %s login password '%1$s'; create role %s login password '%2$s'"
                        .formatted(OWNER, APPLICATION));
        execute("postgres", "create database %s owner %s".formatted(DATABASE, OWNER));
    }

    /** Starts it again on the data and the port it had. */
    void comeBack() {
        server = start(server.getPort());
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
        return DriverManager.getConnection(url(), role, role);
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

    private void execute(String database, String sql) {
        try (var connection = DriverManager.getConnection(url(database), "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    private EmbeddedPostgres start(int port) {
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
