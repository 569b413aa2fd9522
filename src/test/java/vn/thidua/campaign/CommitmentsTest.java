package vn.thidua.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Fixture;
import vn.thidua.Race;
import vn.thidua.Row;
import vn.thidua.organisation.Units;

@QuarkusTest
class CommitmentsTest {

    private static final String LIST = "/v1/campaigns/{id}/commitments";

    @Inject
    SessionFactory database;

    private final Campaigns its = new Campaigns();
    private final UUID first = Units.person("Một", its.department, "2020-01-01");
    private final UUID second = Units.person("Hai", its.division, "2020-01-01");
    private final UUID third = Units.person("Ba", its.division, "2020-01-01");

    @Test
    void people_pledge_one_by_one_or_many_at_once() {
        var id = accepted();
        pledge(id, first)
                .then()
                .statusCode(201)
                .header("Location", containsString("commitments?organisationId=" + its.department))
                .body("items.person.fullName", contains("Một"))
                .body("items.organisation.name", contains("Sở thử"))
                .body("items.committedOn", contains("2023-03-05"))
                .body("participation.committed", equalTo(1))
                .body("participation.headcount", equalTo(3))
                .body("participation.commitmentRate", equalTo(33.33f));
        pledge(id, third, second)
                .then()
                .statusCode(201)
                .body("items.person.fullName", contains("Ba", "Hai"))
                .body("participation.commitmentRate", equalTo(100.0f));
        its.participation(id)
                .then()
                .header("ETag", "\"3.3\"")
                .body("committed", equalTo(3))
                .body("commitmentRate", equalTo(100.0f));
        Api.as(its.officer)
                .get(LIST, id)
                .then()
                .statusCode(200)
                .body("items.person.fullName", containsInAnyOrder("Một", "Hai", "Ba"));
    }

    @Test
    void all_or_nothing_and_every_fault_is_named() {
        var id = accepted();
        pledge(id, first).then().statusCode(201);
        var later = Units.person("Đến sau", its.department, "2023-03-02");
        var foreign = Units.person("Nơi khác", its.elsewhere, "2020-01-01");
        pledge(id, second, first, later, second, foreign, UUID.randomUUID())
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/personIds/1", "/personIds/2", "/personIds/3", "/personIds/4", "/personIds/5"));
        its.participation(id).then().body("committed", equalTo(1));
        Api.as(its.officer)
                .body(body(second).replace("2023-03-05", "2999-01-01"))
                .post(LIST, id)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/committedOn"));
    }

    @Test
    void nobody_pledges_before_the_unit_has_accepted() {
        var id = its.launched(its.department);
        pledge(id, first)
                .then()
                .statusCode(409)
                .body("state", equalTo("ADDRESSED"))
                .body("allowed", contains("ACCEPTED"));
    }

    @Test
    void nobody_pledges_after_the_campaign_is_closed() {
        var id = accepted();
        its.close(id).then().statusCode(200);
        pledge(id, first).then().statusCode(409).body("state", equalTo("CLOSED"));
    }

