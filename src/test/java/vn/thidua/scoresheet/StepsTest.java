package vn.thidua.scoresheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Race;

/** Steps forth and back, each in its turn and by the version that was read. */
@QuarkusTest
class StepsTest {

    private FullYear world;
    private String sheet;

    @BeforeEach
    void sheets_are_open() {
        world = new FullYear(3);
        sheet = world.opened(world.published(world.small())).get(2);
    }

    @Test
    void of_sixteen_that_speak_with_one_version_one_is_heard() throws Exception {
        world.bring(2, sheet, "SUBMITTED");
        var tag = Api.as(world.ministry).get(sheet).then().extract().header("ETag");
        var body = "{\"assessments\": [" + StagesTest.lower("A.1", "Cùng lúc") + "]}";
        var answers = Race.of(
                16,
                () -> Api.as(world.provinces.get(2))
                        .header("If-Match", tag)
                        .body(body)
                        .put(sheet + "/assessments")
                        .statusCode());
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412).hasSize(16);
        Api.as(world.ministry)
                .get(sheet + "/explanation")
                .then()
                .body("items[0].entries.stage", contains("SELF", "PROVINCE"));
    }

    @Test
    void a_step_out_of_its_turn_or_by_a_stale_version_is_refused() {
        world.assignCrossChecks();
        world.bring(2, sheet, "FINAL");
        var confirmation = "{\"documentNumber\": \"M1/XN\", \"documentDate\": \"2026-11-15\"}";
        var steps = Map.of(
                "/submission", world.directors.get(2),
                "/confirmation", world.provinces.get(2),
                "/field-scoring", world.ministry,
                "/cross-check", world.directors.get(1),
                "/consolidation", world.directors.get(0),
                "/finalisation", world.council);
        steps.forEach((step, who) -> {
            var body = step.equals("/confirmation") ? confirmation : null;
            world.send(who, "POST", sheet, step, body).then().statusCode(409).body("state", equalTo("FINAL"));
            var stale = Api.as(who).header("If-Match", "\"0\"");
            (body == null ? stale : stale.body(body)).post(sheet + step).then().statusCode(412);
        });
    }

    @Test
    void who_may_not_take_a_step_is_refused_and_who_may_not_see_the_sheet_finds_none() {
        world.assignCrossChecks();
        var bodies = Map.of(
                "/entries", "{\"entries\": [{\"code\": \"A.4\", \"figures\": {\"count\": 2}}]}",
                "/assessments", "{\"assessments\": [" + StagesTest.lower("A.1", "Thiếu") + "]}",
                "/confirmation", "{\"documentNumber\": \"M1/XN\", \"documentDate\": \"2026-11-15\"}",
                "/return", "{\"reason\": \"Xem lại\"}",
                "/appeals", "{\"code\": \"A.1\", \"reason\": \"Có văn bản gốc\"}");
        var elsewhere = new FullYear(3);
        for (var step : List.of("/entries", "/submission", "/cross-check", "/appeals")) {
            var method = step.equals("/entries") ? "PUT" : "POST";
            world.send(elsewhere.directors.get(2), method, sheet, step, bodies.get(step))
                    .then()
                    .statusCode(404);
        }
        for (var step : List.of("/confirmation", "/return")) {
            world.send(elsewhere.provinces.get(2), "POST", sheet, step, bodies.get(step))
                    .then()
                    .statusCode(404);
        }
        world.send(elsewhere.directors.get(0), "POST", sheet, "/consolidation", null)
                .then()
                .statusCode(404);
        world.bring(2, sheet, "SUBMITTED");
        world.send(world.officers.get(0), "PUT", sheet, "/assessments", bodies.get("/assessments"))
                .then()
                .statusCode(403)
                .body("detail", equalTo("The sheet is SUBMITTED: it is the turn of PROVINCE, not yours."));
        for (var step : List.of(
                "/submission",
                "/confirmation",
                "/field-scoring",
                "/cross-check",
                "/consolidation",
                "/finalisation",
                "/return",
                "/appeals")) {
            world.send(world.officers.get(2), "POST", sheet, step, bodies.get(step))
                    .then()
                    .statusCode(403);
        }
        world.send(world.provinces.get(2), "PUT", sheet, "/entries", bodies.get("/entries"))
                .then()
                .statusCode(403);
    }

    @Test
    void what_is_said_again_by_a_stale_version_is_refused_too() {
        world.bring(2, sheet, "SUBMITTED");
        var same = "{\"assessments\": [{\"code\": \"A.1\"}]}";
        var province = world.provinces.get(2);
        var tag = Api.as(province).get(sheet).then().extract().header("ETag");
        for (var status : List.of(200, 412)) {
            Api.as(province)
                    .header("If-Match", tag)
                    .body(same)
                    .put(sheet + "/assessments")
                    .then()
                    .statusCode(status);
        }
        world.assess(province, sheet, "{\"code\": \"A.1\"}").then().statusCode(200);
    }

    @Test
    void in_a_group_of_two_nobody_checks() {
        var pair = new FullYear(2);
        var own = pair.opened(pair.published(pair.small())).get(1);
        pair.bring(1, own, "CONFIRMED");
        pair.step(pair.ministry, own, "field-scoring").then().statusCode(200).body("status", equalTo("CROSS_CHECKED"));
        Api.as(pair.ministry)
                .get(own + "/explanation")
                .then()
                .body("steps.to", hasItems("FIELD_SCORED", "CROSS_CHECKED"));
    }

    @Test
    void a_sheet_goes_back_to_any_earlier_state_with_a_reason_and_its_entries_stay() {
        world.assignCrossChecks();
        world.bring(2, sheet, "SUBMITTED");
        world.assess(world.provinces.get(2), sheet, StagesTest.lower("A.1", "Thiếu số liệu"));
        world.bring(2, sheet, "CONSOLIDATED");
        world.giveBack(world.provinces.get(2), sheet, "OPEN").then().statusCode(403);
        world.giveBack(world.ministry, sheet, "FINAL").then().statusCode(409).body("allowed", nullValue());
        world.giveBack(world.ministry, sheet, "CONSOLIDATED")
                .then()
                .statusCode(409)
                .body("allowed", contains("FINAL"));
        world.giveBack(world.ministry, sheet, "SUBMITTED")
                .then()
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("returnReason", equalTo("Xem lại"))
                .body("confirmation", nullValue())
                .body("leaves[0].points", equalTo(1.75f))
                .body("leaves[0].stage", equalTo("PROVINCE"));
        world.bring(2, sheet, "FINAL");
        world.giveBack(world.ministry, sheet, "CONSOLIDATED").then().statusCode(403);
        world.giveBack(world.directors.get(0), sheet, "CONSOLIDATED").then().statusCode(403);
        world.giveBack(world.council, sheet, "CONSOLIDATED").then().statusCode(200);
        Api.as(world.officers.get(2))
                .get(sheet + "/explanation")
                .then()
                .body("steps", hasSize(12))
                .body("steps.to[5]", equalTo("SUBMITTED"))
                .body("steps.reason[5]", equalTo("Xem lại"));
    }
}
