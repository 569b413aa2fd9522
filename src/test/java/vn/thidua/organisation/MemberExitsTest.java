package vn.thidua.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Fixture;
import vn.thidua.Race;
import vn.thidua.Region;
import vn.thidua.Row;
import vn.thidua.TestTime;
import vn.thidua.TestYears;

/** A unit leaves a group's year by a decision of its own. */
@QuarkusTest
class MemberExitsTest {

    private final String ministry = Fixture.subject("MINISTRY_OFFICER");
    private final Region region = new Region(4, TestYears.next());
    private final String year = "/v1/groups/" + region.groupId + "/years/" + region.year;

    @BeforeEach
    void it_is_october_of_that_year() {
        TestTime.set(region.year + "-10-01T02:00:00Z");
    }

    @AfterEach
    void the_time_is_nobodys() {
        TestTime.reset();
    }

    @Test
    void a_unit_that_leaves_is_listed_with_its_decision_and_no_longer_a_member() {
        leave(region.unit(2), "")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("members.organisation.id", contains(unit(0), unit(1), unit(3)))
                .body("left.organisation.id", contains(unit(2)))
                .body("left.leftOn", contains(region.year + "-07-01"))
                .body("left.decisionNumber", contains("M07/QĐ-BTP"))
                .body("left.decisionDate", contains(region.year + "-06-20"))
                .body("left.reason", contains("Chuyển nhóm"));
        Api.as(ministry)
                .get(year + "/summary")
                .then()
                .body("members.count", equalTo(3))
                .body("members.left.organisation.id", contains(unit(2)))
                .body("members.left.leftOn", contains(region.year + "-07-01"));
        Api.as(region.officer(2)).get(year + "/summary").then().statusCode(403);
        Api.as(ministry)
                .get(year + "/history")
                .then()
                .body("items.find { it.operation == 'UPDATE' }.new.exit_reason", equalTo("Chuyển nhóm"));
    }

    @Test
    void what_it_gave_stays_counted_and_nothing_more_is_expected_of_it() {
        var agreement = agreement();
        signature(agreement, region.unit(0));
        signature(agreement, region.unit(2));
        registration(region.unit(2), "SUBMITTED");
        registration(region.unit(3), "DRAFT");
        askedByGroup(region.unit(3));
        Api.as(region.director(3)).get("/v1/me").then().body("obligations", hasSize(3));
        leave(region.unit(2), "").then().statusCode(200);
        leave(region.unit(3), "").then().statusCode(200);
        Api.as(ministry)
                .get(year + "/summary")
                .then()
                .body("members.count", equalTo(2))
                .body("agreement.members", equalTo(3))
                .body("agreement.signedOnTime", equalTo(2))
                .body("agreement.missing", equalTo(1))
                .body("registrations.expected", equalTo(3))
                .body("registrations.submitted", equalTo(1))
                .body("registrations.missing", equalTo(2))
                .body("registrations.byOrganisation.organisation.id", contains(unit(2)))
                .body("scoreSheets.missing", equalTo(2));
        Api.as(ministry)
                .get("/v1/agreements/{id}/signatures", agreement)
                .then()
                .body("items.organisation.id", contains(unit(0), unit(1), unit(2)));
        Api.as(region.director(3)).get("/v1/me").then().body("obligations", empty());
        Api.as(region.director(3))
                .body("{\"sha256\": \"" + "a".repeat(64) + "\"}")
                .put("/v1/agreements/{id}/signatures/{unit}", agreement, region.unit(3))
                .then()
                .statusCode(404);
    }

    @Test
    void its_draft_and_its_open_sheet_stay_as_they_are() {
        var draft = registration(region.unit(3), "DRAFT");
        leave(region.unit(3), "").then().statusCode(200);
        Api.as(region.director(3))
                .header("If-Match", "\"0\"")
                .header("Accept-Language", "en")
                .post("/v1/registrations/{id}/submission", draft)
                .then()
                .statusCode(409)
                .body("detail", equalTo("The unit has left the group's year; its registration stays as it is."));
    }

    @Test
    void an_agreement_that_only_it_had_not_signed_is_complete_and_open_again_for_a_new_member() {
        var agreement = agreement();
        for (int i = 0; i < 3; i++) {
            signature(agreement, region.unit(i));
        }
        leave(region.unit(3), "").then().statusCode(200);
        Api.as(ministry).get("/v1/agreements/{id}", agreement).then().body("status", equalTo("SIGNED"));
        var joined = Units.unit("JUSTICE_DEPARTMENT", null, "Sở vào sau");
        revise(0, 1, 2, joined).then().statusCode(200);
        Api.as(ministry)
                .get("/v1/agreements/{id}", agreement)
                .then()
                .body("status", equalTo("OPEN"))
                .body("completedAt", equalTo(null));
    }

    @Test
    void the_head_leaves_only_with_a_successor() {
        leave(region.unit(0), "").then().statusCode(409);
        leave(region.unit(0), ", \"newHeadId\": \"" + unit(0) + "\"")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/newHeadId"));
        leave(region.unit(0), ", \"newHeadId\": \"" + unit(3) + "\"")
                .then()
                .statusCode(200)
                .body("members.find { it.office == 'HEAD' }.organisation.id", equalTo(unit(3)));
        Api.as(region.officer(3)).get("/v1/me").then().body("permissions", hasItem("agreement:write"));
        Api.as(region.officer(0)).get("/v1/me").then().body("permissions", not(hasItem("agreement:write")));
        leave(region.unit(1), ", \"newHeadId\": \"" + unit(2) + "\"")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/newHeadId"));
    }

