package vn.thidua.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Row;
import vn.thidua.criteria.rule.ExampleTable;
import vn.thidua.demo.DemoReference;
import vn.thidua.scoresheet.ScoringYear;

/** A new set may be a copy of another, and names what it leans on. */
@QuarkusTest
class CriteriaCopiesTest {

    private static final String SETS = "/v1/criteria-sets";

    private ScoringYear world;

    @BeforeEach
    void a_year_of_its_own() {
        world = new ScoringYear();
    }

    @Test
    void a_copy_is_the_same_set_in_a_later_edition() throws JsonProcessingException {
        var first = world.published(world.example());
        var copy = send("{\"copyOf\": \"" + first + "\"}");
        copy.then()
                .statusCode(201)
                .body("year", equalTo(world.year))
                .body("edition", equalTo(2))
                .body("status", equalTo("DRAFT"))
                .body("decisionNumber", equalTo(null));
        var json = ExampleTable.JSON;
        var was = json.readTree(Api.as(world.ministry).get(SETS + "/" + first).asString());
        var is = json.readTree(copy.asString());
        for (var field : new String[] {
            "nameVi",
            "nameEn",
            "total",
            "provenance",
            "criteria",
            "ratingClasses",
            "tieBreaks",
            "adjustments",
            "appealDays"
        }) {
            assertThat(is.get(field)).isEqualTo(was.get(field));
        }
    }

    @Test
    void a_copy_for_another_year_takes_its_days_along() {
        var next = new ScoringYear();
        var first = world.drafted(world.example());
        var copy = send("{\"copyOf\": \"%s\", \"year\": %d}".formatted(first, next.year));
        copy.then().statusCode(201).body("year", equalTo(next.year)).body("edition", equalTo(1));
        assertThat(copy.asString()).contains("\"" + next.year + "-04-01\"").doesNotContain("\"" + world.year + "-");
        Api.as(world.ministry)
                .queryParam("against", first)
                .get(SETS + "/" + copy.path("id") + "/diff")
                .then()
                .statusCode(200)
                .body("ladderChanged.size()", equalTo(0))
                .body("revised.size()", equalTo(0));
    }

    @Test
    void what_is_given_takes_the_place_of_what_is_copied() {
        var first = world.drafted(world.small());
        send("""
                        {"copyOf": "%s", "nameVi": "Bảng khác", "appealDays": 9, "tieBreaks": [],
                         "adjustments": {"bonusCap": 3, "items": []}}
                        """.formatted(first))
                .then()
                .statusCode(201)
                .body("nameVi", equalTo("Bảng khác"))
                .body("nameEn", equalTo("Test table " + world.year))
                .body("appealDays", equalTo(9))
                .body("tieBreaks.size()", equalTo(0))
                .body("adjustments.bonusCap", equalTo(3.0f))
                .body("criteria.code", contains("A", "A.1", "A.2", "A.3", "A.4"));
        send("{\"copyOf\": \"%s\", \"total\": 11}".formatted(first))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/total"));
    }

