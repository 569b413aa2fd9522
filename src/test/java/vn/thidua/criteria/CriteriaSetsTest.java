package vn.thidua.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.criteria.rule.ExampleTable;
import vn.thidua.scoresheet.ScoringYear;

@QuarkusTest
class CriteriaSetsTest {

    private static final String SETS = "/v1/criteria-sets";
    private static final String NOBODY = SETS + "/" + new UUID(0, 1);

    private ScoringYear world;

    @BeforeEach
    void a_year_of_its_own() {
        world = new ScoringYear();
    }

    @Test
    void the_table_of_104_leaves_is_read_as_it_was_sent() throws JsonProcessingException {
        var sent = world.example();
        var made = Api.as(world.ministry).body(sent).post(SETS);
        made.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", org.hamcrest.Matchers.endsWith(SETS + "/" + made.path("id")))
                .body("edition", equalTo(1))
                .body("status", equalTo("DRAFT"))
                .body("criteria.size()", equalTo(140));
        var read = Api.as(world.ministry).get(SETS + "/" + made.path("id"));
        read.then().statusCode(200).header("ETag", "\"0\"");
        var json = ExampleTable.JSON;
        for (var field : new String[] {"criteria", "ratingClasses", "tieBreaks"}) {
            assertThat(json.readTree(read.asString()).get(field))
                    .isEqualTo(json.readTree(sent).get(field));
        }
        Api.as(world.ministry)
                .header("If-None-Match", "\"0\"")
                .get(SETS + "/" + made.path("id"))
                .then()
                .statusCode(304);
    }

