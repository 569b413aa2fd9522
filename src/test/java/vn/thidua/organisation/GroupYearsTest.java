package vn.thidua.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static vn.thidua.organisation.GroupCalls.code;
import static vn.thidua.organisation.GroupCalls.create;
import static vn.thidua.organisation.GroupCalls.member;
import static vn.thidua.organisation.GroupCalls.region;
import static vn.thidua.organisation.GroupCalls.year;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Fixture;
import vn.thidua.Race;

@QuarkusTest
class GroupYearsTest {

    private static final String YEAR = "/v1/groups/{id}/years/{year}";

    private final String ministry = Fixture.subject("MINISTRY_OFFICER");
    private final String staff = Fixture.subject("STAFF");
    private final UUID first = Units.unit("JUSTICE_DEPARTMENT", null, "Sở thứ nhất");
    private final UUID second = Units.unit("JUSTICE_DEPARTMENT", null, "Sở thứ hai");
    private final UUID third = Units.unit("ENFORCEMENT_OFFICE", null, "Cục thứ ba");

    @Test
    void a_year_is_formed_then_revised_as_a_whole() {
        var group = region(ministry);
        Api.as(ministry)
                .body(year(member(first, "HEAD"), member(second, "DEPUTY"), member(third, "MEMBER")))
                .put(YEAR, group, 2101)
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .header("Location", endsWith("/v1/groups/" + group + "/years/2101"))
                .body("group.id", equalTo(group))
                .body("year", equalTo(2101))
                .body("decisionNumber", equalTo("M09/QĐ-BTP"))
                .body("decisionDate", equalTo("2100-12-20"))
                .body("registrationDueOn", equalTo("2101-03-31"))
                .body("members.organisation.name", contains("Sở thứ nhất", "Sở thứ hai", "Cục thứ ba"))
                .body("members.office", contains("HEAD", "DEPUTY", "MEMBER"));
        Api.as(ministry)
                .header("If-Match", "\"0\"")
                .body(year(member(third, "HEAD"), member(first, "MEMBER")))
                .put(YEAR, group, 2101)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("members.organisation.name", contains("Cục thứ ba", "Sở thứ nhất"))
                .body("members.office", contains("HEAD", "MEMBER"));
        Api.as(staff)
                .get(YEAR, group, 2101)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("members.office", contains("HEAD", "MEMBER"));
        Api.as(staff)
                .header("If-None-Match", "\"1\"")
                .get(YEAR, group, 2101)
                .then()
                .statusCode(304);
    }

    @Test
    void a_year_that_exists_is_revised_only_by_its_tag() {
        var group = region(ministry);
        var body = year(member(first, "HEAD"));
        Api.as(ministry)
                .header("If-Match", "\"0\"")
                .body(body)
                .put(YEAR, group, 2101)
                .then()
                .statusCode(412);
        Api.as(ministry).body(body).put(YEAR, group, 2101).then().statusCode(201);
        Api.as(ministry).body(body).put(YEAR, group, 2101).then().statusCode(428);
        Api.as(ministry)
                .header("If-Match", "\"5\"")
                .body(body)
                .put(YEAR, group, 2101)
                .then()
                .statusCode(412);
    }

    @Test
    void of_sixteen_writers_one_forms_the_year_and_one_revises_it() throws Exception {
        var group = region(ministry);
        var body = year(member(first, "HEAD"));
        assertThat(Race.of(
                        16,
                        () -> Api.as(ministry).body(body).put(YEAR, group, 2104).statusCode()))
                .containsOnlyOnce(201)
                .containsOnly(201, 428);
        assertThat(Race.of(
                        16,
                        () -> Api.as(ministry)
                                .header("If-Match", "\"0\"")
                                .body(year(member(second, "HEAD"), member(first, "MEMBER")))
                                .put(YEAR, group, 2104)
                                .statusCode()))
                .containsOnlyOnce(200)
                .containsOnly(200, 412);
        Api.as(ministry).get(YEAR, group, 2104).then().header("ETag", equalTo("\"1\""));
    }

