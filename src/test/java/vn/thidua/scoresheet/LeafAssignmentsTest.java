package vn.thidua.scoresheet;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Fixture;

/** What the Ministry did not assign to a unit, before the unit scores itself. */
@QuarkusTest
class LeafAssignmentsTest {

    private static final String WHY = "Không thuộc chức năng, nhiệm vụ";

    private FullYear world;
    private String set;
    private String unit;

    @BeforeEach
    void a_set_in_force() {
        world = new FullYear(4);
        set = world.published(world.small());
        unit = world.units.get(2);
    }

    private String address() {
        return "/v1/criteria-sets/" + set + "/assignments/" + unit;
    }

    private static String not(String... codes) {
        var leaves = List.of(codes).stream()
                .map(code -> "{\"code\": \"%s\", \"reason\": \"%s\"}".formatted(code, WHY))
                .toList();
        return "{\"notAssigned\": [" + String.join(",", leaves) + "]}";
    }

    private Response decide(String subject, String tag, String... codes) {
        return decideAt(address(), subject, tag, codes);
    }

    static Response decideAt(String address, String subject, String tag, String... codes) {
        var request = Api.as(subject).header("Accept-Language", "en").body(not(codes));
        return (tag == null ? request : request.header("If-Match", tag)).put(address);
    }

    @Test
    void a_set_for_other_units_decides_nothing_of_this_one() {
        var mixed = new ScoringYear();
        var offices = mixed.published(mixed.smallFor("ENFORCEMENT_OFFICE"));
        var departments = mixed.published(mixed.smallFor("JUSTICE_DEPARTMENT"));
        set = offices;
        unit = mixed.member;
        decide(mixed.ministry, null, "A.2")
                .then()
                .statusCode(409)
                .body("detail", equalTo("The criteria set is not for this unit."));
        set = departments;
        decide(mixed.ministry, null, "A.2").then().statusCode(201);
        Api.as(mixed.ministry).get(address()).then().statusCode(200);
        set = offices;
        Api.as(mixed.ministry).get(address()).then().statusCode(404);
    }

