package vn.thidua.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RefusalGenerationTest {

    private final Contract contract = Sample.contract();

    @Test
    void a_valid_request_keeps_the_contract() {
        for (Operation o : contract.operations()) {
            Request request = Request.valid(o);

            assertThat(request.body() == null)
                    .as(o.toString())
                    .isEqualTo(o.requestBody().isMissingNode());
            if (request.body() != null) {
                assertThat(contract.invalid(o.jsonBody(), Contract.parse(request.body())))
                        .isEmpty();
            }
        }
    }

    @Test
    void a_body_that_is_no_json_is_sent_as_the_text_of_its_example() {
        Contract tables =
                Sample.with("/paths/~1v1~1things/post/requestBody", body -> body.set("content", Contract.parse("""
                                                {"application/vnd.a-sheet": {"schema": {"type": "string", "format": "binary"}},
                                                 "text/csv": {"schema": {"type": "string", "maxLength": 9}, "example": "a;b"}}
                                                """)));
        Operation create = tables.operations().stream()
                .filter(o -> o.id().equals("createThing"))
                .findFirst()
                .orElseThrow();

        assertThat(Request.valid(create).body()).isEqualTo("a;b");
        assertThat(Request.valid(create).headers()).containsEntry("Content-Type", "text/csv");
        assertThat(Refusal.all(create))
                .extracting(r -> r.status() + " " + r.name())
                .contains("415 a body of another type")
                .doesNotContain("400 broken JSON");
        assertThat(HouseRules.broken(create)).isEmpty();
    }

    @Test
    void every_broken_body_is_broken_where_it_says_so() {
        Operation create = operation("createThing");
        JsonNode schema = create.jsonBody();
        var faults = BodyFaults.of(contract, schema, create.requestExamples().get(0));

        assertThat(faults)
                .allSatisfy(f -> assertThat(contract.invalid(schema, f.body()))
                        .as(f.name())
                        .isNotEmpty());
        assertThat(faults)
                .extracting(BodyFaults.BodyFault::name)
                .contains(
                        "of another structure",
                        "/unknownField unknown",
                        "/title missing",
                        "/kind missing",
                        "/title null",
                        "/title of another type",
                        "/title too long",
                        "/title of no such form",
                        "/kind no such value",
                        "/weight of another type",
                        "/weight too small",
                        "/weight too great",
                        "/weight too fine",
                        "/ladder of another structure",
                        "/ladder/unknownField unknown",
                        "/ladder/points missing",
                        "/ladder/points too great");
        assertThat(faults).noneMatch(f -> f.name().startsWith("/ladder/steps"));
    }

    @Test
    void every_parameter_is_sent_wrong_in_each_way_it_can_be() {
        assertThat(Refusal.all(operation("listThings")))
                .extracting(r -> r.status() + " " + r.name())
                .containsExactly(
                        "401 no token",
                        "403 no permission",
                        "400 an unknown parameter",
                        "406 an answer in a form that does not exist",
                        "400 query after too long",
                        "400 query kind of another type",
                        "400 query kind no such value",
                        "400 query kind no such day",
                        "400 query kind empty",
                        "400 query kind a word",
                        "400 query limit too small",
                        "400 query limit too great",
                        "400 query limit too fine",
                        "400 query limit beyond all bounds",
                        "400 query limit a word");
    }

    @Test
    void an_open_operation_refuses_nobody() {
        assertThat(Refusal.all(operation("getVersion")))
                .extracting(Refusal::status)
                .containsExactly(400, 406);
    }

    @Test
    void a_change_needs_its_version_and_a_thing_to_change() {
        assertThat(Refusal.all(operation("reviseThing")))
                .extracting(r -> r.status() + " " + r.name())
                .contains(
                        "428 no If-Match",
                        "404 an id that nothing has",
                        "415 a body of another type",
                        "400 broken JSON");
    }

    @Test
    void methods_that_a_path_does_not_have_are_tried() {
        assertThat(Refusal.methods(contract))
                .extracting(Refusal::name)
                .isEqualTo(List.of(
                        "PUT /v1/things",
                        "PATCH /v1/things",
                        "DELETE /v1/things",
                        "POST /v1/things/{id}",
                        "PATCH /v1/things/{id}",
                        "DELETE /v1/things/{id}",
                        "POST /v1/version",
                        "PUT /v1/version",
                        "PATCH /v1/version",
                        "DELETE /v1/version"));
    }

    /** So that a field of an object that no example shows is not left out unseen. */
    @Test
    void all_words_that_the_real_contract_takes_are_sent_so_that_nothing_of_them_is_seen() {
        Contract real = Contract.current();
        int count = 0;
        for (Operation o : real.operations()) {
            Set<String> words = new TreeSet<>();
            words(real, o.jsonBody(), "", words);
            count += words.size();
            assertThat(Refusal.all(o).stream().map(Refusal::name).toList())
                    .as(o.toString())
                    .containsAll(words.stream()
                            .map(field -> "body " + field + " nothing that is seen")
                            .toList());
        }
        assertThat(count).isGreaterThan(100);
    }

    private static void words(Contract contract, JsonNode reference, String pointer, Set<String> found) {
        JsonNode schema = contract.resolve(reference);
        if (SchemaRules.WORDINGS.contains(schema.path("format").asText())) {
            found.add(pointer);
        }
        schema.path("properties")
                .properties()
                .forEach(p -> words(contract, p.getValue(), pointer + "/" + p.getKey(), found));
        if (schema.has("items")) {
            words(contract, schema.get("items"), pointer + "/0", found);
        }
        schema.path("oneOf").forEach(one -> words(contract, one, pointer, found));
    }

    private Operation operation(String id) {
        return contract.operations().stream()
                .filter(o -> o.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
