package vn.thidua.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.thidua.Row;

/** A backup is what can be restored: by the commands of the README, with PostgreSQL's own tools. */
@Tag("composed")
@EnabledIfSystemProperty(named = BackupIT.TOOLS, matches = ".+")
class BackupIT {

    /** The folder of psql, pg_dump and pg_restore, as new as the server. */
    static final String TOOLS = "postgres.tools";

    private static final Path FOLDER = Folders.empty("backup");

    /** Each table with a hash of all its rows. */
    private static final String CONTENT = """
            select string_agg(format('%s %s', tablename, (xpath('/row/c/text()', query_to_xml(format(
                       'select md5(coalesce(string_agg(t::text, '','' order by t::text), '''')) as c from %I.%I t',
                       schemaname, tablename), false, true, '')))[1]::text), ', ' order by tablename)
              from pg_tables where schemaname = 'public'
            """;

    private final Installation installation = Installation.running();

    @Test
    void what_was_backed_up_is_restored_on_a_new_server_and_served_from_there() throws Exception {
        installation.database.insert(
                Row.of("emulation_group").with("kind", "CLUSTER").with("name", "Cụm được sao lưu"));
        run(command("pg_dump"), installation.database, Map.of());
        var content = installation.database.value(CONTENT);

        try (var server = Postgres.unprepared(FOLDER.resolve("data"))) {
            var script = Compose.FOLDER.resolve("database.sql").toAbsolutePath();
            run(
                    List.of("psql", "--set=ON_ERROR_STOP=1", "--file=" + script, "postgres"),
                    server,
                    Map.of("PGUSER", "postgres", "PGPASSWORD", "postgres"));
            run(command("pg_restore"), server, Map.of());

            assertThat(server.value(CONTENT)).isEqualTo(content);
            assertIsServed(server);
            assertHistoryIsStillKept(server);
        }
    }

    private void assertIsServed(Postgres server) {
        var settings = Map.of("QUARKUS_DATASOURCE_JDBC_URL", server.url());
        try (var service = installation.startService("restored.log", settings)) {
            assertThat(service.manage("/q/health/ready").statusCode()).isEqualTo(200);
            assertThat(service.get("/v1/me", installation.provider.token("somebody"))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private static void assertHistoryIsStillKept(Postgres server) throws SQLException {
        try (var connection = server.as(Postgres.APPLICATION);
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("update history_entry set actor = 'nobody'"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    /** The line of the README that begins with a tool's name. */
    private static List<String> command(String tool) throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream()
                .map(String::strip)
                .filter(line -> line.startsWith(tool + " "))
                .findFirst()
                .map(line -> List.of(line.split(" ")))
                .orElseThrow();
    }

    /** In the environment that the README asks for: the owner of the database, told to the tools by their variables. */
    private static void run(List<String> command, Postgres server, Map<String, String> changes) throws Exception {
        var tool = Path.of(System.getProperty(TOOLS), command.get(0));
        var builder = new ProcessBuilder(new ArrayList<>(command))
                .directory(FOLDER.toFile())
                .redirectErrorStream(true);
        builder.command().set(0, tool.toString());
        var environment = builder.environment();
        environment.putAll(Compose.environment("database"));
        environment.putAll(Map.of(
                "PGHOST",
                "127.0.0.1",
                "PGPORT",
                Integer.toString(server.port()),
                "PGUSER",
                Postgres.OWNER,
                "PGPASSWORD",
                environment.get("THIDUA_OWNER_PASSWORD")));
        environment.putAll(changes);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
    }
}
