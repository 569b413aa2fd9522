package vn.thidua.registration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.thidua.Api.as;
import static vn.thidua.registration.RegistrationCalls.ONE;
import static vn.thidua.registration.RegistrationCalls.drafted;
import static vn.thidua.registration.RegistrationCalls.submitted;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.Fixture;
import vn.thidua.Region;

@QuarkusTest
class RegistrationReadsTest {

    private static final String ALL = "/v1/registrations";

    private final Region region = new Region(3, 2103);

    @Test
    void a_draft_is_seen_by_its_unit_only() {
        String id = drafted(region, 2);
        for (var own : List.of(region.officer(2), region.director(2))) {
            as(own).get(ONE, id).then().statusCode(200);
            as(own).get(ALL + "?year=2103").then().body("items.id", contains(id));
        }
        for (var other : List.of(region.director(0), region.director(1), "ministry.officer", "auditor")) {
            as(other).get(ONE, id).then().statusCode(404);
            as(other).get(ALL + "?groupId=" + region.groupId).then().body("items", hasSize(0));
        }
        as("staff.laocai").get(ONE, id).then().statusCode(403);
    }

    @Test
    void a_submitted_one_is_seen_by_head_deputies_and_ministry_but_no_other_member() {
        String id = submitted(region, 2);
        for (var other : List.of(region.officer(0), region.officer(1), "ministry.officer", "auditor")) {
            as(other).get(ONE, id).then().statusCode(200).body("status", equalTo("SUBMITTED"));
            as(other)
                    .get(ALL + "?groupId=" + region.groupId)
                    .then()
                    .body("items.id", contains(id))
                    .body("items[0].onTime", equalTo(true))
                    .body("items[0].organisation.name", equalTo("Sở Tư pháp thử 2"));
        }
        var wide = new Region(4, 2103);
        String foreign = submitted(wide, 2);
        as(wide.officer(3)).get(ONE, foreign).then().statusCode(404);
        as(region.officer(0)).get(ONE, foreign).then().statusCode(404);
        as(wide.officer(3)).get(ALL).then().body("items", hasSize(0));
    }

    @Test
    void a_province_sees_what_its_department_has_submitted() {
        var province = Fixture.unit("PROVINCE_COMMITTEE", null, "Tỉnh thử");
        Fixture.grant(province.toString(), "PROVINCE", province);
        var below = new Region(2, 2103, province);
        String draft = drafted(below, 1);
        as(province.toString()).get(ONE, draft).then().statusCode(404);
        String submitted = submitted(below, 0);
        as(province.toString()).get(ONE, submitted).then().statusCode(200);
    }

    @Test
    void a_reader_that_holds_the_version_gets_no_body() {
        String id = drafted(region, 2);
        as(region.officer(2))
                .header("If-None-Match", "\"0\"")
                .get(ONE, id)
                .then()
                .statusCode(304);
    }

    @Test
    void history_tells_every_step() {
        String id = submitted(region, 2);
        as(region.officer(2))
                .get(ONE + "/history", id)
                .then()
                .statusCode(200)
                .body("items.table", contains("registration", "registration_entry", "registration"))
                .body("items[2].actor", equalTo(region.director(2)))
                .body("items[2].new.status", equalTo("SUBMITTED"));
        as("auditor").get(ONE + "/history", id).then().statusCode(200);
        as(region.officer(1)).get(ONE + "/history", id).then().statusCode(404);
        as("council.member").get(ONE + "/history", id).then().statusCode(403);
    }

    @Test
    void lao_cais_registration_of_the_demo_year_is_there() {
        String id = as("laocai.officer")
                .get(ALL + "?year=2023&status=ACCEPTED")
                .path("items.find { it.organisation.name == 'Sở Tư pháp tỉnh Lào Cai' }.id");
        as("laocai.officer")
                .get(ONE, id)
                .then()
                .statusCode(200)
                .body("submittedAt", equalTo("2023-03-14T02:00:00Z"))
                .body("onTime", equalTo(true))
                .body("decidedBy", equalTo("ministry.officer"))
                .body("entries[0].awardCode", equalTo("LDTT"));
        as("langson.officer").get(ONE, id).then().statusCode(404);
    }
}
