package vn.thidua.criteria;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.scoresheet.ScoringYear;

/** Two criteria sets side by side. */
@QuarkusTest
class CriteriaDiffsTest {

    private ScoringYear world;

    @BeforeEach
    void a_year_of_its_own() {
        world = new ScoringYear();
    }

    @Test
    void what_changed_is_told() {
        var first = world.published(world.small());
        var second = world.published(world.small()
                .replace("\"nameEn\": \"Test table", "\"appealDays\": 9, \"nameEn\": \"Another table")
                .replace("\"total\": 10", "\"total\": 11")
                .replace("\"maxScore\": 10,", "\"maxScore\": 11,")
                .replace(
                        "\"Kế hoạch\", \"nameEn\": \"Plan\", \"maxScore\": 2,",
                        "\"Kế hoạch\", \"nameEn\": \"Plan\", \"maxScore\": 3,")
                .replace("\"step\": 0.5", "\"step\": 1")
                .replace("\"code\": \"A.4\"", "\"code\": \"A.5\"")
                .replace("\"division\": \"VP\"", "\"division\": \"BTTP\""));
        diff(world.officer, second, first)
                .then()
                .statusCode(200)
                .body("moved.code", contains("A.5"))
                .body("moved.fromCode", contains("A.4"))
                .body("reweighted.code", contains("A", "A.2"))
                .body("reweighted.from", contains(10.0f, 2.0f))
                .body("reweighted.to", contains(11.0f, 3.0f))
                .body("ladderChanged.code", contains("A.3"))
                .body("ladderChanged[0].from.type", equalTo("DEDUCTION"))
                .body("ladderChanged[0].from.step", equalTo(0.5f))
                .body("ladderChanged[0].to.step", equalTo(1.0f))
                .body("revised.code", contains("A.2"))
                .body("revised[0].fields", contains("division"))
                .body("added", hasSize(0))
                .body("removed", hasSize(0))
                .body("total.from", equalTo(10.0f))
                .body("total.to", equalTo(11.0f))
                .body("tieBreaks", nullValue())
                .body("reordered", hasSize(0))
                .body("appealDays.from", equalTo(5))
                .body("appealDays.to", equalTo(9))
                .body("nameVi", nullValue())
                .body("nameEn.to", equalTo("Another table " + world.year));
    }

    @Test
    void a_set_against_itself_shows_nothing() {
        var set = world.published(world.example());
        diff(world.officer, set, set)
                .then()
                .statusCode(200)
                .body("added", hasSize(0))
                .body("removed", hasSize(0))
                .body("moved", hasSize(0))
                .body("reweighted", hasSize(0))
                .body("ladderChanged", hasSize(0))
                .body("revised", hasSize(0))
                .body("adjustments.added", hasSize(0))
                .body("total", nullValue())
                .body("ratingClasses", nullValue());
    }

    @Test
    void both_sets_must_be_visible() {
        var issued = world.published(world.small());
        var draft = world.drafted(world.small());
        diff(world.ministry, draft, issued).then().statusCode(200);
        diff(world.officer, draft, issued).then().statusCode(404);
        diff(world.officer, issued, draft).then().statusCode(404);
        diff(world.officer, issued, new UUID(0, 1).toString()).then().statusCode(404);
        Api.as(world.officer)
                .get("/v1/criteria-sets/" + issued + "/diff")
                .then()
                .statusCode(400);
    }

    private static Response diff(String subject, String set, String against) {
        return Api.as(subject).queryParam("against", against).get("/v1/criteria-sets/" + set + "/diff");
    }
}
