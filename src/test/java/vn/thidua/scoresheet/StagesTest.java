package vn.thidua.scoresheet;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Fixture;

/** A sheet goes from hand to hand, and everybody speaks when it is their turn. */
@QuarkusTest
class StagesTest {

    private FullYear world;
    private String set;
    private String sheet;

    @BeforeEach
    void sheets_are_open() {
        world = new FullYear(3);
        set = world.published(world.small());
        sheet = world.opened(set).get(2);
    }

    @Test
    void sheets_are_opened_for_all_members_at_once_and_again_only_for_new_ones() {
        world.openAll(world.officers.get(0), set).then().statusCode(201).body("items", empty());
        var joined = ScoringYear.unit("JUSTICE_DEPARTMENT", null, "Sở mới");
        Fixture.member(world.groupYear, joined, 9);
        world.openAll(world.ministry, set)
                .then()
                .statusCode(201)
                .body("items.organisation.name", contains("Sở mới"))
                .body("items.status", contains("OPEN"))
                .body("items.scoredLeaves", contains(0));
        world.openAll(world.officers.get(2), set).then().statusCode(403);
        var elsewhere = new FullYear(3);
        world.openAll(elsewhere.directors.get(0), set).then().statusCode(404);
        world.openAll(world.ministry, elsewhere.published(elsewhere.small()))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/criteriaSetId"));
    }

    @Test
    void the_last_that_spoke_decides_the_points() {
        world.assignCrossChecks();
        world.bring(2, sheet, "SUBMITTED");
        world.assess(world.provinces.get(2), sheet, lower("A.1", "Thiếu số liệu quý IV"))
                .then()
                .statusCode(200)
                .body("leaves[0].points", equalTo(1.75f))
                .body("leaves[0].stage", equalTo("PROVINCE"))
                .body("leaves[0].varianceReason", equalTo("Thiếu số liệu quý IV"))
                .body("leaves[0].evidence", equalTo("Số 1"))
                .body("total", equalTo(7.75f));
        world.bring(2, sheet, "CONFIRMED");
        world.assess(world.fieldOfficer, sheet, full("A.1")).then().statusCode(200);
        world.bring(2, sheet, "FIELD_SCORED");
        world.assess(world.officers.get(1), sheet, lower("A.1", "Chưa thấy văn bản"))
                .then()
                .statusCode(200)
                .body("leaves[0].stage", equalTo("CROSS"));
        world.bring(2, sheet, "CROSS_CHECKED");
        world.assess(world.officers.get(0), sheet, "{\"code\": \"A.1\"}")
                .then()
                .statusCode(200)
                .body("leaves[0].stage", equalTo("GROUP"))
                .body("leaves[0].points", equalTo(1.75f))
                .body("leaves[0].varianceReason", equalTo("Chưa thấy văn bản"));
        world.bring(2, sheet, "CONSOLIDATED");
        world.assess(world.council, sheet, full("A.1")).then().statusCode(200);
        world.bring(2, sheet, "FINAL");
        Api.as(world.officers.get(2))
                .get(sheet)
                .then()
                .body("status", equalTo("FINAL"))
                .body("total", equalTo(10.0f))
                .body("confirmation.documentNumber", equalTo("M12/XN-UBND"));
        world.assess(world.council, sheet, full("A.1")).then().statusCode(409).body("state", equalTo("FINAL"));
    }

