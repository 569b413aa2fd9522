package vn.thidua.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeFactsTest {

    @Test
    void a_document_does_not_differ_from_itself() {
        assertThat(Differences.between(Sample.contract(), Sample.contract())).isEmpty();
    }

    @Test
    void a_field_only_one_side_has_is_named_with_its_place() {
        Contract code = Sample.without("/components/schemas/Thing/properties", "weight");

        assertThat(Differences.between(Sample.contract(), code))
                .contains(
                        "only in contract: GET /v1/things answer application/json /items/*/weight: field",
                        "only in contract: GET /v1/things answer application/json /items/*/weight: type \"number\"",
                        "only in contract: PUT /v1/things/{id} answer application/json /weight: field")
                .allMatch(d -> d.startsWith("only in contract: ") && d.contains("/weight: "));
    }

    @Test
    void an_operation_only_the_code_has_is_a_difference() {
        Contract contract = Sample.without("/paths/~1v1~1version", "get");

        assertThat(Differences.between(contract, Sample.contract())).containsExactly("only in code: GET /v1/version");
    }

    @Test
    void a_bound_that_differs_is_told_from_both_sides() {
        Contract code = Sample.with("/components/schemas/ThingDraft/properties/title", n -> n.put("maxLength", 120));

        assertThat(Differences.between(Sample.contract(), code))
                .containsExactly(
                        "only in contract: POST /v1/things request application/json /title: maxLength 200",
                        "only in contract: PUT /v1/things/{id} request application/json /title: maxLength 200",
                        "only in code: POST /v1/things request application/json /title: maxLength 120",
                        "only in code: PUT /v1/things/{id} request application/json /title: maxLength 120");
    }

    @Test
    void a_header_parameter_is_a_fact_in_any_case_of_letters() {
        Contract lower = Sample.with("/components/parameters/idempotencyKey", n -> n.put("name", "idempotency-key"));
        Contract without = Sample.without("/paths/~1v1~1things/post", "parameters");

        assertThat(Differences.between(Sample.contract(), lower)).isEmpty();
        assertThat(Differences.between(Sample.contract(), without))
                .contains("only in contract: POST /v1/things header idempotency-key: taken");
    }

    @Test
    void prose_order_and_names_of_components_are_no_facts() {
        Contract code = Sample.with(
                "/components/schemas/Thing", n -> n.put("description", "words").put("x-note", 1));
        Contract renamed = Contract.of(Contract.parse(Sample.document()
                .toString()
                .replace("schemas/Kind", "schemas/Sort")
                .replace("\"Kind\":", "\"Sort\":")));

        assertThat(Differences.between(Sample.contract(), code)).isEmpty();
        assertThat(Differences.between(Sample.contract(), renamed)).isEmpty();
    }

    @Test
    void the_words_of_the_derived_document_mean_the_same() {
        Contract code = Sample.with("/components/schemas/ThingDraft/properties/weight", n -> {
            n.remove("multipleOf");
            n.put("pattern", "^\\d{1,3}([.]\\d{1,2})?$").put("minimum", 0.0).put("maximum", 2e2);
        });
        Contract uuid = Sample.with("/components/schemas/Thing/properties/id", n -> n.put("pattern", "[0-9a-f-]{36}"));

        assertThat(Differences.between(Sample.contract(), code)).isEmpty();
        assertThat(Differences.between(Sample.contract(), uuid)).isEmpty();
    }

    @Test
    void alternatives_are_told_by_the_value_that_names_them() {
        Contract code = Sample.without("/components/schemas/YesLadder/properties", "points");

        assertThat(Differences.between(Sample.contract(), code))
                .contains("only in contract: POST /v1/things request application/json /ladder<YES>/points: field");
    }

    @Test
    void the_property_that_names_an_alternative_is_told_once() {
        Contract code = Sample.without("/components/schemas/YesLadder/properties", "type");

        assertThat(Differences.between(Sample.contract(), code)).isEmpty();
        assertThat(Shape.of(code)).contains("POST /v1/things request application/json /ladder: told apart by type");
    }

    @Test
    void a_schema_within_itself_ends() {
        assertThat(Shape.of(Sample.contract()))
                .contains("GET /v1/things/{id} answer application/json /parts/*: again"
                        + " GET /v1/things/{id} answer application/json ");
    }

    @Test
    void a_keyword_nobody_thought_of_is_a_fact() {
        Contract code = Sample.with("/components/schemas/Kind", n -> n.put("contentEncoding", "base64"));

        assertThat(Differences.between(Sample.contract(), code))
                .contains("only in code: GET /v1/things query kind: contentEncoding \"base64\"");
    }

    @Test
    void a_parameter_says_all_its_bounds() {
        assertThat(Shape.of(Sample.contract()).stream()
                        .filter(f -> f.contains("query limit"))
                        .toList())
                .isEqualTo(List.of(
                        "GET /v1/things query limit: default 50",
                        "GET /v1/things query limit: format \"int32\"",
                        "GET /v1/things query limit: maximum 100",
                        "GET /v1/things query limit: minimum 1",
                        "GET /v1/things query limit: taken",
                        "GET /v1/things query limit: type \"integer\""));
    }
}
