package vn.thidua.scoresheet;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.TestTime;

/** Scenario 12 of the field: lowered for lack of evidence, appealed, restored, all visible. */
@QuarkusTest
class AppealsTest {

    private FullYear world;
    private String director;
    private List<String> sheets;
    private String sheet;

    @BeforeEach
    void sheets_are_open() {
        world = new FullYear(3);
        director = world.directors.get(2);
        sheets = world.opened(world.published(world.small()));
        sheet = sheets.get(2);
    }

    @AfterEach
    void time_goes_on() {
        TestTime.reset();
    }

    /** The checking member lowers A.1 from 4 to 1.75. */
    private void lowered() {
        world.assignCrossChecks();
        world.bring(2, sheet, "FIELD_SCORED");
        world.assess(world.officers.get(1), sheet, StagesTest.lower("A.1", "Thiếu tài liệu kiểm chứng"))
                .then()
                .statusCode(200);
    }

    private String appealed() {
        return world.appeal(director, sheet, "A.1")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    @Test
    void the_council_restores_a_lowered_leaf_and_everything_stays_visible() {
        lowered();
        world.bring(2, sheet, "CONSOLIDATED");
        var appeal = appealed();
        world.step(world.council, sheet, "finalisation")
                .then()
                .statusCode(409)
                .body("errors.detail", contains("A.1: the appeal is not decided yet."));
        world.decide(world.directors.get(0), sheet, appeal, "RESTORED").then().statusCode(403);
        world.decide(world.council, sheet, appeal, "RESTORED")
                .then()
                .statusCode(200)
                .body("total", equalTo(10.0f))
                .body("items.outcome", contains("RESTORED"))
                .body("items.decidedStage", contains("COUNCIL"))
                .body("items.decidedBy", contains(world.council));
        world.step(world.council, sheet, "finalisation").then().statusCode(200);
        Api.as(director)
                .header("Accept-Language", "en")
                .get(sheet + "/explanation")
                .then()
                .statusCode(200)
                .body("status", equalTo("FINAL"))
                .body("total", equalTo(10.0f))
                .body("items[0].code", equalTo("A.1"))
                .body("items[0].entries.stage", contains("SELF", "CROSS", "COUNCIL"))
                .body("items[0].entries.points", contains(4.0f, 1.75f, 4.0f))
                .body("items[0].entries.stands", contains(false, false, true))
                .body("items[0].entries.author[1]", equalTo(world.officers.get(1)))
                .body("items[0].entries.varianceReason[1]", equalTo("Thiếu tài liệu kiểm chứng"))
                .body("items[0].appeals.reason", contains("Có văn bản gốc"))
                .body("items[0].appeals.decisionReason", contains("Đã xem văn bản gốc"))
                .body("items[0].why.en", equalTo("COUNCIL restored 4.00 points on appeal: Đã xem văn bản gốc"))
                .body("items[1].why.en", equalTo("Only SELF has spoken: 2.00 points."))
                .body("items[4].code", equalTo("C.1"))
                .body("items[4].why.en", equalTo("Not scored yet."))
                .body("steps.to", hasSize(6))
                .body("steps.documentNumber[1]", equalTo("M12/XN-UBND"));
    }

    @Test
    void the_head_upholds_and_nothing_can_be_appealed_twice() {
        lowered();
        world.bring(2, sheet, "CROSS_CHECKED");
        var appeal = appealed();
        world.appeal(director, sheet, "A.1").then().statusCode(409);
        world.decide(world.directors.get(0), sheet, appeal, "UPHELD")
                .then()
                .statusCode(200)
                .body("total", equalTo(7.75f))
                .body("items.decidedStage", contains("GROUP"));
        world.decide(world.directors.get(0), sheet, appeal, "RESTORED").then().statusCode(409);
        world.decide(world.directors.get(0), sheet, "00000000-0000-0000-0000-000000000000", "UPHELD")
                .then()
                .statusCode(404);
        Api.as(world.officers.get(2))
                .header("Accept-Language", "en")
                .get(sheet + "/explanation")
                .then()
                .body(
                        "items[0].why.en",
                        equalTo("CROSS spoke last and lowered it from 4.00 to 1.75 points."
                                + " Thiếu tài liệu kiểm chứng"));
    }

    @Test
    void only_what_was_lowered_is_appealed_and_only_by_the_units_own_director() {
        world.appeal(director, sheet, "A.1").then().statusCode(409);
        lowered();
        world.appeal(director, sheet, "A.2").then().statusCode(409);
        world.appeal(director, sheet, "C.1").then().statusCode(409);
        world.appeal(director, sheet, "A.9").then().statusCode(400).body("errors.pointer", contains("/code"));
        world.appeal(world.officers.get(2), sheet, "A.1").then().statusCode(403);
        world.appeal(world.directors.get(1), sheet, "A.1").then().statusCode(404);
        Api.as(director).get(sheet + "/appeals").then().body("items", empty());
    }

    @Test
    void a_penalty_that_the_unit_never_spoke_of_can_be_appealed_away() {
        world.bring(2, sheet, "SUBMITTED");
        world.assess(
                        world.provinces.get(2),
                        sheet,
                        "{\"code\": \"D.1\", \"figures\": {\"count\": 1}, \"varianceReason\": \"Quyết"
                                + " định kỷ luật\"}")
                .then()
                .statusCode(200)
                .body("total", equalTo(5.0f));
        String appeal = world.appeal(director, sheet, "D.1")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        world.decide(world.council, sheet, appeal, "RESTORED")
                .then()
                .statusCode(200)
                .body("total", equalTo(10.0f));
    }

    @Test
    void the_window_closes_with_the_last_day_in_viet_nam() {
        TestTime.set("2026-11-10T16:59:00Z");
        lowered();
        TestTime.set("2026-11-13T16:59:59Z");
        var open = new FullYear(3);
        appealed();
        TestTime.set("2026-11-10T16:59:00Z");
        var late = open.opened(open.published(open.small())).get(1);
        open.bring(1, late, "SUBMITTED");
        open.assess(open.provinces.get(1), late, StagesTest.lower("A.1", "Thiếu"))
                .then()
                .statusCode(200);
        TestTime.set("2026-11-13T17:00:00Z");
        open.appeal(open.directors.get(1), late, "A.1")
                .then()
                .statusCode(409)
                .body("detail", equalTo("The last day to appeal was 2026-11-13."));
    }

    @Test
    void the_head_does_not_judge_its_own_unit() {
        var heads = sheets.get(0);
        world.bring(0, heads, "SUBMITTED");
        world.assess(world.provinces.get(0), heads, StagesTest.lower("A.1", "Thiếu"))
                .then()
                .statusCode(200);
        String appeal = world.appeal(world.directors.get(0), heads, "A.1")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        world.decide(world.directors.get(0), heads, appeal, "RESTORED").then().statusCode(403);
        world.decide(world.council, heads, appeal, "UPHELD").then().statusCode(200);
    }

    @Test
    void a_stale_version_is_refused_and_nothing_is_decided_while_the_unit_scores_again() {
        lowered();
        Api.as(director)
                .header("If-Match", "\"0\"")
                .body("{\"code\": \"A.1\", \"reason\": \"Có văn bản gốc\"}")
                .post(sheet + "/appeals")
                .then()
                .statusCode(412);
        var appeal = appealed();
        Api.as(world.council)
                .header("If-Match", "\"0\"")
                .body("{\"outcome\": \"UPHELD\", \"reason\": \"Đã xem\"}")
                .post(sheet + "/appeals/" + appeal + "/decision")
                .then()
                .statusCode(412);
        world.giveBack(world.ministry, sheet, "OPEN").then().statusCode(200);
        world.decide(world.council, sheet, appeal, "RESTORED").then().statusCode(409);
        world.bring(2, sheet, "SUBMITTED");
        world.decide(world.council, sheet, appeal, "RESTORED")
                .then()
                .statusCode(200)
                .body("total", equalTo(10.0f));
    }

    @Test
    void what_a_corrected_set_takes_no_more_is_not_restored() {
        lowered();
        var appeal = appealed();
        var corrected = world.published(world.small().replace("\"code\": \"A.1\"", "\"code\": \"A.7\""));
        Api.as(world.ministry)
                .body("{\"reason\": \"Đổi mã\"}")
                .post("/v1/criteria-sets/" + corrected + "/sheet-migrations")
                .then()
                .statusCode(201);
        world.send(
                        world.officers.get(2),
                        "PUT",
                        sheet,
                        "/entries",
                        "{\"entries\": [{\"code\": \"A.7\", \"figures\": {\"numerator\": 1, \"denominator\": 1}}]}")
                .then()
                .statusCode(200);
        world.step(director, sheet, "submission").then().statusCode(200);
        world.decide(world.council, sheet, appeal, "RESTORED").then().statusCode(409);
        world.decide(world.council, sheet, appeal, "UPHELD").then().statusCode(200);
        Api.as(director)
                .get(sheet + "/explanation")
                .then()
                .body("items.find { it.code == 'A.1' }.appeals.outcome", contains("UPHELD"))
                .body(
                        "items.find { it.code == 'A.1' }.why.en",
                        equalTo("It no longer counts by the sheet's present criteria set."));
    }

    @Test
    void the_list_of_appeals_has_the_sheets_tag() {
        lowered();
        appealed();
        var tag = Api.as(director).get(sheet + "/appeals").then().extract().header("ETag");
        Api.as(director)
                .header("If-None-Match", tag)
                .get(sheet + "/appeals")
                .then()
                .statusCode(304);
        Api.as(director)
                .header("If-None-Match", tag)
                .get(sheet + "/explanation")
                .then()
                .statusCode(304);
        Api.as(world.officers.get(0)).get(sheet + "/appeals").then().body("items", hasSize(1));
        var stranger = new FullYear(3).directors.get(2);
        Api.as(stranger).get(sheet + "/appeals").then().statusCode(404);
        Api.as(stranger).get(sheet + "/explanation").then().statusCode(404);
    }
}
