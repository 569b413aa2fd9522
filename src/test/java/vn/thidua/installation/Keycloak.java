package vn.thidua.installation;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Keycloak of {@code compose.yaml}: its command, its environment and its realm, without its container. */
final class Keycloak implements AutoCloseable {

    /** It builds itself anew for its database first. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final int port = freePort();
    private final int managementPort = freePort();
    private final Process process;

    Keycloak(Postgres database, Path log) {
        var home = Path.of(System.getProperty("keycloak.home"));
        var command = new ArrayList<>(List.of("sh", home.resolve("bin/kc.sh").toString()));
        command.addAll(Compose.command("keycloak"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("KC_") || name.equals("JAVA_TOOL_OPTIONS"));
        environment.putAll(Compose.environment("keycloak"));
        environment.putAll(Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m",
                "KC_DB_URL", database.url(environment.get("KC_DB_USERNAME")),
                "KC_HTTP_HOST", "127.0.0.1",
                "KC_HTTP_PORT", Integer.toString(port),
                "KC_HTTP_MANAGEMENT_PORT", Integer.toString(managementPort)));
        try {
            var realms = Files.createDirectories(home.resolve("data/import"));
            Files.copy(
                    Compose.FOLDER.resolve("realm.json"),
                    realms.resolve("thidua-realm.json"),
                    StandardCopyOption.REPLACE_EXISTING);
            process = builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        await().atMost(PATIENCE)
                .failFast("Keycloak has ended: " + log, () -> !process.isAlive())
                .until(() -> isHealthy(Compose.healthcheck("keycloak"), managementPort));
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Asks as a container does, on the port that stands for the container's 9000. */
    static boolean isHealthy(List<String> healthcheck, int port) {
        var command = healthcheck.stream()
                .map(word -> word.replace("/9000 ", "/" + port + " "))
                .toList();
        try {
            var discarded = new File("/dev/null");
            return new ProcessBuilder(command)
                            .redirectError(discarded)
                            .redirectOutput(discarded)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
