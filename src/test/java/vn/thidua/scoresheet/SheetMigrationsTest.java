package vn.thidua.scoresheet;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;

/** A correction leaves sheets where they were begun until somebody moves them, and says what that did. */
@QuarkusTest
class SheetMigrationsTest {

    private FullYear world;
    private List<String> sheets;

    @BeforeEach
    void sheets_are_open() {
        world = new FullYear(3);
        sheets = world.opened(world.published(world.small()));
    }

    private Response migrate(String subject, String set) {
        return Api.as(subject)
                .header("Accept-Language", "en")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"reason\": \"Đính chính thang điểm\"}")
                .post("/v1/criteria-sets/" + set + "/sheet-migrations");
    }

    private static String id(String sheet) {
        return sheet.substring("/v1/score-sheets/".length());
    }

    @Test
    void sheets_follow_a_correction_only_when_told_and_the_report_names_every_change() {
        world.assignCrossChecks();
        world.bring(0, sheets.get(0), "FINAL");
        world.bring(1, sheets.get(1), "CONFIRMED");
        world.enterFullMarks(2, sheets.get(2));
        var corrected = world.published(world.small()
                .replace("\"points\": 4}", "\"points\": 3.5}")
                .replace("\"code\": \"A.4\"", "\"code\": \"A.5\""));
        Api.as(world.ministry).get(sheets.get(1)).then().body("status", equalTo("CONFIRMED"));
        migrate(world.ministry, corrected)
                .then()
                .statusCode(201)
                .body("reason", equalTo("Đính chính thang điểm"))
                .body("author", equalTo(world.ministry))
                .body("sheets", hasSize(3))
                .body(one(0) + ".outcome", equalTo("KEPT_FINAL"))
                .body(one(1) + ".outcome", equalTo("REOPENED"))
                .body(one(1) + ".rescored.code", contains("A.1"))
                .body(one(1) + ".rescored.from", contains(4.0f))
                .body(one(1) + ".rescored.to", contains(3.5f))
                .body(one(1) + ".dropped", contains("A.4"))
                .body(one(1) + ".missing", contains("A.5"));
        Api.as(world.directors.get(1))
                .get(sheets.get(1))
                .then()
                .body("status", equalTo("OPEN"))
                .body("criteriaSetId", equalTo(corrected))
                .body("returnReason", equalTo("Đính chính thang điểm"))
                .body("total", equalTo(7.5f))
                .body("leaves.code", contains("A.1", "A.2", "A.3", "A.5"));
        Api.as(world.ministry).get(sheets.get(0)).then().body("status", equalTo("FINAL"));
        Api.as(world.ministry)
                .get("/v1/criteria-sets/" + corrected + "/sheet-migrations")
                .then()
                .statusCode(200)
                .body("items.sheets[0]", hasSize(3));
        Api.as(world.directors.get(1))
                .get(sheets.get(1) + "/explanation")
                .then()
                .body("steps.to", contains("SUBMITTED", "CONFIRMED", "OPEN"))
                .body("items[0].entries.points", contains(4.0f, 3.5f));
    }

    /** The report's line of a unit. */
    private String one(int unit) {
        return "sheets.find { it.sheetId == '" + id(sheets.get(unit)) + "' }";
    }

    @Test
    void a_sheet_on_which_nothing_changes_keeps_its_state() {
        world.bring(2, sheets.get(2), "SUBMITTED");
        var corrected = world.published(world.small().replace("Kế hoạch", "Kế hoạch năm"));
        migrate(world.ministry, corrected)
                .then()
                .statusCode(201)
                .body(one(2) + ".outcome", equalTo("MOVED"))
                .body(one(2) + ".rescored", empty())
                .body(one(0) + ".outcome", equalTo("REOPENED"))
                .body(one(0) + ".missing", hasSize(4));
        Api.as(world.ministry)
                .get(sheets.get(2))
                .then()
                .body("status", equalTo("SUBMITTED"))
                .body("criteriaSetId", equalTo(corrected));
        migrate(world.ministry, corrected).then().statusCode(409);
    }

    @Test
    void a_sheet_whose_points_stay_opens_again_where_the_base_or_what_is_asked_changes() {
        world.bring(1, sheets.get(1), "SUBMITTED");
        var corrected = world.published(world.small().replace("\"A.2\", ", "\"A.2\", \"evidenceRequired\": true, "));
        migrate(world.ministry, corrected)
                .then()
                .statusCode(201)
                .body(one(1) + ".outcome", equalTo("REOPENED"))
                .body(one(1) + ".totalFrom", equalTo(10.0f))
                .body(one(1) + ".totalTo", equalTo(10.0f))
                .body(one(1) + ".rescored", empty());
    }

    @Test
    void only_the_ministry_moves_sheets_and_only_to_the_set_in_force() {
        String old = Api.as(world.ministry).get(sheets.get(0)).then().extract().path("criteriaSetId");
        var corrected = world.published(world.small());
        migrate(world.ministry, old).then().statusCode(409);
        migrate(world.directors.get(0), corrected).then().statusCode(403);
        migrate(world.ministry, UUID.randomUUID().toString()).then().statusCode(404);
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            Api.as(world.ministry)
                    .header("Idempotency-Key", key)
                    .body("{\"reason\": \"Một lần\"}")
                    .post("/v1/criteria-sets/" + corrected + "/sheet-migrations")
                    .then()
                    .statusCode(201);
        }
        Api.as(world.ministry)
                .header("Idempotency-Key", key)
                .body("{\"reason\": \"Lần khác\"}")
                .post("/v1/criteria-sets/" + corrected + "/sheet-migrations")
                .then()
                .statusCode(422);
    }
}