    @Test
    void a_repeated_request_pledges_once() {
        var id = accepted();
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            Api.as(its.officer)
                    .header("Idempotency-Key", key)
                    .body(body(first))
                    .post(LIST, id)
                    .then()
                    .statusCode(201)
                    .body("participation.committed", equalTo(1));
        }
        Api.as(its.officer)
                .header("Idempotency-Key", key)
                .body(body(second))
                .post(LIST, id)
                .then()
                .statusCode(422);
    }

    @Test
    void people_of_another_unit_are_not_pledged_for() {
        var id = accepted();
        Api.as(its.stranger).body(body(first)).post(LIST, id).then().statusCode(404);
        Api.as(its.staff).body(body(first)).post(LIST, id).then().statusCode(404);
        Api.as("nobody." + UUID.randomUUID())
                .body(body(first))
                .post(LIST, id)
                .then()
                .statusCode(403);
    }

    @Test
    void staff_pledge_for_themselves_and_for_nobody_else() {
        var id = accepted();
        Row.of("person_login")
                .with("person_id", first)
                .with("subject", its.staff)
                .insert();
        Api.as(its.staff).body(body(second)).post(LIST, id).then().statusCode(404);
        Api.as(its.staff).body(body(first, second)).post(LIST, id).then().statusCode(404);
        Api.as(its.staff)
                .body(body(first))
                .post(LIST, id)
                .then()
                .statusCode(201)
                .body("items.person.fullName", contains("Một"));
        var moved = Units.person("Nơi khác", its.elsewhere, "2020-01-01");
        Row.of("person_login")
                .with("person_id", moved)
                .with("subject", its.stranger)
                .insert();
        Api.as(its.stranger)
                .body(body(moved))
                .post(LIST, id)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/personIds/0"));
    }

    @Test
    void pledges_are_seen_by_the_unit_the_province_the_nation_and_the_head_of_that_year() {
        var id = accepted();
        pledge(id, first).then().statusCode(201);
        for (var reader : new String[] {its.officer, its.province, its.national}) {
            Api.as(reader).get(LIST, id).then().body("items.person.id", contains(first.toString()));
        }
        Api.as(its.stranger).get(LIST, id).then().statusCode(200).body("items", empty());
        head(2122);
        Api.as(its.stranger).get(LIST, id).then().body("items", empty());
        head(2123);
        Api.as(its.stranger).get(LIST, id).then().body("items.person.fullName", contains("Một"));
        Api.as(its.staff).get(LIST, id).then().statusCode(403);
    }

    @Test
    void pledges_come_page_by_page_and_by_unit() {
        var id = accepted();
        pledge(id, first, second, third).then().statusCode(201);
        var page = Api.as(its.officer)
                .queryParam("organisationId", its.department)
                .queryParam("limit", 2)
                .get(LIST, id);
        page.then().statusCode(200).body("items.size()", equalTo(2));
        Api.as(its.officer)
                .urlEncodingEnabled(false)
                .get(page.<String>path("next"))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
        Api.as(its.officer)
                .queryParam("organisationId", its.elsewhere)
                .get(LIST, id)
                .then()
                .body("items", empty());
        long before = database.getStatistics().getPrepareStatementCount();
        Api.as(its.officer).get(LIST, id).then().statusCode(200);
        assertThat(database.getStatistics().getPrepareStatementCount() - before).isEqualTo(4);
    }

    @Test
    void an_answer_may_not_leave_behind_those_who_pledged() {
        var id = accepted();
        pledge(id, first, second).then().statusCode(201);
        its.answer(id, "{\"status\": \"DECLINED\", \"reason\": \"Thôi\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/status"));
        its.accept(id, "2019-12-31").then().statusCode(400).body("errors.pointer", contains("/headcountOn"));
        its.accept(id, "2023-04-01").then().statusCode(200).body("committed", equalTo(2));
    }

    @Test
    void of_sixteen_pledges_of_one_person_one_is_taken() throws Exception {
        var id = accepted();
        var statuses = Race.of(16, () -> pledge(id, first).statusCode());
        assertThat(statuses).containsOnly(201, 400).containsOnlyOnce(201).hasSize(16);
        its.participation(id).then().body("committed", equalTo(1));
    }

    @Test
    void all_of_lao_cai_pledged_in_2023() {
        var campaign = Api.as("laocai.officer")
                .queryParam("q", "guong dao duc ho chi minh")
                .queryParam("year", 2023)
                .get("/v1/campaigns")
                .<String>path("items[0].id");
        Api.as("laocai.officer")
                .queryParam("limit", 100)
                .get("/v1/campaigns/{id}/participations", campaign)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(14))
                .body("items.find { it.organisation.name == 'Sở Tư pháp tỉnh Lào Cai' }.headcount", equalTo(45))
                .body(
                        "items.find { it.organisation.name == 'Sở Tư pháp tỉnh Lào Cai' }.commitmentRate",
                        equalTo(100.0f));
    }

    private String accepted() {
        var id = its.launched(its.department);
        its.accept(id, "2023-03-01").then().statusCode(200);
        return id;
    }

    private Response pledge(String id, UUID... people) {
        return Api.as(its.officer).body(body(people)).post(LIST, id);
    }

    private String body(UUID... people) {
        return "{\"organisationId\": \"%s\", \"personIds\": [%s], \"committedOn\": \"2023-03-05\"}"
                .formatted(
                        its.department,
                        Arrays.stream(people).map(id -> "\"" + id + "\"").collect(Collectors.joining(",")));
    }

    /** Makes the stranger's unit head of a group with the department in a year. */
    private void head(int year) {
        var groupYear = Fixture.groupYear(Fixture.group("REGION"), year);
        Fixture.member(groupYear, its.elsewhere, 1);
        Fixture.member(groupYear, its.department, 2);
    }
}