    @Test
    void an_exit_has_a_day_of_the_year_that_has_come_and_happens_once() {
        for (var day : new String[] {region.year - 1 + "-12-31", region.year + 1 + "-01-01", region.year + "-10-02"}) {
            exit(region.unit(2), day, "").then().statusCode(400).body("errors.pointer", contains("/leftOn"));
        }
        exit(region.unit(2), region.year + "-10-01", "").then().statusCode(200);
        exit(region.unit(2), region.year + "-10-01", "").then().statusCode(409);
        exit(UUID.randomUUID(), region.year + "-10-01", "").then().statusCode(404);
    }

    @Test
    void an_exit_names_the_version_that_was_read_and_is_the_ministrys() throws Exception {
        var body = body(region.year + "-07-01", "");
        var address = year + "/members/" + unit(2) + "/exit";
        Api.as(region.officer(0))
                .header("If-Match", "*")
                .body(body)
                .post(address)
                .then()
                .statusCode(403);
        Api.as(ministry).body(body).post(address).then().statusCode(428);
        Api.as(ministry)
                .header("If-Match", "\"7\"")
                .body(body)
                .post(address)
                .then()
                .statusCode(412);
        assertThat(Race.of(
                        8,
                        () -> Api.as(ministry)
                                .header("If-Match", "\"0\"")
                                .body(body)
                                .post(address)
                                .statusCode()))
                .containsOnlyOnce(200)
                .containsOnly(200, 412);
    }

    @Test
    void a_unit_that_left_joins_another_group_of_the_kind_and_comes_back_when_it_is_named() {
        leave(region.unit(2), "").then().statusCode(200);
        var other = new Region(1, region.year);
        var elsewhere = "/v1/groups/" + other.groupId + "/years/" + other.year;
        Api.as(ministry)
                .header("If-Match", "*")
                .body(GroupCalls.year(
                        GroupCalls.member(other.unit(0), "HEAD"), GroupCalls.member(region.unit(2), "MEMBER")))
                .put(elsewhere)
                .then()
                .statusCode(200);
        revise(0, 1, 3, region.unit(2))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/members/3/organisationId"));
        Api.as(ministry)
                .header("If-Match", "*")
                .body(GroupCalls.year(GroupCalls.member(other.unit(0), "HEAD")))
                .put(elsewhere)
                .then()
                .statusCode(200);
        revise(0, 1, 3, region.unit(2))
                .then()
                .statusCode(200)
                .body("members.organisation.id", containsInAnyOrder(unit(0), unit(1), unit(2), unit(3)))
                .body("left", empty());
    }

    private String unit(int i) {
        return region.unit(i).toString();
    }

    private Response leave(UUID unit, String more) {
        return exit(unit, region.year + "-07-01", more);
    }

    private Response exit(UUID unit, String day, String more) {
        return Api.as(ministry).header("If-Match", "*").body(body(day, more)).post(year + "/members/{unit}/exit", unit);
    }

    private String body(String day, String more) {
        return """
               {"leftOn": "%s", "decisionNumber": "M07/QĐ-BTP", "decisionDate": "%d-06-20", "reason": "Chuyển nhóm"%s}
               """.formatted(day, region.year, more);
    }

    /** The year with three of its members and one more. */
    private Response revise(int head, int second, int third, UUID fourth) {
        return Api.as(ministry)
                .header("If-Match", "*")
                .body(GroupCalls.year(
                        GroupCalls.member(region.unit(head), "HEAD"),
                        GroupCalls.member(region.unit(second), "MEMBER"),
                        GroupCalls.member(region.unit(third), "MEMBER"),
                        GroupCalls.member(fourth, "MEMBER")))
                .put(year);
    }

    private void askedByGroup(UUID unit) {
        var campaign = Row.of("campaign")
                .with("level", "GROUP")
                .with("starts_on", region.year + "-02-01")
                .with("ends_on", region.year + "-12-31")
                .with("answers_until", region.year + "-12-31")
                .with("issuer_id", region.unit(0))
                .with("status", "LAUNCHED")
                .with("launched_at", region.year + "-02-01T00:00:00Z")
                .insert();
        Row.of("campaign_participation")
                .with("campaign_id", campaign)
                .with("organisation_id", unit)
                .insert();
    }

    private UUID agreement() {
        return Row.of("agreement")
                .with("group_year_id", region.groupYearId)
                .with("due_on", region.year + "-12-31")
                .with("status", "OPEN")
                .with("opened_at", region.year + "-01-10T00:00:00Z")
                .with("sha256", "a".repeat(64))
                .insert();
    }

    private void signature(UUID agreement, UUID unit) {
        Row.of("agreement_signature")
                .with("agreement_id", agreement)
                .with("organisation_id", unit)
                .with("sha256", "a".repeat(64))
                .with("signed_at", region.year + "-02-01T00:00:00Z")
                .insert();
    }

    private UUID registration(UUID unit, String status) {
        var submitted = !status.equals("DRAFT");
        return Row.of("registration")
                .with("group_year_id", region.groupYearId)
                .with("organisation_id", unit)
                .with("status", status)
                .with("submitted_at", submitted ? region.year + "-03-01T00:00:00Z" : null)
                .with("submitted_by", submitted ? "test" : null)
                .insert();
    }
}