    @Test
    void a_broken_table_is_refused_with_all_its_faults() {
        var broken = world.small()
                .replace("\"total\": 10", "\"total\": 11")
                .replace("\"code\": \"A.3\"", "\"code\": \"A.2\"")
                .replace("\"step\": 0.5", "\"step\": 2.5")
                .replace("\"upper\": 50", "\"upper\": 60")
                .replace("\"points\": 1}", "\"points\": 1.5}")
                .replace(", \"code\": \"A.1\"}", ", \"code\": \"Z\"}");
        var answer = Api.as(world.ministry)
                .header("Accept-Language", "en")
                .body(broken)
                .post(SETS);
        answer.then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.detail }",
                        contains(
                                "/criteria/1/ladder/bands/1 It overlaps another band at [50, 60).",
                                "/criteria/3/code The code A.2 occurs twice.",
                                "/criteria/3/ladder/step The points must lie between 0 and 2.00,"
                                        + " the leaf's maximum.",
                                "/total It says 11.00, but its children add up to 10.00.",
                                "/tieBreaks/0/code It must be the code of a row of the set."));
    }

    @Test
    void what_no_ladder_knows_is_refused_where_it_stands() {
        var strange = world.small()
                .replace("{\"type\": \"BINARY\"}", "{\"type\": \"BINARY\", \"step\": 1}")
                .replace("\"type\": \"PER_ITEM\"", "\"type\": \"LOTTERY\"")
                .replace("\"step\": 0.5", "\"step\": 10000");
        Api.as(world.ministry)
                .header("Accept-Language", "en")
                .body(strange)
                .post(SETS)
                .then()
                .statusCode(400)
                .body("errors.pointer", org.hamcrest.Matchers.hasItem("/criteria/2/ladder/step"))
                .body("errors.pointer", org.hamcrest.Matchers.hasItem("/criteria/3/ladder/step"))
                .body("errors.pointer.any { it.startsWith('/criteria/4/ladder') }", equalTo(true));
    }

    @Test
    void a_number_that_is_long_to_expand_is_refused() {
        Api.as(world.ministry)
                .body(world.small().replace("\"step\": 0.5", "\"step\": 1E+999999999"))
                .post(SETS)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/criteria/3/ladder/step"));
    }

    @Test
    void a_repeated_request_drafts_one_set() {
        var key = UUID.randomUUID().toString();
        var first = draft(key, world.small());
        first.then().statusCode(201);
        draft(key, world.small()).then().statusCode(201).body("id", equalTo(first.path("id")));
        draft(key, world.small().replace("Bảng thử", "Bảng khác")).then().statusCode(422);
        Api.as(world.ministry).queryParam("year", world.year).get(SETS).then().body("items.size()", equalTo(1));
    }

    private io.restassured.response.Response draft(String key, String body) {
        return Api.as(world.ministry).header("Idempotency-Key", key).body(body).post(SETS);
    }

    @Test
    void a_draft_is_revised_as_a_whole() {
        var set = SETS + "/" + world.drafted(world.example());
        revise(set, 0, world.small())
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("total", equalTo(10.0f))
                .body("criteria.code", contains("A", "A.1", "A.2", "A.3", "A.4"));
        revise(set, 0, world.small()).then().statusCode(412);
        revise(set, 1, world.small().replace("" + world.year, "1999"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/year"));
        revise(NOBODY, 0, world.small()).then().statusCode(404);
    }

    private io.restassured.response.Response revise(String set, int version, String body) {
        return Api.as(world.ministry)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(set);
    }

    @Test
    void publication_freezes_a_set_and_supersedes_the_earlier_edition() {
        var first = world.drafted(world.small());
        world.publish(first)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("PUBLISHED"))
                .body("decisionNumber", equalTo("484/QĐ-BTP"))
                .body("decisionDate", equalTo(world.year + "-03-31"))
                .body("publishedAt", not(nullValue()));
        revise(SETS + "/" + first, 1, world.small())
                .then()
                .statusCode(409)
                .body("state", equalTo("PUBLISHED"))
                .body("allowed", contains("DRAFT", "CONSULTATION"));
        world.publish(first).then().statusCode(412);
        Api.as(world.ministry)
                .header("If-Match", "*")
                .body("{\"decisionNumber\": \"1\", \"decisionDate\": \"2101-01-01\"}")
                .post(SETS + "/" + first + "/publication")
                .then()
                .statusCode(409)
                .body("state", equalTo("PUBLISHED"));
        var second = world.drafted(world.small());
        world.publish(second).then().statusCode(200).body("edition", equalTo(2));
        Api.as(world.officer)
                .get(SETS + "/" + first)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("SUPERSEDED"));
        world.publish(new UUID(0, 1).toString()).then().statusCode(404);
    }

    @Test
    void a_draft_is_seen_only_by_those_who_read_nationally() {
        var set = SETS + "/" + world.drafted(world.small());
        var auditor = vn.thidua.Fixture.subject("AUDITOR");
        Api.as(auditor).get(set).then().statusCode(200);
        Api.as(auditor).get(set + "/history").then().statusCode(200);
        Api.as(world.officer).get(set).then().statusCode(404);
        Api.as(world.officer).get(set + "/history").then().statusCode(404);
        preview(world.officer, set, "A.2", "{\"done\": true}").then().statusCode(404);
        list(world.officer).then().statusCode(200).body("items.size()", equalTo(0));
        list(auditor).then().body("items.status", contains("DRAFT"));
        Api.as(world.officer).body(world.small()).post(SETS).then().statusCode(403);
    }

    private io.restassured.response.Response list(String subject) {
        return Api.as(subject).queryParam("year", world.year).get(SETS);
    }

    @Test
    void sets_are_listed_the_newest_first_and_page_by_page() {
        world.published(world.small());
        world.published(world.small());
        world.drafted(world.small());
        list(world.ministry)
                .then()
                .body("items.edition", contains(3, 2, 1))
                .body("items.status", contains("DRAFT", "PUBLISHED", "SUPERSEDED"))
                .body("next", nullValue());
        Api.as(world.ministry)
                .queryParam("year", world.year)
                .queryParam("status", "PUBLISHED")
                .get(SETS)
                .then()
                .body("items.edition", contains(2));
        String next = Api.as(world.ministry)
                .queryParam("year", world.year)
                .queryParam("limit", 2)
                .get(SETS)
                .then()
                .body("items.edition", contains(3, 2))
                .extract()
                .path("next");
        Api.as(world.ministry)
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .body("items.edition", contains(1))
                .body("next", nullValue());
        Api.as(world.ministry).queryParam("after", "eA").get(SETS).then().statusCode(400);
    }

    @Test
    void a_preview_computes_without_saving() {
        var set = SETS + "/" + world.published(world.small());
        preview(world.officer, set, "A.1", "{\"numerator\": 19999, \"denominator\": 20000}")
                .then()
                .statusCode(200)
                .body("code", equalTo("A.1"))
                .body("maxScore", equalTo(4.0f))
                .body("points", equalTo(1.75f))
                .body("excluded", equalTo(false))
                .body("band", equalTo("[50, 100)"))
                .body(
                        "explanation.en",
                        equalTo("19999/20000 = 99.995%: the band from 50% to below 100% gives 1.75"
                                + " of 4.00 points."))
                .body(
                        "explanation.vi",
                        equalTo("19999/20000 = 99,995%: mức từ 50% đến dưới 100% được 1,75 trên" + " 4,00 điểm."));
        preview(world.officer, set, "A.3", "{\"notApplicable\": true}")
                .then()
                .body("points", equalTo(0.0f))
                .body("excluded", equalTo(true))
                .body("band", nullValue());
        preview(world.officer, set, "A.1", "{\"numerator\": 1, \"denominator\": 0, \"count\": 1}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/figures/denominator", "/figures/count"));
        preview(world.officer, set, "A.1", "{\"numerator\": 1E+999999999, \"denominator\": 1}")
                .then()
                .statusCode(400);
        preview(world.officer, set, "A", "{\"done\": true}").then().statusCode(404);
        preview(world.officer, NOBODY, "A.1", "{\"done\": true}").then().statusCode(404);
    }

    private static io.restassured.response.Response preview(String subject, String set, String code, String figures) {
        return Api.as(subject).body("{\"figures\": " + figures + "}").post(set + "/leaves/" + code + "/preview");
    }

    @Test
    void the_history_of_a_set_tells_every_change() {
        var id = world.published(world.small());
        Api.as(world.officer)
                .get(SETS + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(7))
                .body("items[0].table", equalTo("criteria_set"))
                .body("items[0].actor", equalTo(world.ministry))
                .body("items[6].operation", equalTo("UPDATE"))
                .body("items[6].new.status", equalTo("PUBLISHED"));
        Api.as(world.officer).get(NOBODY + "/history").then().statusCode(404);
    }
}
