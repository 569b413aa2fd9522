package vn.thidua.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Fixture;
import vn.thidua.Logged;
import vn.thidua.Tokens;
import vn.thidua.Wire;
import vn.thidua.conformance.ContractFilter;

/** Bodies that come slowly; in tests a second is long enough to tell. */
@QuarkusTest
class SlowBodiesTest {

    private static final String GRANT = """
            {"subject": "%s", "role": "STAFF", "organisationId": "%s", "from": "2024-05-02"}
            """;

    @ConfigProperty(name = "thidua.http.body-rate-window")
    Duration window;

    @Inject
    RequestFilters filters;

    private String admin;

    @BeforeEach
    void an_admin() {
        admin = Fixture.subject("ADMIN");
    }

    @Test
    void a_body_below_the_rate_is_408_and_hung_up_on() {
        try (var wire = new Wire()) {
            wire.head("POST", "/v1/grants", Tokens.of(admin), 1000);
            var began = Instant.now();
            while (wire.send("{") && Duration.between(began, Instant.now()).compareTo(window.multipliedBy(3)) < 0) {
                pause(100);
            }
            var answer = wire.rest();
            assertThat(answer)
                    .startsWith("HTTP/1.1 408 ")
                    .containsIgnoringCase("\r\nConnection: close\r\n")
                    .contains(
                            "urn:problem-type:thidua:request-timeout",
                            "Nội dung đến quá chậm",
                            "Cần ít nhất 1024 byte trong mỗi 1 giây.")
                    .doesNotContain("Incident");
            ContractFilter.judge("POST", "/v1/grants", "{", answer);
        }
    }

    @Test
    void a_body_that_keeps_the_rate_may_take_longer_than_any_window() {
        var body = GRANT.formatted("slow", Fixture.MINISTRY) + " ".repeat(9_000);
        try (var wire = new Wire()) {
            wire.head("POST", "/v1/grants", Tokens.of(admin), body.length());
            for (int from = 0; from < body.length(); from += 300) {
                assertThat(wire.send(body.substring(from, Math.min(body.length(), from + 300))))
                        .isTrue();
                pause(100);
            }
            assertThat(wire.some(13)).startsWith("HTTP/1.1 201 ");
        }
    }

    @Test
    void who_asks_whether_to_go_on_is_told_so_once_the_request_is_one_that_may_be_made() {
        var body = GRANT.formatted("polite", Fixture.MINISTRY);
        try (var wire = new Wire()) {
            wire.send("""
                    POST /v1/grants HTTP/1.1\r
                    Host: x\r
                    Authorization: Bearer %s\r
                    Content-Type: application/json\r
                    Expect: 100-continue\r
                    Content-Length: %d\r
                    \r
                    """.formatted(Tokens.of(admin), body.length()).replace("\r\r", "\r"));
            assertThat(wire.some(25)).startsWith("HTTP/1.1 100 Continue\r\n");
            wire.send(body);
            assertThat(wire.some(13)).startsWith("HTTP/1.1 201 ");
        }
    }

    @Test
    void while_220_bodies_come_at_a_byte_a_second_readers_and_management_are_answered() {
        var token = Tokens.of(admin);
        var reader = Fixture.subject("AUDITOR");
        Api.as(reader).get("/v1/me").then().statusCode(200);
        var wires = new ArrayList<Wire>();
        for (int i = 0; i < 220; i++) {
            wires.add(new Wire().head("POST", "/v1/grants", token, 1_000_000));
        }
        for (int second = 0; second < 3; second++) {
            wires.forEach(wire -> wire.send("{"));
            for (int read = 0; read < 5; read++) {
                var asked = Instant.now();
                Api.as(reader).get("/v1/me").then().statusCode(200);
                given().get(management() + "/q/health/ready").then().statusCode(200);
                given().get(management() + "/q/metrics").then().statusCode(200);
                assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(10));
            }
            pause(1000);
        }
        var answers = wires.stream().map(Wire::rest).toList();
        wires.forEach(Wire::close);
        assertThat(answers).allMatch(answer -> answer.startsWith("HTTP/1.1 408 ") || isTooMany(answer));
        assertThat(answers)
                .anyMatch(answer -> answer.startsWith("HTTP/1.1 408 "))
                .anyMatch(SlowBodiesTest::isTooMany);
        Api.as(admin)
                .body(GRANT.formatted("after", Fixture.MINISTRY))
                .post("/v1/grants")
                .then()
                .statusCode(201);
    }

    private static boolean isTooMany(String answer) {
        return answer.startsWith("HTTP/1.1 429 ")
                        && answer.toLowerCase(Locale.ROOT).contains("\r\nretry-after: 2\r\n")
                || answer.isEmpty(); // refused, and hung up on before it was read
    }

    @Test
    void a_body_that_nobody_reads_is_refused_at_once_and_hung_up_on() {
        try (var wire = new Wire()) {
            wire.head("POST", "/v1/grants", "..", 1_000_000);
            assertThat(wire.some(13)).startsWith("HTTP/1.1 401 ");
            var told = Instant.now();
            while (wire.send("{") && Duration.between(told, Instant.now()).toSeconds() < 20) {
                pause(200);
            }
            assertThat(Duration.between(told, Instant.now())).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void who_hangs_up_within_a_body_is_no_incident_and_leaves_nothing_behind() {
        try (var log = new Logged()) {
            for (int i = 0; i < 30; i++) {
                var wire = new Wire().head("POST", "/v1/grants", Tokens.of(admin), 200_000);
                wire.send("{\"subject\": \"" + "x".repeat(i * 5_000));
                if (i % 2 == 0) {
                    wire.reset();
                } else {
                    wire.close();
                }
            }
            awaitNobody();
            assertThat(log.lines()).isEmpty();
        }
    }

    @Test
    void who_hangs_up_before_the_answer_is_no_incident_and_leaves_nothing_behind() {
        var body = GRANT.formatted("gone", Fixture.MINISTRY);
        try (var log = new Logged()) {
            for (var request : List.of("GET /v1/organisations?limit=100", "GET /v1/openapi.json", "GET /v1/me")) {
                for (int i = 0; i < 10; i++) {
                    var wire = new Wire();
                    wire.send(
                            request + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + Tokens.of(admin) + "\r\n\r\n");
                    pause(i);
                    wire.reset();
                }
            }
            for (int i = 0; i < 10; i++) {
                var wire = new Wire().head("POST", "/v1/grants", Tokens.of(admin), body.length());
                wire.send(body);
                pause(i);
                wire.reset();
            }
            awaitNobody();
            assertThat(log.lines()).isEmpty();
        }
    }

    private void awaitNobody() {
        await("nobody under way").atMost(Duration.ofSeconds(10)).until(() -> filters.underWay() == 0);
    }

    private static String management() {
        var config = ConfigProvider.getConfig();
        return "http://localhost:" + config.getValue("quarkus.management.test-port", int.class);
    }

    private static void pause(long milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
