package vn.thidua.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.Api;
import vn.thidua.Database;
import vn.thidua.Fixture;
import vn.thidua.Race;
import vn.thidua.Region;
import vn.thidua.Row;
import vn.thidua.TestYears;
import vn.thidua.text.Sha256;

/** A year that no longer names a member with records is refused, and says what these are. */
@QuarkusTest
class MembersWithRecordsTest {

    /** Puts a record of a unit into a region's year. */
    private interface Record {
        void of(Region region, UUID unit);
    }

    private final String ministry = Fixture.subject("MINISTRY_OFFICER");
    private final Region region = new Region(4, TestYears.next());
    private final String year = "/v1/groups/" + region.groupId + "/years/" + region.year;

    static Stream<Arguments> records() {
        return Stream.of(
                arguments("a signature of the agreement", MembersWithRecordsTest::signature),
                arguments("a registration of titles", MembersWithRecordsTest::registration),
                arguments("its name in the consolidation of registrations", MembersWithRecordsTest::consolidation),
                arguments("a part in campaigns", (region, unit) -> participation(region, unit, "MINISTRY", "ACCEPTED")),
                arguments("a part in campaigns", (region, unit) -> participation(region, unit, "GROUP", "ADDRESSED")),
                arguments(
                        "a part in campaigns, commitments of its people to campaigns", MembersWithRecordsTest::pledge),
                arguments("comments on criteria sets", MembersWithRecordsTest::comment),
                arguments("cross-check pairs", MembersWithRecordsTest::pairs),
                arguments("a score sheet", MembersWithRecordsTest::sheet),
                arguments("a place in a published ranking", MembersWithRecordsTest::place));
    }