    @Test
    void points_that_serve_the_unit_worse_need_a_reason_and_all_faults_are_told_at_once() {
        world.bring(2, sheet, "SUBMITTED");
        world.assess(world.provinces.get(2), sheet, """
                        {"code": "A.1", "figures": {"numerator": 1, "denominator": 2}},
                        {"code": "A.2", "figures": {"count": 1}},
                        {"code": "A.9", "figures": {"done": true}},
                        {"code": "C.1"},
                        {"code": "D.1", "figures": {"count": 1}},
                        {"code": "A.1", "figures": {"notApplicable": true}}
                        """)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.detail }",
                        contains(
                                "/assessments/0/varianceReason State why: the points go from 4.00" + " to 1.75.",
                                "/assessments/1/figures/count The ladder of this leaf does not use" + " this figure.",
                                "/assessments/1/figures/done This figure is missing.",
                                "/assessments/2/code The criteria set has no such leaf.",
                                "/assessments/3/figures There are no figures to agree with.",
                                "/assessments/4/varianceReason State why: the points go from 0 to" + " 5.00.",
                                "/assessments/5/code It may be sent only once.",
                                "/assessments/5/varianceReason State why the leaf does not apply."));
        Api.as(world.ministry).get(sheet).then().body("total", equalTo(10.0f));
    }

    @Test
    void a_department_scores_its_own_field_and_the_sheet_goes_on_when_none_is_left() {
        world.bring(2, sheet, "CONFIRMED");
        world.assess(world.fieldOfficer, sheet, full("A.1") + "," + full("A.3") + "," + full("A.4"))
                .then()
                .statusCode(403)
                .body("errors.pointer", contains("/assessments/1/code", "/assessments/2/code"));
        world.step(world.fieldOfficer, sheet, "field-scoring")
                .then()
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"))
                .body("scoredFields", contains(world.department));
        world.step(world.fieldOfficer, sheet, "field-scoring").then().statusCode(409);
        world.assess(world.fieldOfficer, sheet, full("A.1")).then().statusCode(409);
        world.step(world.ministry, sheet, "field-scoring")
                .then()
                .statusCode(200)
                .body("status", equalTo("FIELD_SCORED"));
        world.giveBack(world.directors.get(0), sheet, "CONFIRMED").then().statusCode(200);
        world.step(world.fieldOfficer, sheet, "field-scoring")
                .then()
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"));
    }

    @Test
    void a_leaf_that_comes_back_into_the_base_with_less_than_all_needs_a_reason() {
        world.enterFullMarks(2, sheet);
        world.send(
                        world.officers.get(2),
                        "PUT",
                        sheet,
                        "/entries",
                        "{\"entries\": [{\"code\": \"A.3\", \"figures\": {\"notApplicable\": true},"
                                + " \"varianceReason\": \"Không có vụ việc\"}]}")
                .then()
                .statusCode(200)
                .body("base", equalTo(8.0f));
        world.step(world.directors.get(2), sheet, "submission").then().statusCode(200);
        var found = "{\"code\": \"A.3\", \"figures\": {\"count\": 2}%s}";
        world.assess(world.provinces.get(2), sheet, found.formatted(""))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/assessments/0/varianceReason"));
        world.assess(world.provinces.get(2), sheet, found.formatted(", \"varianceReason\": \"Có hai vụ\""))
                .then()
                .statusCode(200)
                .body("base", equalTo(10.0f));
        world.appeal(world.directors.get(2), sheet, "A.3").then().statusCode(200);
    }

    @Test
    void bonus_and_penalty_count_within_their_caps() {
        world.enterFullMarks(2, sheet);
        world.send(
                        world.officers.get(2),
                        "PUT",
                        sheet,
                        "/entries",
                        "{\"entries\": [{\"code\": \"C.1\", \"figures\": {\"count\": 3}},"
                                + " {\"code\": \"D.1\", \"figures\": {\"count\": 1}}]}")
                .then()
                .statusCode(200)
                .body("adjustments.points", contains(4.0f, 5.0f))
                .body("bonus", equalTo(3.0f))
                .body("penalty", equalTo(5.0f))
                .body("total", equalTo(8.0f))
                .body("base", equalTo(10.0f))
                .body("percent", equalTo(80.0f));
        world.send(
                        world.officers.get(2),
                        "PUT",
                        sheet,
                        "/entries",
                        "{\"entries\": [{\"code\": \"D.1\", \"figures\": {\"count\": 3}}]}")
                .then()
                .statusCode(200)
                .body("penalty", equalTo(15.0f))
                .body("total", equalTo(0.0f));
        Api.as(world.ministry)
                .get("/v1/score-sheets?groupId=" + world.group)
                .then()
                .body("items.findAll { it.organisation.name == 'Sở C' }.scoredLeaves", contains(4))
                .body("items.findAll { it.organisation.name == 'Sở C' }.total", contains(0.0f));
    }

    static String full(String code) {
        var figures = switch (code) {
            case "A.1" -> "\"numerator\": 20, \"denominator\": 20";
            case "A.2" -> "\"done\": true";
            default -> "\"count\": " + (code.equals("A.3") ? 0 : 2);
        };
        return "{\"code\": \"" + code + "\", \"figures\": {" + figures + "}}";
    }

    /** A.1 by half, which gives 1.75 of 4. */
    static String lower(String code, String reason) {
        return """
               {"code": "%s", "figures": {"numerator": 1, "denominator": 2}, "varianceReason": "%s"}
               """.formatted(code, reason);
    }
}