    @Test
    void what_is_not_assigned_leaves_base_and_comparison_takes_no_entries_and_is_told_as_such() {
        decide(world.ministry, null, "A.2", "A.3")
                .then()
                .statusCode(201)
                .header("Location", endsWith(address()))
                .body("organisation.id", equalTo(unit))
                .body("year", equalTo(world.year))
                .body("notAssigned.code", contains("A.2", "A.3"))
                .body("notAssigned.maxScore", contains(2.0f, 2.0f))
                .body("notAssigned.reason", contains(WHY, WHY))
                .body("notAssigned.author", contains(world.ministry, world.ministry));
        var sheet = world.opened(set).get(2);
        world.send(world.officers.get(2), "PUT", sheet, "/entries", """
                        {"entries": [{"code": "A.2", "figures": {"done": true}},
                                     {"code": "A.1", "figures": {"numerator": 1, "denominator": 1}}]}
                        """)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.detail }",
                        contains("/entries/0/code A.2 is not assigned to the unit and takes no entries: " + WHY));
        world.send(world.officers.get(2), "PUT", sheet, "/entries", """
                        {"entries": [{"code": "A.1", "figures": {"numerator": 1, "denominator": 2}, "varianceReason": "Chậm"},
                                     {"code": "A.4", "figures": {"count": 2}}]}
                        """).then().statusCode(200);
        world.step(world.directors.get(2), sheet, "submission")
                .then()
                .statusCode(200)
                .body("base", equalTo(6.0f))
                .body("total", equalTo(3.75f))
                .body("percent", equalTo(62.5f))
                .body("notAssigned.leaves", equalTo(2))
                .body("notAssigned.points", equalTo(4.0f))
                .body("notApplicable.leaves", equalTo(0))
                .body("leaves.state", contains("SCORED", "NOT_ASSIGNED", "NOT_ASSIGNED", "SCORED"))
                .body("leaves[1].notAssigned.reason", equalTo(WHY))
                .body("leaves[1].points", nullValue())
                .body("leaves[0].notAssigned", nullValue());
        Api.as(world.officers.get(2))
                .header("Accept-Language", "en")
                .get(sheet + "/explanation")
                .then()
                .body("notAssigned.code", contains("A.2", "A.3"))
                .body("notApplicable", empty())
                .body("items.state.take(4)", contains("SCORED", "NOT_ASSIGNED", "NOT_ASSIGNED", "SCORED"))
                .body("items[1].why.en", equalTo("The Ministry did not assign it to the unit: " + WHY));
        Api.as(world.ministry)
                .get("/v1/score-comparisons?code=A.2&organisationId=" + unit)
                .then()
                .body("sheets.leaf.state", contains("NOT_ASSIGNED"))
                .body("sheets[0].leaf.points", nullValue());
        world.assess(world.provinces.get(2), sheet, "{\"code\": \"A.3\", \"figures\": {\"count\": 0}}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/assessments/0/code"));
    }

    @Test
    void a_field_none_of_whose_leaves_is_the_units_waits_for_no_department() {
        decide(world.ministry, null, "A.3").then().statusCode(201);
        var sheet = world.opened(set).get(2);
        world.send(world.officers.get(2), "PUT", sheet, "/entries", """
                        {"entries": [{"code": "A.1", "figures": {"numerator": 1, "denominator": 1}},
                                     {"code": "A.2", "figures": {"done": true}},
                                     {"code": "A.4", "figures": {"count": 2}}]}
                        """).then().statusCode(200);
        world.step(world.directors.get(2), sheet, "submission").then().statusCode(200);
        world.confirm(world.provinces.get(2), sheet).then().statusCode(200);
        world.step(world.fieldOfficer, sheet, "field-scoring")
                .then()
                .statusCode(200)
                .body("status", equalTo("FIELD_SCORED"));
    }

    @Test
    void it_is_decided_before_the_unit_scores_itself_and_changes_the_sheet_that_is_open() {
        var sheet = world.opened(set).get(2);
        var before = Api.as(world.officers.get(2)).get(sheet).then().extract().header("ETag");
        decide(world.ministry, null, "A.2").then().statusCode(201);
        Api.as(world.officers.get(2))
                .header("If-Match", before)
                .body("{\"entries\": [{\"code\": \"A.1\", \"figures\": {\"numerator\": 1, \"denominator\": 1}}]}")
                .put(sheet + "/entries")
                .then()
                .statusCode(412);
        decide(world.ministry, "\"0\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("notAssigned", empty());
        Api.as(world.officers.get(2)).get(sheet).then().body("base", equalTo(10.0f));
        world.enterFullMarks(2, sheet);
        decide(world.ministry, "\"1\"", "A.2")
                .then()
                .statusCode(409)
                .body("detail", equalTo("The unit has begun to score itself: what it is assigned stays as it is."));
        Api.as(world.ministry).get(address()).then().body("notAssigned", empty());
    }

    @Test
    void a_unit_that_is_assigned_nothing_is_not_ranked_and_its_decision_stands_once_it_submits() {
        decide(world.ministry, null, "A.1", "A.2", "A.3", "A.4").then().statusCode(201);
        var sheet = world.opened(set).get(2);
        world.step(world.directors.get(2), sheet, "submission")
                .then()
                .statusCode(200)
                .body("base", equalTo(0.0f))
                .body("percent", nullValue());
        decide(world.ministry, "\"0\"", "A.1").then().statusCode(409);
    }

    @Test
    void every_fault_is_named_at_once() {
        Api.as(world.ministry)
                .header("Accept-Language", "en")
                .body(not("A.2", "A", "C.1", "A.2", "A.9"))
                .put(address())
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.detail }",
                        contains(
                                "/notAssigned/1/code The criteria set has no such leaf.",
                                "/notAssigned/2/code The criteria set has no such leaf.",
                                "/notAssigned/3/code It may be sent only once.",
                                "/notAssigned/4/code The criteria set has no such leaf."));
        Api.as(world.ministry).get(address()).then().statusCode(404);
    }

    @Test
    void the_ministry_alone_decides_and_those_who_read_the_units_sheets_read_it() {
        for (var other :
                List.of(world.directors.get(2), world.directors.get(0), world.provinces.get(2), world.council)) {
            decide(other, null, "A.2").then().statusCode(403);
        }
        decide(world.ministry, null, "A.2").then().statusCode(201);
        for (var reader : List.of(world.officers.get(2), world.provinces.get(2), world.ministry, world.council)) {
            Api.as(reader).get(address()).then().statusCode(200).body("notAssigned.code", contains("A.2"));
        }
        Api.as(world.ministry)
                .header("If-None-Match", "\"0\"")
                .get(address())
                .then()
                .statusCode(304);
        for (var other : List.of(world.officers.get(0), world.officers.get(3), world.provinces.get(3))) {
            Api.as(other).get(address()).then().statusCode(404);
        }
        Api.as(ScoringYear.person("STAFF", unit)).get(address()).then().statusCode(403);
        Api.as(world.officers.get(2))
                .get(address() + "/history")
                .then()
                .statusCode(200)
                .body("items.operation", contains("INSERT"));
        Api.as(world.officers.get(3)).get(address() + "/history").then().statusCode(404);
        Api.as(world.council).get(address() + "/history").then().statusCode(403);
    }

    @Test
    void what_does_not_exist_or_is_not_in_force_is_decided_for_nobody() {
        var nobody = UUID.randomUUID();
        Api.as(world.ministry)
                .body(not())
                .put("/v1/criteria-sets/" + set + "/assignments/" + nobody)
                .then()
                .statusCode(404);
        Api.as(world.ministry)
                .body(not())
                .put("/v1/criteria-sets/" + nobody + "/assignments/" + unit)
                .then()
                .statusCode(404);
        Api.as(world.ministry)
                .get("/v1/criteria-sets/" + nobody + "/assignments/" + unit)
                .then()
                .statusCode(404);
        world.published(world.small());
        decide(world.ministry, null, "A.2").then().statusCode(409);
    }

    @Test
    void who_decided_a_leaf_first_is_kept_while_its_reason_stays() {
        decide(world.ministry, null, "A.2").then().statusCode(201);
        var other = Fixture.subject("MINISTRY_OFFICER");
        decide(other, "\"0\"", "A.2", "A.3")
                .then()
                .statusCode(200)
                .body("author", equalTo(other))
                .body("notAssigned.author", contains(world.ministry, other))
                .body("changedAt", notNullValue());
    }

    @Test
    void a_corrected_edition_keeps_it_as_far_as_it_has_the_leaves() {
        decide(world.ministry, null, "A.2", "A.4").then().statusCode(201);
        var sheet = world.opened(set).get(2);
        world.send(world.officers.get(2), "PUT", sheet, "/entries", """
                        {"entries": [{"code": "A.1", "figures": {"numerator": 1, "denominator": 1}},
                                     {"code": "A.3", "figures": {"count": 0}}]}
                        """).then().statusCode(200);
        world.step(world.directors.get(2), sheet, "submission").then().statusCode(200);
        var corrected = world.published(world.small().replace("\"code\": \"A.4\"", "\"code\": \"A.5\""));
        Api.as(world.ministry)
                .body("{\"reason\": \"Đính chính\"}")
                .post("/v1/criteria-sets/" + corrected + "/sheet-migrations")
                .then()
                .statusCode(201)
                .body("sheets.find { it.organisationId == '" + unit + "' }.missing", contains("A.5"));
        Api.as(world.officers.get(2))
                .get(sheet)
                .then()
                .body("criteriaSetId", equalTo(corrected))
                .body("status", equalTo("OPEN"))
                .body("base", equalTo(8.0f))
                .body("leaves.code", contains("A.1", "A.2", "A.3", "A.5"))
                .body("leaves.state", contains("SCORED", "NOT_ASSIGNED", "SCORED", "NOT_SCORED"));
        Api.as(world.ministry)
                .get("/v1/criteria-sets/" + corrected + "/assignments/" + unit)
                .then()
                .body("notAssigned.code", contains("A.2"));
    }
}
