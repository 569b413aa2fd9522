package vn.thidua.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.conformance.Sample.DRAFT;
import static vn.thidua.conformance.Sample.PATH;
import static vn.thidua.conformance.Sample.THING;
import static vn.thidua.conformance.Sample.asking;
import static vn.thidua.conformance.Sample.complaints;
import static vn.thidua.conformance.Sample.exchange;
import static vn.thidua.conformance.Sample.get;
import static vn.thidua.conformance.Sample.problem;
import static vn.thidua.conformance.Sample.withoutHeader;
import static vn.thidua.conformance.Sample.withoutToken;

import org.junit.jupiter.api.Test;

class ExchangeCheckTest {

    private static final String PAGE = "{\"items\":[" + THING + "]}";

    @Test
    void an_exchange_as_declared_brings_no_complaint() {
        assertThat(complaints(get(PATH, 200, THING, "etag", "\"1\""))).isEmpty();
        assertThat(complaints(get(PATH, 304, "", "etag", "\"1\""))).isEmpty();
        assertThat(complaints(get(PATH, 404, problem(404)))).isEmpty();
        assertThat(complaints(exchange("PUT", PATH, DRAFT, 200, THING, "etag", "\"2\"")))
                .isEmpty();
        assertThat(complaints(asking(get("/v1/things", 200, PAGE), "limit", "100")))
                .isEmpty();
    }

    @Test
    void an_undeclared_status_is_told() {
        assertThat(complaints(get(PATH, 409, problem(409))))
                .containsExactly("the contract does not declare status 409");
    }

    @Test
    void the_default_speaks_for_shared_refusals_only() {
        assertThat(complaints(get(PATH, 401, problem(401), "www-authenticate", "Bearer")))
                .isEmpty();
        assertThat(complaints(get(PATH, 503, problem(503), "retry-after", "5"))).isEmpty();
        assertThat(complaints(get(PATH, 418, problem(418))))
                .containsExactly("the contract does not declare status 418");
    }

    @Test
    void a_shared_refusal_carries_the_header_its_status_wants() {
        assertThat(complaints(get(PATH, 401, problem(401)))).containsExactly("the header www-authenticate is missing");
        assertThat(complaints(get(PATH, 503, problem(503)))).containsExactly("the header retry-after is missing");
    }

    @Test
    void a_field_the_contract_does_not_know_is_told_at_any_depth() {
        assertThat(complaints(get("/v1/things", 200, PAGE.replace("\"title\"", "\"foreign\":1,\"title\""))))
                .containsExactly("the answer's field /items/0/foreign is not declared");
    }

    @Test
    void a_map_with_declared_values_may_have_any_key() {
        String thing = THING.replace("}", ",\"figures\":{\"a\":1},\"rest\":{\"a\":{\"b\":[{\"c\":1}]}}}");

        assertThat(complaints(get(PATH, 200, thing, "etag", "\"1\""))).isEmpty();
    }

    @Test
    void a_missing_or_wrong_field_is_told() {
        assertThat(complaints(get(PATH, 200, "{\"id\":\"x\",\"title\":1}", "etag", "\"1\"")))
                .hasSize(3)
                .anyMatch(c -> c.contains("kind"))
                .anyMatch(c -> c.startsWith("answer/id"))
                .anyMatch(c -> c.startsWith("answer/title"));
    }

    @Test
    void headers_are_compared_both_ways() {
        assertThat(complaints(get(PATH, 200, THING))).containsExactly("the header ETag is missing");
        assertThat(complaints(get(PATH, 200, THING, "etag", "\"1\"", "location", "/x")))
                .containsExactly("the header location is sent and not declared");
        assertThat(complaints(get(PATH, 200, THING, "etag", "W/\"1\"")))
                .singleElement()
                .asString()
                .startsWith("header ETag");
    }

    @Test
    void every_answer_says_the_version_of_the_contract() {
        assertThat(complaints(withoutHeader(get(PATH, 404, problem(404)), "api-version")))
                .contains("API-Version is null and not 1.2.0");
    }

    @Test
    void the_content_type_is_declared_and_a_body_comes_only_when_declared() {
        assertThat(complaints(get(PATH, 404, problem(404), "content-type", "application/json")))
                .containsExactly("the content type application/json is not declared");
        assertThat(complaints(get(PATH, 304, THING, "etag", "\"1\"")))
                .containsExactly("a body was sent and none is declared");
        assertThat(complaints(get(PATH, 404, problem(400)))).containsExactly("the problem says status 400");
    }

