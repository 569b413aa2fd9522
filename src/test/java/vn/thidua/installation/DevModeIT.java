package vn.thidua.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Dev mode as the README starts it (on a database of its own, not on a developer's), and a front end that somebody
 * develops beside it.
 */
@Tag("composed")
class DevModeIT {

    private static final String FRONT_END = "http://localhost:5173";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static String address = "";
    private static Postgres database;
    private static Process maven;

    @BeforeAll
    static void start() throws IOException {
        int port = freePort();
        address = "http://localhost:" + port;
        var folder = Folders.empty("dev-mode");
        var log = folder.resolve("log");
        database = new Postgres(folder.resolve("data"));
        maven = new ProcessBuilder(
                        Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                        "--batch-mode",
                        "quarkus:dev",
                        "-Dquarkus.datasource.jdbc.url=" + database.url(),
                        "-Dquarkus.datasource.username=" + Postgres.APPLICATION,
                        "-Dquarkus.datasource.password=" + Postgres.PASSWORDS.get(Postgres.APPLICATION),
                        "-Dquarkus.flyway.username=" + Postgres.OWNER,
                        "-Dquarkus.flyway.password=" + Postgres.PASSWORDS.get(Postgres.OWNER),
                        "-Dquarkus.http.port=" + port,
                        "-Dquarkus.management.port=" + freePort(),
                        "-Ddebug=false",
                        "-Dquarkus.console.enabled=false",
                        "-Dquarkus.analytics.disabled=true",
                        "-Dquarkus.test.continuous-testing=disabled")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .failFast("Dev mode has ended: " + log, () -> !maven.isAlive())
                .until(DevModeIT::answers);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        maven.descendants().forEach(ProcessHandle::destroy);
        maven.destroy();
        maven.waitFor();
        database.close();
    }

    @Test
    void somebody_logs_in_and_tries_the_api_from_a_front_end_of_any_port() throws Exception {
        for (var origin : List.of(FRONT_END, "https://localhost:4200", "http://127.0.0.1:3000", "http://localhost")) {
            var login = login(origin);
            assertThat(login.statusCode()).isEqualTo(200);
            assertLetIn(login, origin);
            var token = Login.json(login.body()).path("access_token").asText();
            var me = send(HttpRequest.newBuilder(URI.create(address + "/v1/me"))
                    .header("Origin", origin)
                    .header("Authorization", "Bearer " + token)
                    .build());
            assertThat(me.statusCode()).isEqualTo(200);
            assertLetIn(me, origin);
            assertThat(Login.json(me.body()).path("subject").asText()).isEqualTo("laocai.officer");
        }
    }

    @Test
    void a_browser_may_ask_before_it_sends() throws Exception {
        for (var path : List.of("/dev/token", "/v1/me")) {
            var preflight = send(HttpRequest.newBuilder(URI.create(address + path))
                    .header("Origin", FRONT_END)
                    .header("Access-Control-Request-Method", "POST")
                    .header("Access-Control-Request-Headers", "authorization,content-type")
                    .method("OPTIONS", BodyPublishers.noBody())
                    .build());
            assertThat(preflight.statusCode()).as(path).isEqualTo(200);
            assertLetIn(preflight, FRONT_END);
        }
    }

    @Test
    void pages_of_elsewhere_are_not_let_in() throws Exception {
        for (var origin : List.of("https://elsewhere.example", "http://localhost.elsewhere.example:5173")) {
            assertThat(login(origin).statusCode()).as(origin).isEqualTo(403);
        }
    }

    private static HttpResponse<String> login(String origin) throws Exception {
        var form = "grant_type=password&client_id=thidua&client_secret=thidua&username=laocai.officer&password=any";
        return send(HttpRequest.newBuilder(URI.create(address + "/dev/token"))
                .header("Origin", origin)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    private static void assertLetIn(HttpResponse<String> answer, String origin) {
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue(origin);
    }

    private static boolean answers() {
        try {
            return send(HttpRequest.newBuilder(URI.create(address + "/v1/openapi.json"))
                                    .build())
                            .statusCode()
                    == 200;
        } catch (IOException | InterruptedException notYet) {
            return false;
        }
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
