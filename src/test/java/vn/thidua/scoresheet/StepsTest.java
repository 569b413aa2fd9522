package vn.thidua.scoresheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
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
