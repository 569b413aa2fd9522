package vn.thidua.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseRulesTest {

    private static final String GET = "/paths/~1v1~1things~1{id}/get";

    @Test
    void the_sample_keeps_every_rule() {
        assertThat(HouseRules.broken(Sample.contract())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /info                                  | contact     | info.contact/email is stated
                    /info                                  | license     | info.license/name is stated
                    /paths/~1v1~1things/get                | summary     | listThings (GET /v1/things): has a summary
                    /paths/~1v1~1things/get                | tags        | listThings (GET /v1/things): has one tag
                    /paths/~1v1~1things/get/responses      | 400         | listThings (GET /v1/things): declares 400
                    /paths/~1v1~1things/get/responses      | default     | describes the shared refusals as default
                    /paths/~1v1~1things/get/responses      | 200         | says what success is
                    /paths/~1v1~1things~1{id}/get/responses | 304        | 304 and the ETag of a 200 come together
                    /paths/~1v1~1things~1{id}/put/responses | 428        | 428 and If-Match come together
                    /paths/~1v1~1things~1{id}/put/responses | 412        | 412 and If-Match come together
                    /paths/~1v1~1things~1{id}              | parameters  | path parameters are those of the path
                    /components/schemas/ThingDraft         | additionalProperties | ThingDraft: a request is closed
                    /components/schemas/ThingDraft/properties/title | maxLength | ThingDraft/title: a text that is sent has a maxLength
                    /components/schemas/ThingDraft/properties/title | pattern | ThingDraft/title: a text that is sent has a form, or says
                    /components/schemas/StepLadder/properties/steps | maxItems | StepLadder/steps: a list that is sent has maxItems
                    /components/schemas/StepLadder/properties/type | const | Ladder: the alternative STEPS names itself by type
                    /components/schemas/ThingPage/properties | next      | a page and limit come together
                    /components/parameters/limit/schema    | maximum     | limit is 1 to 100
                    /components/parameters/limit/schema    | format      | an integer has a format
                    /components/schemas/Problem/properties/status | minimum | an integer says how small it may be
                    /components/headers/ETag               | required    | the header ETag is required
                    /components/responses/Stale            | description | has a description
                    /components/responses/Stale            | content     | is a problem and nothing else
                    """)
    void what_is_left_out_is_told(String pointer, String field, String rule) {
        assertThat(HouseRules.broken(Sample.without(pointer, field))).anyMatch(b -> b.contains(rule));
    }

    @Test
    void what_is_put_in_is_told() {
        put(GET, n -> n.put("operationId", "listThings"), "the operationId is its own");
        put(GET, n -> n.put("operationId", "get-thing"), "the operationId is camelCase");
        put(GET + "/responses", n -> n.set("429", n.get("404")), "429 is shared, and described by default");
        put("/paths", n -> n.set("/v1/a", n.get("/v1/things")), "paths are sorted");
        put("/paths", n -> n.set("/v1/z_Z", n.get("/v1/things")), "z_Z is kebab-case");
        put(
                "/paths/~1v1~1version/get/responses",
                n -> n.set("403", n.get("400")),
                "403 and a permission come together");
        put(
                "/components/schemas/ThingDraft/properties/title",
                n -> n.put("format", "line"),
                "words that are sent have a minLength");
        put("/components/schemas/Thing", n -> n.put("additionalProperties", false), "Thing: an answer is open");
        put("/components/schemas/Thing/properties", n -> n.set("big_one", n.get("id")), "big_one is camelCase");
    }

    @Test
    void a_component_nothing_refers_to_is_told() {
        Contract unused = Sample.with("/components/schemas", n -> n.set("Unused", n.get("Kind")));

        assertThat(SchemaRules.unused(Sample.contract())).isEmpty();
        assertThat(SchemaRules.unused(unused)).containsExactly("broken rule: #/components/schemas/Unused is used");
    }

    @Test
    void an_example_that_is_not_true_is_told() {
        String answer = GET + "/responses/200/content/application~1json";

        put(answer + "/example", n -> n.put("kind", "HUGE"), "example/kind");
        put(answer + "/example", n -> n.put("foreign", 1), "the example's field /foreign is declared");
        put(answer, n -> n.remove("example"), "has an example");
    }

    private static void put(String pointer, Consumer<ObjectNode> change, String rule) {
        assertThat(HouseRules.broken(Sample.with(pointer, change))).anyMatch(b -> b.contains(rule));
    }
}
