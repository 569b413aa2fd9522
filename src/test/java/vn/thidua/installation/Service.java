package vn.thidua.installation;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;
import org.jspecify.annotations.Nullable;

/** The packaged application as operators run it: a process of its own, told by its environment. */
final class Service implements AutoCloseable {

    static final Path PACKAGED = Path.of("target", "quarkus-app");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern LISTENING = Pattern.compile(
            "Listening on: (http://[^ \"]+:\\d+)\\. Management interface listening on" + " (http://[^ \"]+:\\d+)\\.");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Process process;
    private final Path output;
    private final Path complaints;
    private @Nullable Matcher found;

    Service(Map<String, String> settings, Path output) {
        this.output = output;
        this.complaints = output.resolveSibling(output.getFileName() + ".stderr");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jar = PACKAGED.resolve("quarkus-run.jar").toString();
        var builder = new ProcessBuilder(java, "-Xmx512m", "-XX:+ExitOnOutOfMemoryError", "-jar", jar);
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("QUARKUS_") || name.equals("JAVA_TOOL_OPTIONS"));
        builder.environment().putAll(settings);
        builder.redirectOutput(output.toFile()).redirectError(complaints.toFile());
        try {
            process = builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Its log so far. */
    List<String> output() {
        return lines(output);
    }

    /** What it said beside its log, without what the Java machine has to say of libraries. */
    List<String> complaints() {
        return lines(complaints).stream()
                .filter(line -> !line.startsWith("WARNING: "))
                .toList();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int exitCode(Duration within) {
        try {
            if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("still running after " + within);
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    HttpResponse<String> get(String path, @Nullable String token) {
        return send(request(addresses().group(1) + path, token).GET().build());
    }

    HttpResponse<String> post(String path, @Nullable String token, String json) {
        return send(request(addresses().group(1) + path, token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    /** Where it serves the API. */
    String address() {
        return addresses().group(1);
    }

    int managementPort() {
        return URI.create(addresses().group(2)).getPort();
    }

    /** Asks it to stop, as a service manager does, and waits for nothing. */
    void stop() {
        process.destroy();
    }

    /** An answer of the management port. */
    HttpResponse<String> manage(String path) {
        return send(request(addresses().group(2) + path, null).GET().build());
    }

    @Override
    public void close() {
        process.destroy();
        exitCode(PATIENCE);
    }

    private static HttpRequest.Builder request(String address, @Nullable String token) {
        var request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private synchronized Matcher addresses() {
        if (found == null) {
            try {
                found = await().atMost(PATIENCE)
                        .failFast(() -> !process.isAlive())
                        .until(() -> LISTENING.matcher(String.join("\n", output())), Matcher::find);
            } catch (ConditionTimeoutException | TerminalFailureException failure) {
                throw new IllegalStateException(
                        "not started:\n" + String.join("\n", complaints()) + String.join("\n", output()), failure);
            }
        }
        return found;
    }
}
