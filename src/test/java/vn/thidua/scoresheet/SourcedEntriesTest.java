package vn.thidua.scoresheet;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Row;

/** A leaf takes its figures from the API's own records, and a person may say why they are wrong. */
@QuarkusTest
class SourcedEntriesTest {

    private FullYear world;
    private final UUID agreement = UUID.randomUUID();
    private String sheet;

    /** A.4 asks how late the agreement was signed; the unit signed two days after the due day. */
    @BeforeEach
    void the_agreement_was_signed_two_days_late() {
        world = new FullYear(3);
        var late = """
                "ladder": {"type": "LATENESS_BANDS", "bands": [
                  {"lower": 0, "lowerInclusive": true, "upper": 0, "upperInclusive": true, "points": 2},
                  {"lower": 1, "lowerInclusive": true, "upper": 2, "upperInclusive": true, "points": 1.5},
                  {"lower": 3, "lowerInclusive": true, "points": 0}]}, "source": {"kind": "AGREEMENT_SIGNATURE"}
                """;
        var set = world.small().replace("\"ladder\": {\"type\": \"PER_ITEM\", \"points\": 1}", late);
        sheet = world.opened(world.published(set)).get(2);
        var sha256 = "0".repeat(64);
        Row.of("agreement")
                .with("id", agreement)
                .with("group_year_id", world.groupYear)
                .with("due_on", "2026-03-01")
                .with("status", "OPEN")
                .with("opened_at", "2026-02-01")
                .with("sha256", sha256)
                .insert();
        Row.of("agreement_signature")
                .with("agreement_id", agreement)
                .with("organisation_id", world.units.get(2))
                .with("sha256", sha256)
                .with("signed_at", "2026-03-03T10:00:00+07:00")
                .insert();
    }

    private Response enter(String rest) {
        return world.send(
                world.officers.get(2), "PUT", sheet, "/entries", "{\"entries\": [{\"code\": \"A.4\"" + rest + "}]}");
    }

    @Test
    void figures_left_out_are_taken_from_the_records() {
        Api.as(world.officers.get(2))
                .get(sheet + "/sources")
                .then()
                .statusCode(200)
                .body("items.code", contains("A.4"))
                .body("items.source.figures.daysLate", contains(2));
        enter("")
                .then()
                .statusCode(200)
                .body("leaves[3].points", equalTo(1.5f))
                .body("leaves[3].figures.daysLate", equalTo(2))
                .body("leaves[3].source.kind", equalTo("AGREEMENT_SIGNATURE"))
                .body("leaves[3].source.records[0]", containsString(agreement.toString()))
                .body("leaves[3].source.at", equalTo("2026-03-03T03:00:00Z"))
                .body("leaves[3].overrideReason", nullValue());
        Api.as(new FullYear(3).officers.get(2)).get(sheet + "/sources").then().statusCode(404);
    }

    @Test
    void a_person_overrides_the_records_with_a_reason_and_both_are_kept() {
        enter(", \"figures\": {\"daysLate\": 0}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/entries/0/overrideReason"));
        enter(", \"figures\": {\"daysLate\": 2}, \"overrideReason\": \"Không cần\"")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/entries/0/overrideReason"));
        enter(", \"figures\": {\"daysLate\": 0}, \"overrideReason\": \"Ký bản giấy đúng hạn\"")
                .then()
                .statusCode(200)
                .body("leaves[3].points", equalTo(2.0f))
                .body("leaves[3].source.figures.daysLate", equalTo(2))
                .body("leaves[3].overrideReason", equalTo("Ký bản giấy đúng hạn"));
    }

    @Test
    void whoever_comes_later_departs_from_the_records_with_a_reason_as_well() {
        enter("").then().statusCode(200);
        world.send(world.officers.get(2), "PUT", sheet, "/entries", """
                        {"entries": [
                         {"code": "A.1", "figures": {"numerator": 1, "denominator": 1}},
                         {"code": "A.2", "figures": {"done": true}},
                         {"code": "A.3", "figures": {"count": 0}},
                         {"code": "A.4", "varianceReason": "Ký muộn"}]}
                        """).then().statusCode(200);
        world.step(world.directors.get(2), sheet, "submission").then().statusCode(200);
        var raised = "{\"code\": \"A.4\", \"figures\": {\"daysLate\": 0}%s}";
        world.assess(world.provinces.get(2), sheet, raised.formatted(""))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/assessments/0/varianceReason"));
        world.assess(world.provinces.get(2), sheet, raised.formatted(", \"varianceReason\": \"Có dấu công văn đến\""))
                .then()
                .statusCode(200)
                .body("leaves[3].points", equalTo(2.0f))
                .body("leaves[3].source.figures.daysLate", equalTo(2));
    }

    @Test
    void a_leaf_of_which_no_record_speaks_needs_its_figures() {
        world.send(world.officers.get(2), "PUT", sheet, "/entries", "{\"entries\": [{\"code\": \"A.1\"}]}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/entries/0/figures"));
    }
}
