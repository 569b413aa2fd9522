package vn.thidua.scoresheet;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;

@QuarkusTest
class SubmissionTest {

    private static final String NOBODY = "/v1/score-sheets/" + new UUID(0, 1);

    private ScoringYear world;

    @BeforeEach
    void a_year_of_its_own() {
        world = new ScoringYear();
    }

    private String sheet() {
        return world.opened(world.published(world.small()), world.member);
    }

    @Test
    void a_sheet_that_is_not_complete_is_refused_with_every_leaf_named() {
        var sheet = sheet();
        ScoringYear.submit(world.director, sheet, 0)
                .then()
                .statusCode(409)
                .body(
                        "errors.collect { it.pointer + ' ' + it.detail }",
                        contains(
                                "/leaves/0 A.1: not scored yet.",
                                "/leaves/1 A.2: not scored yet.",
                                "/leaves/2 A.3: not scored yet.",
                                "/leaves/3 A.4: not scored yet."));
        ScoringYear.enter(world.officer, sheet, 0, """
                        {"code": "A.1", "figures": {"numerator": 1, "denominator": 3}},
                        {"code": "A.2", "figures": {"done": true}},
                        {"code": "A.4", "figures": {"count": 1}}
                        """).then().statusCode(200);
        ScoringYear.submit(world.director, sheet, 1)
                .then()
                .statusCode(409)
                .body(
                        "errors.collect { it.pointer + ' ' + it.detail }",
                        contains(
                                "/leaves/0/varianceReason A.1: below the standard score without a" + " reason.",
                                "/leaves/1/evidence A.2: required evidence is missing.",
                                "/leaves/2 A.3: not scored yet.",
                                "/leaves/3/varianceReason A.4: below the standard score without a" + " reason.",
                                "/leaves/3/evidence A.4: required evidence is missing."));
    }

    @Test
    void a_task_that_did_not_arise_needs_a_reason_and_evidence_like_any_other() {
        var sheet = sheet();
        var absent = "{\"code\": \"A.%d\", \"figures\": {\"notApplicable\": true}}";
        ScoringYear.enter(
                        world.officer,
                        sheet,
                        0,
                        String.join(
                                ",",
                                absent.formatted(1),
                                absent.formatted(2),
                                absent.formatted(3),
                                absent.formatted(4)))
                .then()
                .statusCode(200)
                .body("leaves.points", contains(4.0f, 0.0f, 0.0f, 0.0f));
        ScoringYear.submit(world.director, sheet, 1)
                .then()
                .statusCode(409)
                .body(
                        "errors.pointer",
                        contains(
                                "/leaves/0/varianceReason",
                                "/leaves/1/varianceReason",
                                "/leaves/1/evidence",
                                "/leaves/2/varianceReason",
                                "/leaves/3/varianceReason",
                                "/leaves/3/evidence"))
                .body("errors[0].detail", equalTo("A.1: claimed not applicable without a reason."));
    }

    @Test
    void the_director_submits_and_the_sheet_comes_back_with_a_reason() {
        var sheet = sheet();
        ScoringYear.enter(world.officer, sheet, 0, ScoringYear.four(50, 1, 1));
        ScoringYear.submit(world.officer, sheet, 1).then().statusCode(403);
        ScoringYear.submit(world.director, sheet, 0).then().statusCode(412);
        ScoringYear.submit(world.director, sheet, 1)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("SUBMITTED"))
                .body("submittedAt", notNullValue())
                .body("submittedBy", equalTo(world.director));
        ScoringYear.submit(world.director, sheet, 2)
                .then()
                .statusCode(409)
                .body("state", equalTo("SUBMITTED"))
                .body("allowed", contains("OPEN"));
        ScoringYear.giveBack(world.headOfficer, sheet, 1).then().statusCode(412);
        ScoringYear.giveBack(world.headOfficer, sheet, 2)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("status", equalTo("OPEN"))
                .body("returnReason", equalTo("Thiếu minh chứng"))
                .body("submittedAt", nullValue());
        ScoringYear.giveBack(world.headOfficer, sheet, 3).then().statusCode(404);
        ScoringYear.giveBack(world.ministry, sheet, 3)
                .then()
                .statusCode(409)
                .body("state", equalTo("OPEN"))
                .body(
                        "allowed",
                        contains("SUBMITTED", "CONFIRMED", "FIELD_SCORED", "CROSS_CHECKED", "CONSOLIDATED", "FINAL"));
        ScoringYear.submit(world.director, sheet, 3).then().statusCode(200).body("returnReason", nullValue());
    }

    @Test
    void the_province_and_the_ministry_return_sheets_and_others_do_not() {
        var sheet = world.submitted(world.published(world.small()), world.member, ScoringYear.four(100, 0, 2));
        ScoringYear.giveBack(world.director, sheet, 2).then().statusCode(403);
        ScoringYear.giveBack(new ScoringYear().headOfficer, sheet, 2).then().statusCode(404);
        var elsewhere = ScoringYear.unit("PROVINCE_COMMITTEE", null, "Tỉnh khác");
        ScoringYear.giveBack(ScoringYear.person("PROVINCE", elsewhere), sheet, 2)
                .then()
                .statusCode(404);
        ScoringYear.giveBack(ScoringYear.person("PROVINCE", world.province), sheet, 2)
                .then()
                .statusCode(200);
        ScoringYear.submit(world.director, sheet, 3).then().statusCode(200);
        ScoringYear.giveBack(world.ministry, sheet, 4).then().statusCode(200);
        ScoringYear.submit(world.stranger, sheet, 5).then().statusCode(404);
        ScoringYear.submit(world.director, NOBODY, 5).then().statusCode(404);
        ScoringYear.giveBack(world.ministry, NOBODY, 5).then().statusCode(404);
    }

    @Test
    void a_new_edition_does_not_touch_a_sheet_already_begun() {
        var sheet = sheet();
        ScoringYear.enter(world.officer, sheet, 0, ScoringYear.four(100, 0, 2));
        var second = world.published(world.small());
        Api.as(world.officer).get(sheet).then().statusCode(200).body("total", equalTo(10.0f));
        ScoringYear.submit(world.director, sheet, 1).then().statusCode(200);
        world.create(world.headOfficer, second, world.member).then().statusCode(201);
    }
}
