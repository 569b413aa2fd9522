package vn.thidua.conformance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import vn.thidua.Database;
import vn.thidua.Row;
import vn.thidua.Tokens;

/** Every operation refuses what the contract says it refuses: generated, so that no room forgets. */
@QuarkusTest
class RefusalsTest {

    private static final Contract CONTRACT = Contract.current();

    @BeforeAll
    static void someone_who_holds_every_permission() {
        Everybody.arrange();
    }

    @TestFactory
    Stream<DynamicNode> every_operation_refuses() {
        return CONTRACT.operations().stream().map(o -> dynamicContainer(o.toString(), tests(Refusal.all(o))));
    }

    @TestFactory
    Stream<DynamicNode> a_method_that_a_path_does_not_have_is_405() {
        return tests(Refusal.methods(CONTRACT));
    }

    @TestFactory
    Stream<DynamicNode> a_key_that_is_in_progress_is_409() {
        return idempotent().map(o -> dynamicTest(o.toString(), () -> inProgress(o)));
    }

    @TestFactory
    Stream<DynamicNode> a_key_used_for_another_request_is_422() {
        return idempotent().map(o -> dynamicTest(o.toString(), () -> reused(o)));
    }

    private static Stream<DynamicNode> tests(List<Refusal> refusals) {
        return refusals.stream().map(r -> dynamicTest(r.name() + ": " + r.status(), () -> check(r)));
    }

    private static Stream<Operation> idempotent() {
        return CONTRACT.operations().stream().filter(o -> o.takesHeader("Idempotency-Key"));
    }

    private static void check(Refusal refusal) {
        Response answer = send(refusal.who(), refusal.request());
        String said = refusal + "\n" + answer.asString();
        assertThat(answer.statusCode()).as(said).isEqualTo(refusal.status());
        assertThat(answer.contentType()).as(said).startsWith("application/problem+json");
        if (refusal.pointer() != null) {
            assertThat(named(answer, "pointer")).as(said).contains(refusal.pointer());
        }
        if (refusal.parameter() != null) {
            assertThat(named(answer, "parameter")).as(said).contains(refusal.parameter());
        }
    }

    /** Without REST Assured's paths: each is a script that is compiled when it is asked for. */
    private static List<String> named(Response answer, String field) {
        return Contract.parse(answer.asString()).path("errors").findValuesAsText(field);
    }

    private static Response send(Refusal.Who who, Request request) {
        RequestSpecification spec = given();
        switch (who) {
            case EVERYTHING -> spec.auth().oauth2(Tokens.of(Everybody.SUBJECT));
            case NOTHING -> spec.auth().oauth2(Tokens.of("contract.nothing"));
            default -> {}
        }
        if (request.body() != null) {
            spec.body(request.body().getBytes(StandardCharsets.UTF_8));
        }
        return spec.headers(request.headers())
                .queryParams(request.query())
                .pathParams(request.values())
                .request(request.method(), request.path());
    }

    private static void inProgress(Operation o) throws SQLException {
        String key = UUID.randomUUID().toString();
        try (var elsewhere = Database.asApplication();
                var lock = elsewhere.prepareStatement(
                        "select pg_advisory_lock(hashtextextended(concat_ws(chr(31), ?, ?, ?), 0))")) {
            lock.setString(1, Everybody.SUBJECT);
            lock.setString(2, o.id());
            lock.setString(3, key);
            lock.execute();
            sendKey(o, key).then().statusCode(409).body("type", equalTo("urn:problem-type:thidua:request-in-progress"));
        }
    }

    private static void reused(Operation o) {
        String key = UUID.randomUUID().toString();
        Row.of("idempotency_key")
                .with("caller", Everybody.SUBJECT)
                .with("operation", o.id())
                .with("key", key)
                .with("request_hash", "of another request")
                .insert();
        sendKey(o, key).then().statusCode(422).body("type", equalTo("urn:problem-type:thidua:idempotency-key-reused"));
    }

    private static Response sendKey(Operation o, String key) {
        return send(Refusal.Who.EVERYTHING, Request.valid(o).header("Idempotency-Key", key));
    }
}