    @Test
    void an_invalid_request_that_was_accepted_is_told() {
        assertThat(complaints(asking(get("/v1/things", 200, PAGE), "limit", "101")))
                .singleElement()
                .asString()
                .startsWith("accepted with query limit");
        assertThat(complaints(asking(get("/v1/things", 200, PAGE), "limit", "many")))
                .singleElement()
                .asString()
                .startsWith("accepted with query limit");
        assertThat(complaints(asking(get("/v1/things", 200, PAGE), "limit", "1", "2")))
                .containsExactly("accepted with limit given twice");
        assertThat(complaints(asking(get("/v1/things", 200, PAGE), "foreign", "1")))
                .containsExactly("accepted with the undeclared parameter foreign");
        assertThat(complaints(exchange("PUT", PATH, "{\"title\":\"One\"}", 200, THING, "etag", "\"2\"")))
                .singleElement()
                .asString()
                .startsWith("accepted with body")
                .contains("kind");
        assertThat(complaints(exchange("PUT", PATH, "", 200, THING, "etag", "\"2\"")))
                .containsExactly("accepted without a body");
        assertThat(complaints(get("/v1/things/1", 200, THING, "etag", "\"1\"")))
                .singleElement()
                .asString()
                .startsWith("accepted with path id");
    }

    @Test
    void an_invalid_request_that_was_refused_is_none_of_its_business() {
        assertThat(complaints(asking(get("/v1/things", 400, problem(400)), "limit", "101")))
                .isEmpty();
    }

    @Test
    void an_alternative_is_judged_by_the_value_that_names_it() {
        String ladder = DRAFT.replace("}", ",\"ladder\":{\"type\":\"%s\",\"points\":1}}");

        assertThat(complaints(put(ladder.formatted("YES")))).isEmpty();
        assertThat(complaints(put(ladder.formatted("NO")))).anyMatch(c -> c.contains("/ladder"));
        assertThat(complaints(put(ladder.formatted("STEPS")))).anyMatch(c -> c.contains("/ladder"));
        assertThat(complaints(put(ladder.formatted("YES").replace("points", "point"))))
                .anyMatch(c -> c.contains("/ladder"));
    }

    private static Exchange put(String body) {
        return exchange("PUT", PATH, body, 200, THING, "etag", "\"2\"");
    }

    @Test
    void who_needs_a_token_is_as_declared() {
        assertThat(complaints(withoutToken(get("/v1/things", 200, PAGE)))).containsExactly("accepted without a token");
        assertThat(complaints(withoutToken(get("/v1/version", 200, "{\"version\":\"1\"}"))))
                .isEmpty();
        assertThat(complaints(get("/v1/version", 401, problem(401), "www-authenticate", "Bearer")))
                .containsExactly("refused for want of a token, though the contract asks for none");
    }

    @Test
    void what_the_contract_does_not_know_can_only_be_404_or_405() {
        assertThat(complaints(get("/v1/nothing", 404, problem(404)))).isEmpty();
        assertThat(complaints(exchange("DELETE", PATH, "", 405, problem(405), "allow", "GET, PUT")))
                .isEmpty();
        assertThat(complaints(exchange("DELETE", PATH, "", 405, problem(405))))
                .containsExactly("a 405 must name the methods that are allowed");
        assertThat(complaints(exchange("DELETE", PATH, "", 200, THING)))
                .contains("the contract has no such operation, so the answer must be 405");
        assertThat(complaints(get("/v1/nothing", 404, "<html>", "content-type", "text/html")))
                .containsExactly("the content type text/html is not declared");
    }

    @Test
    void a_head_is_a_get_without_its_body() {
        assertThat(complaints(exchange("HEAD", PATH, "", 200, "", "etag", "\"1\"")))
                .isEmpty();
        assertThat(complaints(exchange("HEAD", PATH, "", 200, ""))).containsExactly("the header ETag is missing");
    }

    @Test
    void a_literal_path_wins_over_a_template() {
        assertThat(Sample.contract().find("GET", "/v1/things"))
                .map(Operation::id)
                .hasValue("listThings");
        assertThat(Sample.contract().find("GET", "/v1/things/x"))
                .map(Operation::id)
                .hasValue("getThing");
        assertThat(Sample.contract().find("GET", "/v1/things/")).isEmpty();
    }
}