    @Test
    void what_is_copied_exists() {
        send("{\"copyOf\": \"%s\", \"year\": 2024}".formatted(new UUID(0, 1)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/copyOf"));
        var small = world.small().replaceFirst("\\{", "{\"copyOf\": \"" + new UUID(0, 1) + "\",");
        send(small).then().statusCode(400).body("errors.pointer", contains("/copyOf"));
        send(small.replace("\"total\": 10", "\"total\": 11"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/copyOf", "/total"));
    }

    @Test
    void a_set_of_its_own_says_everything() {
        send("{}")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains(
                                "/year",
                                "/nameVi",
                                "/nameEn",
                                "/total",
                                "/provenance",
                                "/ratingClasses",
                                "/tieBreaks",
                                "/criteria"));
    }

    @Test
    void what_is_missing_is_told_with_all_other_faults() {
        var sent = world.small()
                .replace("\"year\": " + world.year + ",", "")
                .replace(", \"provenance\": \"test\",\n \"rat", ",\n \"rat")
                .replace("\"upper\": 50", "\"upper\": 60")
                .replace(", \"code\": \"A.1\"}", ", \"code\": \"Z\"}");
        send(sent)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains("/year", "/provenance", "/criteria/1/ladder/bands/1", "/tieBreaks/0/code"));
        send("""
                        {"year": 2024, "nameVi": "A", "nameEn": "A", "total": 3, "provenance": "M",
                         "tieBreaks": [{"kind": "SUBTREE_TOTAL", "code": "A"}],
                         "ratingClasses": [{"code": "A", "nameVi": "A", "nameEn": "A", "from": 5}],
                         "adjustments": {"items": [
                          {"code": "C", "kind": "BONUS", "nameVi": "C", "nameEn": "C", "points": 2, "maxPoints": 1,
                           "provenance": "M"}]}}
                        """)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/criteria", "/ratingClasses", "/adjustments/items/0/maxPoints"));
    }

    @Test
    void days_are_checked_also_where_the_year_is_missing() {
        var dated = world.small().replace("\"year\": " + world.year + ",", "").replace("{\"type\": \"BINARY\"}", """
                                {"type": "DATE_BANDS", "bands": [
                                 {"upper": "2023-02-28", "upperInclusive": true, "points": 2},
                                 {"lower": "2023-04-01", "lowerInclusive": true, "points": 0}]}
                                """);
        send(dated).then().statusCode(400).body("errors.pointer", contains("/year", "/criteria/2/ladder/bands/1"));
    }

    @Test
    void a_source_names_a_campaign_that_exists() {
        var campaign = campaign();
        var set = world.drafted(sourced(campaign));
        send(sourced(new UUID(0, 1).toString()).replace("\"total\": 10", "\"total\": 11"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/total", "/criteria/1/source/campaignId"));
        send(sourced(new UUID(0, 1).toString()).replace("\"year\": " + world.year + ",", ""))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/year", "/criteria/1/source/campaignId"));
        revise(set, sourced(new UUID(0, 1).toString()))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/criteria/1/source/campaignId"));
        revise(set, sourced(campaign)).then().statusCode(200);
    }

    private Response revise(String set, String body) {
        return Api.as(world.ministry).header("If-Match", "*").body(body).put(SETS + "/" + set);
    }

    @Test
    void a_copy_to_another_year_lets_go_of_a_campaign_that_does_not_run_in_it() {
        var set = DemoReference.id("criteria-set/2023-1");
        var next = new ScoringYear();
        Api.as(world.ministry)
                .body("{\"copyOf\": \"%s\", \"year\": %d}".formatted(set, next.year))
                .post("/v1/criteria-sets")
                .then()
                .statusCode(201)
                .body("criteria.find { it.code == 'B.III.1' }.source", equalTo(Map.of("kind", "COMMITMENT_RATE")));
        Api.as(world.ministry)
                .body("{\"copyOf\": \"%s\", \"year\": 2023}".formatted(set))
                .post("/v1/criteria-sets")
                .then()
                .statusCode(201)
                .body(
                        "criteria.find { it.code == 'B.III.1' }.source.campaignId",
                        equalTo(DemoReference.id("campaign/hoc-tap-bac").toString()));
    }

    private String sourced(String campaign) {
        return world.small()
                .replace(
                        "\"maxScore\": 4,",
                        "\"maxScore\": 4, \"source\": {\"kind\": \"COMMITMENT_RATE\", \"campaignId\": \""
                                + campaign
                                + "\"},");
    }

    private String campaign() {
        return Row.of("campaign")
                .with("starts_on", world.year + "-01-01")
                .with("ends_on", world.year + "-12-31")
                .with("issuer_id", world.head)
                .insert()
                .toString();
    }

    private Response send(String body) {
        return Api.as(world.ministry).header("Accept-Language", "en").body(body).post(SETS);
    }
}
