package vn.thidua.scoresheet;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.TestTime;

/** The sheets of a group's year after a unit has left it. */
@QuarkusTest
class MembersWhoLeftTest {

    private final FullYear world = new FullYear(5);
    private final String year = "/v1/groups/" + world.group + "/years/" + world.year;

    @BeforeEach
    void it_is_november_of_that_year() {
        TestTime.set(world.year + "-11-20T02:00:00Z");
    }

    @AfterEach
    void the_time_is_nobodys() {
        TestTime.reset();
    }

    @Test
    void an_open_sheet_stays_as_it_is_and_nobody_waits_for_it() {
        var sheet = world.opened(world.published(world.small())).get(4);
        Api.as(world.officers.get(4)).get("/v1/me").then().body("obligations.kind", hasItem("SUBMIT_SCORE_SHEET"));
        leave(4);
        Api.as(world.officers.get(4)).get("/v1/me").then().body("obligations.kind", not(hasItem("SUBMIT_SCORE_SHEET")));
        Api.as(world.officers.get(4)).get(sheet).then().statusCode(200).body("status", equalTo("OPEN"));
        world.send(
                        world.officers.get(4),
                        "PUT",
                        sheet,
                        "/entries",
                        "{\"entries\": [{\"code\": \"A.2\", \"figures\": {\"done\": true}}]}")
                .then()
                .statusCode(409)
                .body("detail", equalTo("The unit has left the group's year; its sheet stays as it is."));
        world.step(world.directors.get(4), sheet, "submission").then().statusCode(409);
    }

    @Test
    void a_submitted_sheet_stays_counted_and_is_ranked_no_more() {
        var sheets = world.opened(world.published(world.small()));
        world.bring(3, sheets.get(3), "SUBMITTED");
        world.bring(4, sheets.get(4), "SUBMITTED");
        leave(4);
        Api.as(world.ministry)
                .get(year + "/summary")
                .then()
                .body("scoreSheets.expected", equalTo(5))
                .body("scoreSheets.submitted", equalTo(2))
                .body("scoreSheets.missing", equalTo(3))
                .body("rankings[0].items.organisation.id", contains(world.units.get(3)));
    }

    @Test
    void checks_that_have_begun_are_assigned_anew_among_those_that_stay() {
        var sheets = world.opened(world.published(world.small()));
        world.assignCrossChecks();
        world.bring(1, sheets.get(1), "CROSS_CHECKED");
        world.bring(0, sheets.get(0), "FIELD_SCORED");
        ring(0, 1, 2, 3, 4).then().statusCode(409);
        leave(4);
        ring(0, 1, 2, 3).then().statusCode(200);
        world.step(world.directors.get(4), sheets.get(0), "cross-check").then().statusCode(404);
        world.step(world.directors.get(3), sheets.get(0), "cross-check").then().statusCode(200);
        ring(3, 2, 1, 0).then().statusCode(409);
    }

    /** Each checks the next one. */
    private Response ring(int... members) {
        var pairs = IntStream.range(0, members.length)
                .mapToObj(i -> "{\"checkerId\": \"%s\", \"checkedId\": \"%s\"}"
                        .formatted(world.units.get(members[i]), world.units.get(members[(i + 1) % members.length])))
                .collect(Collectors.joining(","));
        return Api.as(world.directors.get(0))
                .header("If-Match", "*")
                .body("{\"pairs\": [" + pairs + "]}")
                .put(year + "/cross-checks");
    }

    private void leave(int member) {
        Api.as(world.ministry)
                .header("If-Match", "*")
                .body("""
                      {"leftOn": "%1$d-11-01", "decisionNumber": "M2/QĐ", "decisionDate": "%1$d-10-25", "reason": "Chuyển nhóm"}
                      """.formatted(world.year))
                .post(year + "/members/{unit}/exit", world.units.get(member))
                .then()
                .statusCode(200);
    }
}
