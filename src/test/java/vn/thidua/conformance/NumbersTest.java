package vn.thidua.conformance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.thidua.Tokens;

/** No number is a fault of the service, wherever the contract takes one. */
@QuarkusTest
class NumbersTest {

    private static final Contract CONTRACT = Contract.current();
    private static final String PLACE = "@number@";

    private static final List<String> NUMBERS = List.of(
            "1e2147483648",
            "-1e-2147483649",
            "1e99999999999999999999",
            "9".repeat(1_100),
            "1e100",
            "1" + "0".repeat(64) + ".0",
            "-1E-100",
            "1e19",
            "-9223372036854775809",
            "9223372036854775807",
            "2147483648",
            "1e9",
            "1.0",
            "0.30000000000000004",
            "-0",
            "-1");

    @BeforeAll
    static void someone_who_holds_every_permission() {
        Everybody.arrange();
    }

    @TestFactory
    Stream<DynamicTest> no_number_in_a_body_is_a_fault_of_the_service() {
        return CONTRACT.operations().stream()
                .filter(o -> !o.jsonBody().isMissingNode())
                .flatMap(o -> bodies(o).stream().map(body -> dynamicTest(o + ": " + body, () -> send(o, body))));
    }

    @TestFactory
    Stream<DynamicTest> no_number_in_a_query_is_a_fault_of_the_service() {
        return CONTRACT.operations().stream()
                .flatMap(o -> o.parameters("query").stream()
                        .filter(p -> CONTRACT.resolve(p.schema())
                                .path("type")
                                .asText()
                                .matches("integer|number"))
                        .map(p -> dynamicTest(o + ": " + p.name(), () -> ask(o, p.name()))));
    }

    private static void send(Operation o, String body) throws IOException, InterruptedException {
        var valid = Request.valid(o);
        for (var number : NUMBERS) {
            var address = valid.path();
            for (var value : valid.values().entrySet()) {
                address = address.replace("{" + value.getKey() + "}", value.getValue());
            }
            // whatever reads the answer for its conformance would read the number too
            var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + address))
                    .header("Authorization", "Bearer " + Tokens.of(Everybody.SUBJECT))
                    .method(valid.method(), BodyPublishers.ofString(body.replace("\"" + PLACE + "\"", number)));
            valid.headers().forEach(request::header);
            var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(number + " " + answer.body()).isLessThan(500);
        }
    }

    private static void ask(Operation o, String parameter) {
        for (var number : NUMBERS) {
            var request = Request.valid(o).query(parameter, number);
            var answer = given().auth()
                    .oauth2(Tokens.of(Everybody.SUBJECT))
                    .headers(request.headers())
                    .queryParams(request.query())
                    .pathParams(request.values())
                    .request(request.method(), request.path());
            assertThat(answer.statusCode()).as(number + " " + answer.asString()).isLessThan(500);
        }
    }

    /** The example of an operation once for each number in it. */
    private static List<String> bodies(Operation o) {
        var all = new ArrayList<String>();
        var example = o.requestExamples().get(0).deepCopy();
        walk(example, example, all);
        return all;
    }

    private static void walk(JsonNode whole, JsonNode part, List<String> all) {
        if (part instanceof ObjectNode object) {
            for (var field : List.copyOf(object.properties())) {
                if (field.getValue().isNumber()) {
                    var kept = field.getValue();
                    object.put(field.getKey(), PLACE);
                    all.add(whole.toString());
                    object.set(field.getKey(), kept);
                } else {
                    walk(whole, field.getValue(), all);
                }
            }
        } else if (part instanceof ArrayNode array && !array.isEmpty()) {
            walk(whole, array.get(0), all);
        }
    }
}