    private static Arguments arguments(String kinds, Record record) {
        return Arguments.of(kinds, record);
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_member_with_a_record_of_any_kind_is_not_dropped(String kinds, Record record) {
        record.of(region, region.unit(2));
        dropTheLastTwo()
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:thidua:state-conflict"))
                .body("detail", containsString("/exit"))
                .body("errors.pointer", contains("/members"))
                .body("errors.detail", contains("Sở Tư pháp thử 2 has in this year: " + kinds + "."));
        Api.as(ministry).get(year).then().header("ETag", "\"0\"").body("members", hasSize(4));
    }

    @Test
    void all_that_are_dropped_are_named_with_all_their_records() {
        signature(region, region.unit(2));
        registration(region, region.unit(2));
        registration(region, region.unit(3));
        dropTheLastTwo()
                .then()
                .statusCode(409)
                .body(
                        "errors.detail",
                        contains(
                                containsString("a signature of the agreement"),
                                equalTo("Sở Tư pháp thử 3 has in this year: a registration of titles.")))
                .body("errors[0].detail", containsString("a registration of titles"));
    }

    @Test
    void members_without_records_are_dropped_though_others_have_some_and_campaigns_of_the_nation_ask_them() {
        registration(region, region.unit(1));
        participation(region, region.unit(2), "MINISTRY", "ADDRESSED");
        dropTheLastTwo().then().statusCode(200).body("members", hasSize(2)).body("left", hasSize(0));
    }

    @Test
    void of_a_drop_and_a_registration_at_once_one_is_refused() throws Exception {
        for (int i = 0; i < 8; i++) {
            var raced = new Region(3, region.year);
            var address = "/v1/groups/" + raced.groupId + "/years/" + raced.year;
            var turn = new AtomicInteger();
            var statuses = Race.of(
                    2, () -> turn.getAndIncrement() == 0 ? drop(raced, address) : register(raced, raced.unit(2)));
            var isMember =
                    Database.value("select count(*) from group_member where organisation_id = '" + raced.unit(2) + "'");
            var registered =
                    Database.value("select count(*) from registration where organisation_id = '" + raced.unit(2) + "'");
            assertThat(isMember).isEqualTo(registered);
            assertThat(statuses).containsAnyOf(200, 201).containsAnyOf(400, 409);
        }
    }

    private int drop(Region raced, String address) {
        return Api.as(ministry)
                .header("If-Match", "\"0\"")
                .body(GroupCalls.year(
                        GroupCalls.member(raced.unit(0), "HEAD"), GroupCalls.member(raced.unit(1), "DEPUTY")))
                .put(address)
                .statusCode();
    }

    private static int register(Region raced, UUID unit) {
        return Api.as(raced.officer(2))
                .body("""
                      {"organisationId": "%1$s", "groupId": "%2$s", "year": %3$d, "entries":
                       [{"awardCode": "TTLDTT", "subjectType": "COLLECTIVE", "organisationId": "%1$s"}]}
                      """.formatted(unit, raced.groupId, raced.year))
                .post("/v1/registrations")
                .statusCode();
    }

    private Response dropTheLastTwo() {
        return Api.as(ministry)
                .header("If-Match", "\"0\"")
                .header("Accept-Language", "en")
                .body(GroupCalls.year(
                        GroupCalls.member(region.unit(0), "HEAD"), GroupCalls.member(region.unit(1), "DEPUTY")))
                .put(year);
    }

    private static void signature(Region region, UUID unit) {
        var agreement = Row.of("agreement")
                .with("group_year_id", region.groupYearId)
                .with("due_on", region.year + "-12-31")
                .with("status", "OPEN")
                .with("opened_at", region.year + "-01-10T00:00:00Z")
                .with("sha256", "a".repeat(64))
                .insert();
        Row.of("agreement_signature")
                .with("agreement_id", agreement)
                .with("organisation_id", unit)
                .with("sha256", "a".repeat(64))
                .with("signed_at", region.year + "-02-01T00:00:00Z")
                .insert();
    }

    private static void registration(Region region, UUID unit) {
        Row.of("registration")
                .with("group_year_id", region.groupYearId)
                .with("organisation_id", unit)
                .insert();
    }

    private static void consolidation(Region region, UUID unit) {
        Row.of("registration_consolidation")
                .with("group_year_id", region.groupYearId)
                .with("document", "{\"missing\": [{\"id\": \"" + unit + "\"}]}")
                .with("sha256", "a".repeat(64))
                .insert();
    }

    private static UUID participation(Region region, UUID unit, String level, String status) {
        var campaign = Row.of("campaign")
                .with("level", level)
                .with("starts_on", region.year + "-02-01")
                .with("ends_on", region.year + "-12-31")
                .with("issuer_id", region.unit(0))
                .with("status", "LAUNCHED")
                .with("launched_at", region.year + "-02-01T00:00:00Z")
                .insert();
        var answered = !status.equals("ADDRESSED");
        Row.of("campaign_participation")
                .with("campaign_id", campaign)
                .with("organisation_id", unit)
                .with("status", status)
                .with("responded_on", answered ? region.year + "-02-02" : null)
                .with("headcount_on", answered ? region.year + "-02-02" : null)
                .insert();
        return campaign;
    }

    private static void pledge(Region region, UUID unit) {
        Row.of("campaign_commitment")
                .with("campaign_id", participation(region, unit, "MINISTRY", "ACCEPTED"))
                .with("organisation_id", unit)
                .with("person_id", Fixture.person("Người thử", unit, "2020-01-01", null))
                .with("committed_on", region.year + "-02-03")
                .insert();
    }

    private static UUID set(Region region) {
        return Row.of("criteria_set").with("year", region.year).insert();
    }

    private static void comment(Region region, UUID unit) {
        Row.of("criteria_comment")
                .with("criteria_set_id", set(region))
                .with("organisation_id", unit)
                .insert();
    }

    private static void pairs(Region region, UUID unit) {
        var plan = Row.of("cross_check_plan")
                .with("group_year_id", region.groupYearId)
                .insert();
        Row.of("cross_check")
                .with("plan_id", plan)
                .with("checker_id", unit)
                .with("checked_id", region.unit(0))
                .insert();
    }

    private static void sheet(Region region, UUID unit) {
        Row.of("score_sheet")
                .with("criteria_set_id", set(region))
                .with("group_year_id", region.groupYearId)
                .with("organisation_id", unit)
                .insert();
    }

    private static void place(Region region, UUID unit) {
        var document = "{\"units\": [{\"organisation\": {\"id\": \"" + unit + "\"}}]}";
        Row.of("ranking_publication")
                .with("group_year_id", region.groupYearId)
                .with("number", 1)
                .with("criteria_set_id", set(region))
                .with("document", document)
                .with("sha256", Sha256.of(document))
                .insert();
    }
}
