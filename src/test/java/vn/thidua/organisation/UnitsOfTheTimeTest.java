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
import vn.thidua.Region;
import vn.thidua.TestYears;

/**
 * A unit is named only for days on which it exists: wherever it may be named, before its first day and after its end.
 */
@QuarkusTest
class UnitsOfTheTimeTest {

    private static final String ENDED = "The unit exists no more at that time; it was dissolved on 2025-07-01.";
    private static final String TO_COME = "The unit did not exist yet at that time; it was established on 2025-07-01.";

    private final String admin = Fixture.subject("ADMIN");
    private final String ministry = Fixture.subject("MINISTRY_OFFICER");
    private final UUID old = Units.unit("JUSTICE_DEPARTMENT", null, "Sở đã giải thể");
    private final UUID young = Units.unit("JUSTICE_DEPARTMENT", null, "Sở mới thành lập");

    UnitsOfTheTimeTest() {
        Database.execute("update organisation set dissolved_on = '2025-07-01' where id = '" + old + "'");
        Database.execute("update organisation set established_on = '2025-07-01' where id = '" + young + "'");
    }

    @Test
    void a_dissolved_unit_does_not_head_a_later_year_and_both_belong_to_the_year_of_the_change() {
        refuse(groupYear(2026, old), "/members/0/organisationId", ENDED);
        refuse(groupYear(2024, young), "/members/0/organisationId", TO_COME);
        groupYear(2025, old).then().statusCode(201);
        groupYear(2025, young).then().statusCode(201);
    }

    @Test
    void a_dissolved_unit_is_no_parent() {
        refuse(division(old, "2025-07-01"), "/parentId", ENDED);
        refuse(division(young, "2025-06-30"), "/parentId", TO_COME);
        division(old, "2025-06-30").then().statusCode(201);
        division(young, "2025-07-01").then().statusCode(201);
    }

    @Test
    void a_grant_begins_while_its_unit_exists() {
        refuse(grant(old, "2025-07-01"), "/organisationId", ENDED);
        refuse(grant(young, "2025-06-30"), "/organisationId", TO_COME);
        grant(old, "2025-06-30").then().statusCode(201);
        grant(young, "2025-07-01").then().statusCode(201);
    }

    @Test
    void a_campaign_is_issued_by_and_addressed_to_units_that_exist_while_it_runs() {
        refuse(campaign("MINISTRY", Fixture.MINISTRY, old, "2025-07-01", "2025-12-31"), "/addressees/0", ENDED);
        refuse(campaign("MINISTRY", Fixture.MINISTRY, young, "2025-01-01", "2025-06-30"), "/addressees/0", TO_COME);
        campaign("UNIT", old, old, "2025-07-01", "2025-12-31")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/issuerId", "/addressees/0"))
                .body("errors.detail", contains(ENDED, ENDED));
        campaign("UNIT", old, old, "2025-06-30", "2025-12-31").then().statusCode(201);
        campaign("UNIT", young, young, "2025-01-01", "2025-07-01").then().statusCode(201);
    }

    @Test
    void a_position_begins_while_its_unit_exists() {
        var officer = Units.holder("OFFICER", old);
        Fixture.grant(officer, "OFFICER", young);
        var admitted = Api.as(officer)
                .header("Accept-Language", "en")
                .body("{\"fullName\": \"Ai Đó\", \"title\": \"Chuyên viên\", \"from\": \"2025-07-01\"}");
        refuse(admitted.post("/v1/organisations/{id}/people", old), "/from", ENDED);
        var person = Units.person("Ai Đó", old, "2020-01-01");
        var revised = Api.as(officer)
                .header("Accept-Language", "en")
                .header("If-Match", "\"0\"")
                .body("""
                      {"fullName": "Ai Đó", "positions": [
                       {"organisationId": "%1$s", "title": "Chuyên viên", "from": "2020-01-01"},
                       {"organisationId": "%2$s", "title": "Chuyên viên", "from": "2025-06-30"}]}
                      """.formatted(old, young));
        refuse(revised.put("/v1/people/{id}", person), "/positions/1/organisationId", TO_COME);
    }

    @Test
    void a_collective_is_registered_for_a_year_in_which_it_exists() {
        var region = new Region(1, TestYears.next());
        var division = Region.division(region.unit(0));
        Database.execute(
                "update organisation set dissolved_on = '" + region.year + "-01-01' where id = '" + division + "'");
        Api.as(region.officer(0))
                .body("""
                      {"organisationId": "%s", "groupId": "%s", "year": %d, "entries":
                       [{"awardCode": "TTLDTT", "subjectType": "COLLECTIVE", "organisationId": "%s"}]}
                      """.formatted(region.unit(0), region.groupId, region.year, division))
                .post("/v1/registrations")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/entries/0/organisationId"));
    }

    private static void refuse(Response answer, String pointer, String detail) {
        answer.then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer))
                .body("errors[0].detail", equalTo(detail));
    }

    private Response groupYear(int year, UUID head) {
        return Api.as(ministry)
                .header("Accept-Language", "en")
                .body(GroupCalls.year(GroupCalls.member(head, "HEAD")))
                .put("/v1/groups/{id}/years/{year}", GroupCalls.region(ministry), year);
    }

    private Response division(UUID parent, String establishedOn) {
        return Api.as(admin)
                .header("Accept-Language", "en")
                .body("""
                      {"kind": "DIVISION", "parentId": "%s", "name": "Phòng", "establishedOn": "%s"}
                      """.formatted(parent, establishedOn))
                .post("/v1/organisations");
    }

    private Response grant(UUID unit, String from) {
        return Api.as(admin)
                .header("Accept-Language", "en")
                .body("""
                      {"subject": "ai-do", "role": "OFFICER", "organisationId": "%s", "from": "%s", "to": "%s"}
                      """.formatted(unit, from, from))
                .post("/v1/grants");
    }

    private Response campaign(String level, Object issuer, UUID addressee, String from, String to) {
        var caller = level.equals("UNIT") ? Units.holder("OFFICER", addressee) : ministry;
        return Api.as(caller)
                .header("Accept-Language", "en")
                .body("""
                      {"level": "%s", "type": "THEMATIC", "title": "Phong trào thử", "startsOn": "%s", "endsOn": "%s",
                       "issuerId": "%s", "addressees": ["%s"]}
                      """.formatted(level, from, to, issuer, addressee))
                .post("/v1/campaigns");
    }
}
