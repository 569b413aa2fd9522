package vn.thidua.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.Api;
import vn.thidua.Database;
import vn.thidua.Fixture;
import vn.thidua.Tokens;
import vn.thidua.conformance.Contract;

@QuarkusTest
class ProblemsTest {

    private static final String ADMIN = "admin-of-problems";

    @BeforeEach
    void an_admin() {
        Fixture.subject();
        Database.execute("delete from role_grant where subject = '" + ADMIN + "'");
        Fixture.grant(ADMIN, "ADMIN", Fixture.MINISTRY);
    }

    @Test
    void no_token_is_a_problem_with_a_challenge() {
        problem(given().get("/v1/me").then(), 401, "unauthenticated")
                .header("WWW-Authenticate", "Bearer")
                .header("Content-Language", "vi")
                .header("X-Content-Type-Options", "nosniff")
                .body("title", equalTo("Cần đăng nhập"))
                .body("instance", equalTo("/v1/me"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://other.example, https://service.example.com, 600",
        "https://server.example.com, https://other.example, 600",
        "https://server.example.com, https://service.example.com, -50"
    })
    void a_token_of_another_issuer_or_audience_or_out_of_time_is_refused(String issuer, String audience, long seconds) {
        var token = Tokens.token("admin", "openid", issuer, audience, Duration.ofSeconds(seconds));
        problem(given().auth().oauth2(token).get("/v1/me").then(), 401, "unauthenticated");
    }

    @Test
    void a_token_with_a_changed_signature_is_refused() {
        var token = Tokens.of("admin");
        var forged = token.substring(0, token.lastIndexOf('.') + 1) + "AAAA";
        problem(given().auth().oauth2(forged).get("/v1/me").then(), 401, "unauthenticated");
    }

    @Test
    void an_address_nobody_serves_is_404_in_and_outside_the_api() {
        problem(Api.as(ADMIN).get("/v1/nothing").then(), 404, "not-found");
        problem(given().get("/nothing").then(), 404, "not-found");
    }

    @Test
    void a_method_the_resource_does_not_have_is_405() {
        problem(Api.as(ADMIN).delete("/v1/me").then(), 405, "method-not-allowed");
    }

    @Test
    void a_representation_that_does_not_exist_is_406() {
        problem(Api.as(ADMIN).accept("text/csv").get("/v1/me").then(), 406, "not-acceptable");
    }

    @Test
    void content_that_is_not_json_is_415() {
        problem(
                Api.as(ADMIN)
                        .contentType(ContentType.TEXT)
                        .body("x")
                        .post("/v1/grants")
                        .then(),
                415,
                "unsupported-media-type");
    }

    @Test
    void content_beyond_the_limit_is_413() {
        var body = "{\"subject\": \"" + "x".repeat(2_200_000) + "\"}";
        problem(Api.as(ADMIN).body(body).post("/v1/grants").then(), 413, "content-too-large");
    }

    @Test
    void content_that_grows_beyond_the_limit_unannounced_is_413() throws Exception {
        var body = "{\"subject\": \"" + "x".repeat(2_200_000) + "\"}";
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/grants"))
                .header("Authorization", "Bearer " + Tokens.of(ADMIN))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(UTF_8))))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:problem-type:thidua:content-too-large");
    }

    @ParameterizedTest
    @CsvSource({
        "ADMIN, abc, /v1/grants",
        "MINISTRY_OFFICER, , /v1/criteria-sets/imports",
        "OFFICER, , /v1/attachments?organisationId=00000000-0000-7000-8000-0000000000aa&fileName=a.pdf"
    })
    void a_media_type_that_cannot_be_read_or_is_missing_is_415(String role, String type, String address)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + address))
                .header("Authorization", "Bearer " + Tokens.of(Fixture.subject(role)))
                .POST(BodyPublishers.ofString("{}"));
        if (type != null) {
            request.header("Content-Type", type);
        }
        var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("urn:problem-type:thidua:unsupported-media-type");
    }

    @Test
    void broken_json_names_its_place_in_english_on_request() {
        problem(
                        Api.as(ADMIN)
                                .header("Accept-Language", "en")
                                .body("{\"subject\": }")
                                .post("/v1/grants")
                                .then(),
                        400,
                        "malformed")
                .header("Content-Language", "en")
                .body("detail", equalTo("The content is not valid JSON (line 1, column 13)."));
    }

    @Test
    void a_body_given_twice_over_is_malformed() {
        problem(Api.as(ADMIN).body("{} {}").post("/v1/grants").then(), 400, "malformed");
        problem(
                Api.as(ADMIN)
                        .body("{\"subject\": \"a\", \"subject\": \"b\"}")
                        .post("/v1/grants")
                        .then(),
                400,
                "malformed");
    }

    @Test
    void no_body_is_a_fault_at_the_root() {
        problem(Api.as(ADMIN).post("/v1/grants").then(), 400, "invalid").body("errors[0].pointer", equalTo(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\u0378"})
    void characters_that_cannot_be_kept_are_refused(String character) {
        problem(
                        Api.as(ADMIN)
                                .body("{\"subject\": \"a"
                                        + character
                                        + "b\", \"role\": \"STAFF\", \"organisationId\":"
                                        + " \"00000000-0000-7000-8000-0000000000aa\", \"from\":"
                                        + " \"2023-01-01\"}")
                                .post("/v1/grants")
                                .then(),
                        400,
                        "invalid")
                .body("errors[0].pointer", equalTo("/subject"));
    }

    @Test
    void every_bad_parameter_is_named_at_once() {
        problem(
                        Api.as(ADMIN)
                                .queryParam("limit", "x")
                                .queryParam("subjekt", "x")
                                .queryParam("subject", "a", "b")
                                .get("/v1/grants")
                                .then(),
                        400,
                        "invalid")
                .body("errors.size()", equalTo(3))
                .body("errors.find { it.parameter == 'limit' }", notNullValue())
                .body("errors.find { it.parameter == 'subjekt' }", notNullValue())
                .body("errors.find { it.parameter == 'subject' }", notNullValue());
        problem(Api.as(ADMIN).get("/v1/grants/not-an-id").then(), 400, "invalid")
                .body("errors[0].parameter", equalTo("id"));
        problem(Api.as(ADMIN).get("/v1/grants?after=xyz").then(), 400, "invalid")
                .body("errors[0].parameter", equalTo("after"));
    }

    @Test
    void a_fault_of_ours_carries_an_incident_number_and_nothing_else() {
        Database.execute("alter table organisation_code rename to hidden");
        try {
            problem(Api.as(ADMIN).get("/v1/organisations").then(), 500, "internal")
                    .body("incident", matchesPattern("[0-9a-f-]{36}"))
                    .body("detail", not(containsString("organisation_code")))
                    .body("$", not(hasKey("errors")));
        } finally {
            Database.execute("alter table hidden rename to organisation_code");
        }
    }

    @Test
    void a_database_that_hangs_up_is_503_with_a_time_to_try_again() throws Exception {
        try (var holder = Database.asOwner();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table organisation_code in access exclusive mode");
            var waiting = CompletableFuture.supplyAsync(
                    () -> Api.as(ADMIN).get("/v1/organisations").then());
            hangUpOnWhoWaits();
            problem(waiting.get(), 503, "unavailable").header("Retry-After", matchesPattern("\\d+"));
        }
        Api.as(ADMIN).get("/v1/organisations").then().statusCode(200);
    }

    /** The application's own role may end its own sessions. */
    private static void hangUpOnWhoWaits() throws Exception {
        try (var connection = Database.asApplication();
                var statement = connection.createStatement()) {
            await("somebody who waits for the lock")
                    .until(() -> statement
                            .executeQuery("select pg_terminate_backend(pid) from pg_stat_activity"
                                    + " where usename = current_user and wait_event_type = 'Lock'")
                            .next());
        }
    }

    @Test
    void the_request_id_given_is_given_back() {
        given().header("X-Request-Id", "abc-1").get("/v1/me").then().header("X-Request-Id", "abc-1");
        given().header("X-Request-Id", "a b")
                .get("/v1/me")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String type) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .header("API-Version", Contract.current().version())
                .body("status", equalTo(status))
                .body("type", equalTo("urn:problem-type:thidua:" + type));
    }
}
