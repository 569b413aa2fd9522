package vn.thidua.organisation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Database;
import vn.thidua.Fixture;

/** Somebody moved from one unit to another: each knows them for its own time, the one that has them now decides. */
@QuarkusTest
class PeopleWhoMovedTest {

    private final UUID before = Units.unit("JUSTICE_DEPARTMENT", null, "Sở trước");
    private final UUID now = Units.unit("JUSTICE_DEPARTMENT", null, "Sở nay");
    private final String formerOfficer = Units.holder("OFFICER", before);
    private final String officer = Units.holder("OFFICER", now);
    private final UUID person = Fixture.person("Đã Chuyển", before, "2015-01-01", "2019-12-31");

    @Test
    void the_former_unit_reads_its_own_time_and_the_present_one_all() {
        Fixture.position(person, now, "2020-01-01", null);
        Api.as(formerOfficer)
                .get("/v1/people/{id}", person)
                .then()
                .statusCode(200)
                .header("ETag", "\"0.former\"")
                .body("positions.organisation.name", contains("Sở trước"))
                .body("positions.to", contains("2019-12-31"));
        Api.as(formerOfficer)
                .header("If-None-Match", "\"0.former\"")
                .get("/v1/people/{id}", person)
                .then()
                .statusCode(304);
        Api.as(officer)
                .get("/v1/people/{id}", person)
                .then()
                .header("ETag", "\"0\"")
                .body("positions.organisation.name", contains("Sở trước", "Sở nay"));
        Api.as(formerOfficer).get("/v1/people/{id}/history", person).then().statusCode(404);
        Api.as(officer).get("/v1/people/{id}/history", person).then().statusCode(200);
        Api.as(formerOfficer).get("/v1/people/{id}/logins", person).then().statusCode(404);
        Api.as(officer).get("/v1/people/{id}/logins", person).then().statusCode(200);
    }

    @Test
    void the_former_unit_does_not_rename_them_any_more() {
        Fixture.position(person, now, "2020-01-01", null);
        rename(formerOfficer, "*").then().statusCode(404);
        rename(officer, "\"0\"").then().statusCode(200).body("fullName", equalTo("Tên Mới"));
    }

    @Test
    void the_last_unit_decides_until_somebody_else_has_them() {
        Api.as(formerOfficer)
                .header("If-Match", "\"0\"")
                .body("""
                      {"fullName": "Tên Cũ", "positions": [
                       {"organisationId": "%s", "title": "Chuyên viên", "from": "2015-01-01", "to": "2018-12-31"}]}
                      """.formatted(before))
                .put("/v1/people/{id}", person)
                .then()
                .statusCode(200)
                .body("positions.to", contains("2018-12-31"));
    }

    @Test
    void both_units_decide_while_positions_are_held_at_both() {
        Fixture.position(person, now, "2019-01-01", null);
        Database.execute("update person_position set valid_to = null where person_id = '" + person + "'");
        rename(formerOfficer, "\"0\"", null).then().statusCode(200);
        rename(officer, "\"1\"", null).then().statusCode(200);
    }

    private Response rename(String subject, String ifMatch) {
        return rename(subject, ifMatch, "2019-12-31");
    }

    private Response rename(String subject, String ifMatch, String formerTo) {
        return Api.as(subject)
                .header("If-Match", ifMatch)
                .body("""
                      {"fullName": "Tên Mới", "positions": [
                       {"organisationId": "%s", "title": "Chuyên viên", "from": "2015-01-01"%s},
                       {"organisationId": "%s", "title": "Chuyên viên", "from": "%s"}]}
                      """.formatted(
                                before,
                                formerTo == null ? "" : ", \"to\": \"" + formerTo + "\"",
                                now,
                                formerTo == null ? "2019-01-01" : "2020-01-01"))
                .put("/v1/people/{id}", person);
    }
}
