package vn.thidua.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Database;
import vn.thidua.Race;
import vn.thidua.organisation.Units;

@QuarkusTest
class ParticipationsTest {

    private static final String ONE = "/v1/campaigns/{id}/participations/{unit}";
    private static final String LIST = "/v1/campaigns/{id}/participations";

    @Inject
    SessionFactory database;

    private final Campaigns its = new Campaigns();

    @Test
    void a_unit_accepts_with_its_plan() {
        var id = its.launched(its.department);
        Units.person("Một", its.department, "2020-01-01");
        Units.person("Hai", its.division, "2020-01-01");
        Units.person("Sau", its.division, "2023-03-02");
        its.answer(id, """
                        {"status": "ACCEPTED", "planNumber": "M04/KH-STP", "planDate": "2023-02-15",
                         "headcountOn": "2023-03-01", "respondedOn": "2023-02-16"}
                        """)
                .then()
                .statusCode(200)
                .header("ETag", "\"1.2\"")
                .body("campaignId", equalTo(id))
                .body("organisation.name", equalTo("Sở thử"))
                .body("status", equalTo("ACCEPTED"))
                .body("planNumber", equalTo("M04/KH-STP"))
                .body("planDate", equalTo("2023-02-15"))
                .body("respondedOn", equalTo("2023-02-16"))
                .body("headcountOn", equalTo("2023-03-01"))
                .body("committed", equalTo(0))
                .body("headcount", equalTo(2))
                .body("commitmentRate", equalTo(0.0f));
    }

    @Test
    void a_unit_declines_with_a_reason_and_may_think_again() {
        var id = its.launched(its.department);
        its.answer(id, "{\"status\": \"DECLINED\", \"reason\": \"Đang sáp nhập\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("DECLINED"))
                .body("reason", equalTo("Đang sáp nhập"))
                .body("$", not(hasKey("headcount")));
        its.accept(id, "2023-03-01")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("$", not(hasKey("reason")))
                .body("headcount", equalTo(0))
                .body("$", not(hasKey("commitmentRate")));
    }

    @Test
    void an_answer_must_be_whole() {
        var id = its.launched(its.department);
        its.answer(id, "{\"status\": \"ACCEPTED\", \"reason\": \"X\", \"respondedOn\": \"2999-01-01\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/headcountOn", "/reason", "/respondedOn"));
        its.answer(
                        id,
                        "{\"status\": \"DECLINED\", \"planNumber\": \"1\", \"planDate\": \"2023-01-01\","
                                + " \"headcountOn\": \"2023-01-01\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/reason", "/planNumber", "/planDate", "/headcountOn"));
    }

    @Test
    void a_unit_answers_for_itself_only() {
        var id = its.launched(its.department, its.elsewhere);
        var body = "{\"status\": \"ACCEPTED\", \"headcountOn\": \"2023-03-01\"}";
        Api.as(its.stranger)
                .header("If-Match", "\"0\"")
                .body(body)
                .put(ONE, id, its.department)
                .then()
                .statusCode(404);
        Api.as(its.staff)
                .header("If-Match", "\"0\"")
                .body(body)
                .put(ONE, id, its.department)
                .then()
                .statusCode(403);
        Api.as(its.staff).get(ONE, id, its.elsewhere).then().statusCode(200);
        Api.as(its.staff).get(ONE, id, its.division).then().statusCode(404);
        Api.as(its.staff).get(LIST, UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void a_stale_tag_and_a_missing_one_are_refused() {
        var id = its.launched(its.department);
        var body = "{\"status\": \"ACCEPTED\", \"headcountOn\": \"2023-03-01\"}";
        Api.as(its.officer)
                .header("If-Match", "\"5\"")
                .body(body)
                .put(ONE, id, its.department)
                .then()
                .statusCode(412);
        Api.as(its.officer).body(body).put(ONE, id, its.department).then().statusCode(428);
    }

    @Test
    void a_closed_campaign_is_not_answered() {
        var id = its.launched(its.department);
        its.close(id).then().statusCode(200);
        its.accept(id, "2023-03-01")
                .then()
                .statusCode(409)
                .body("state", equalTo("CLOSED"))
                .body("allowed", contains("LAUNCHED"));
    }

    @Test
    void the_tag_changes_with_the_headcount() {
        var id = its.launched(its.department);
        var person = Units.person("Một", its.department, "2020-01-01");
        its.accept(id, "2023-03-01").then().statusCode(200).header("ETag", "\"1.1\"");
        Api.as(its.staff)
                .header("If-None-Match", "\"1.1\"")
                .get(ONE, id, its.department)
                .then()
                .statusCode(304);
        Database.execute("update person_position set valid_to = '2023-02-28' where person_id = '%s'".formatted(person));
        Api.as(its.staff)
                .header("If-None-Match", "\"1.1\"")
                .get(ONE, id, its.department)
                .then()
                .statusCode(200)
                .header("ETag", "\"1.0\"")
                .body("headcount", equalTo(0));
    }

    @Test
    void answers_are_listed_by_name_and_narrowed_by_state() {
        var id = its.launched(its.department, its.elsewhere, its.division);
        its.accept(id, "2023-03-01").then().statusCode(200);
        var page = Api.as(its.staff).queryParam("limit", 2).get(LIST, id);
        page.then().statusCode(200).body("items.organisation.name", contains("Phòng thử", "Sở khác"));
        Api.as(its.staff)
                .urlEncodingEnabled(false)
                .get(page.<String>path("next"))
                .then()
                .statusCode(200)
                .body("items.organisation.name", contains("Sở thử"))
                .body("items.headcount", contains(0));
        Api.as(its.staff)
                .queryParam("status", "ACCEPTED")
                .get(LIST, id)
                .then()
                .body("items.organisation.name", contains("Sở thử"));
    }

    @Test
    void a_page_costs_the_same_number_of_statements_whatever_its_length() {
        var few = its.launched(its.department);
        var many = its.launched(its.department, its.elsewhere, its.division, its.committee);
        assertThat(statements(many)).isEqualTo(statements(few)).isEqualTo(4);
    }

    @Test
    void a_unit_owes_its_answer_until_it_has_given_it() {
        var id = its.launched(its.department);
        var href = "/v1/campaigns/" + id + "/participations/" + its.department;
        Api.as(its.officer)
                .get("/v1/me")
                .then()
                .body("obligations.href", contains(href))
                .body("obligations.kind", contains("RESPOND_TO_CAMPAIGN"))
                .body("obligations.organisationId", contains(its.department.toString()));
        its.accept(id, "2023-03-01").then().statusCode(200);
        Api.as(its.officer).get("/v1/me").then().body("obligations.size()", equalTo(0));
    }

    @Test
    void of_sixteen_answers_to_one_version_one_wins() throws Exception {
        var id = its.launched(its.department);
        var statuses = Race.of(
                16,
                () -> Api.as(its.officer)
                        .header("If-Match", "\"0\"")
                        .body("{\"status\": \"DECLINED\", \"reason\": \"Bận\"}")
                        .put(ONE, id, its.department)
                        .statusCode());
        assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200).hasSize(16);
    }

    private long statements(String id) {
        var before = database.getStatistics().getPrepareStatementCount();
        Api.as(its.staff).get(LIST, id).then().statusCode(200);
        return database.getStatistics().getPrepareStatementCount() - before;
    }
}