    @Test
    void all_faults_of_a_year_are_named_at_once() {
        var other = create(ministry, "REGION", code(), "Khu vực kia");
        Api.as(ministry)
                .body(year(member(third, "HEAD")))
                .put(YEAR, other.<String>path("id"), 2101)
                .then()
                .statusCode(201);

        Api.as(ministry)
                .header("Accept-Language", "en")
                .body(year(
                        member(first, "HEAD"),
                        member(second, "HEAD"),
                        member(first, "MEMBER"),
                        member(third, "MEMBER"),
                        member(UUID.randomUUID(), "MEMBER")))
                .put(YEAR, region(ministry), 2101)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/members",
                                "/members/2/organisationId",
                                "/members/3/organisationId",
                                "/members/4/organisationId"))
                .body(
                        "errors.detail",
                        hasItems(
                                "There must be exactly one head; there are 2.",
                                "This unit is in the list already.",
                                "In this year the unit belongs to " + other.path("code") + " already.",
                                "There is no such unit."));
        Api.as(ministry)
                .body(year(member(first, "MEMBER")))
                .put(YEAR, region(ministry), 2101)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/members"));
    }

    @Test
    void a_unit_may_belong_to_groups_of_two_kinds() {
        var block = create(ministry, "BLOCK", code(), "Khối").<String>path("id");
        Api.as(ministry)
                .body(year(member(first, "HEAD")))
                .put(YEAR, region(ministry), 2103)
                .then()
                .statusCode(201);
        Api.as(ministry)
                .body(year(member(first, "HEAD")))
                .put(YEAR, block, 2103)
                .then()
                .statusCode(201);
    }

    @Test
    void the_office_of_head_passes_on_with_the_year() {
        var group = region(ministry);
        var officer = Units.holder("OFFICER", second);
        Api.as(ministry)
                .body(year(member(first, "HEAD"), member(second, "MEMBER")))
                .put(YEAR, group, 2101)
                .then()
                .statusCode(201);
        Api.as(officer).get("/v1/me").then().body("permissions", not(hasItems("sheet:create")));
        Api.as(ministry)
                .header("If-Match", "\"0\"")
                .body(year(member(second, "HEAD"), member(first, "MEMBER")))
                .put(YEAR, group, 2101)
                .then()
                .statusCode(200);
        Api.as(officer).get("/v1/me").then().body("permissions", hasItems("sheet:create"));
    }

    @Test
    void what_was_decided_before_stays_in_the_history() {
        var group = region(ministry);
        Api.as(ministry)
                .body(year(member(first, "HEAD"), member(second, "MEMBER")))
                .put(YEAR, group, 2101)
                .then()
                .statusCode(201);
        Api.as(ministry)
                .header("If-Match", "\"0\"")
                .body(year(member(first, "HEAD")))
                .put(YEAR, group, 2101)
                .then()
                .statusCode(200);

        Api.as(ministry)
                .get("/v1/groups/{id}/history", group)
                .then()
                .statusCode(200)
                .body("items.table", hasItems("emulation_group", "group_year"))
                .body("items.actor", everyItem(equalTo(ministry)));
        Api.as(ministry)
                .get(YEAR + "/history", group, 2101)
                .then()
                .statusCode(200)
                .body("items.operation", contains("INSERT", "INSERT", "DELETE"))
                .body("items[2].old.organisation_id", equalTo(second.toString()));
        Api.as(staff).get("/v1/groups/{id}/history", group).then().statusCode(403);
    }

    @Test
    void kv1_of_2023_is_headed_by_lao_cai() {
        var group = Api.as(staff).queryParam("code", "KV1").get("/v1/groups").<String>path("items[0].id");
        var year = Api.as(staff).get(YEAR, group, 2023);
        year.then()
                .statusCode(200)
                .body("members.size()", equalTo(14))
                .body("members[0].organisation.name", equalTo("Sở Tư pháp tỉnh Lào Cai"))
                .body("members[0].office", equalTo("HEAD"))
                .body("registrationDueOn", equalTo("2023-03-31"));
        assertThat(year.jsonPath().getList("members.office", String.class))
                .containsOnlyOnce("HEAD")
                .filteredOn("DEPUTY"::equals)
                .hasSize(2);
    }
}
