package vn.thidua.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.TestTime;
import vn.thidua.organisation.Units;

/** A year that is over stays as it was: what comes late is recorded by the issuer, with a reason, or not at all. */
@QuarkusTest
class AnswerPeriodTest {

    private static final String LAST_MOMENT = "2024-01-30T16:59:59Z";
    private static final String OVER = "2024-01-30T17:00:00Z";
    private static final String ACCEPTED = "{\"status\": \"ACCEPTED\", \"headcountOn\": \"2023-03-01\"%s}";

    private final Campaigns its = new Campaigns();
    private final UUID person = Units.person("Một", its.department, "2020-01-01");

    @AfterEach
    void today_again() {
        TestTime.reset();
    }

    @Test
    void a_pledge_of_2026_does_not_count_in_a_campaign_that_ended_in_2022() {
        var id = its.launched(of2022());
        TestTime.set("2022-03-01T02:00:00Z");
        its.accept(id, "2022-03-01").then().statusCode(200);
        TestTime.set("2026-11-25T02:00:00Z");
        pledge(its.officer, id, "")
                .then()
                .statusCode(409)
                .body(
                        "detail",
                        equalTo("Phong trào chỉ nhận trả lời và cam kết đến 2023-01-30; sau đó chỉ đơn vị phát động"
                                + " ghi nhận, có lý do."));
        pledge(its.national, id, ", \"lateReason\": \"Gửi muộn\"")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/committedOn"));
        its.participation(id).then().body("committed", equalTo(0));
    }

    @Test
    void units_answer_until_the_last_moment_of_the_last_day_of_grace() {
        var id = its.launched(of2023());
        TestTime.set(OVER);
        answer(its.officer, id, ACCEPTED.formatted(""))
                .then()
                .statusCode(409)
                .body("detail", startsWith("Phong trào chỉ nhận trả lời và cam kết đến 2024-01-30"));
        TestTime.set(LAST_MOMENT);
        answer(its.officer, id, ACCEPTED.formatted(""))
                .then()
                .statusCode(200)
                .body("respondedOn", equalTo("2024-01-30"));
    }

    @Test
    void the_issuer_records_what_came_late_for_a_day_of_the_period_and_says_why() {
        var id = its.launched(of2023());
        TestTime.set(OVER);
        answer(its.national, id, ACCEPTED.formatted(""))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/respondedOn", "/lateReason"));
        answer(its.national, id, ACCEPTED.formatted(late("respondedOn")))
                .then()
                .statusCode(200)
                .body("respondedOn", equalTo("2023-12-29"))
                .body("lateReason", equalTo("Công văn đến sau"));
        pledge(its.national, id, late("committedOn"))
                .then()
                .statusCode(201)
                .body("items.lateReason", contains("Công văn đến sau"))
                .body("participation.committed", equalTo(1));
        Api.as(its.officer)
                .get("/v1/campaigns/{id}/commitments", id)
                .then()
                .body("items.lateReason", contains("Công văn đến sau"));
    }

    @Test
    void while_units_answer_the_issuer_does_not_and_nothing_is_late() {
        var id = its.launched(of2023());
        answer(its.national, id, ACCEPTED.formatted(""))
                .then()
                .statusCode(409)
                .body("detail", startsWith("Đến 2024-01-30 đơn vị tự trả lời và cam kết"));
        answer(its.officer, id, ACCEPTED.formatted(", \"lateReason\": \"Muộn\""))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/lateReason"));
        answer(its.stranger, id, ACCEPTED.formatted("")).then().statusCode(404);
        TestTime.set(OVER);
        answer(its.stranger, id, ACCEPTED.formatted("")).then().statusCode(404);
        answer(its.province, id, ACCEPTED.formatted("")).then().statusCode(404);
    }

    @Test
    void a_day_before_the_campaign_is_no_day_of_it() {
        var id = its.launched(of2023());
        answer(its.officer, id, ACCEPTED.formatted(", \"respondedOn\": \"2022-12-31\""))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/respondedOn"))
                .body(
                        "errors.detail",
                        contains(
                                "Phải từ 2023-01-01 đến 2024-01-30, là thời gian phong trào nhận trả lời và cam kết."));
        answer(its.officer, id, ACCEPTED.formatted(", \"respondedOn\": \"2023-01-01\""))
                .then()
                .statusCode(200);
    }

    @Test
    void the_issuer_states_the_grace_and_it_is_not_negative() {
        var draft = of2023().replace("\"issuerId\"", "\"answersUntil\": \"%s\", \"issuerId\"");
        var id = its.launched(draft.formatted("2023-12-31"));
        Api.as(its.staff).get("/v1/campaigns/{id}", id).then().body("answersUntil", equalTo("2023-12-31"));
        Api.as(its.national)
                .body(draft.formatted("2023-12-30"))
                .post("/v1/campaigns")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/answersUntil"));
        var endless = Campaigns.create(
                its.national,
                Campaigns.draft("MINISTRY", "Dài", its.ministry, "2023-01-01", "9999-12-31", its.department));
        Api.as(its.national).get("/v1/campaigns/{id}", endless).then().body("answersUntil", equalTo("9999-12-31"));
    }

    @Test
    void an_answer_is_owed_until_the_last_day_and_no_longer() {
        var id = its.launched(of2023());
        TestTime.set(LAST_MOMENT);
        Api.as(its.officer)
                .get("/v1/me")
                .then()
                .body("obligations.dueOn", contains("2024-01-30"))
                .body("obligations.href", contains("/v1/campaigns/" + id + "/participations/" + its.department));
        TestTime.set(OVER);
        Api.as(its.officer).get("/v1/me").then().body("obligations", empty());
    }

    @Test
    void what_came_in_time_has_no_reason_of_lateness() {
        var id = its.launched(of2023());
        answer(its.officer, id, ACCEPTED.formatted("")).then().statusCode(200).body("$", not(hasKey("lateReason")));
        var pledged = pledge(its.officer, id, "");
        pledged.then().statusCode(201);
        assertThat(pledged.<Object>path("items[0].lateReason")).isNull();
    }

    private String of2022() {
        return Campaigns.draft("MINISTRY", "Năm 2022", its.ministry, "2022-01-01", "2022-12-31", its.department);
    }

    private String of2023() {
        return Campaigns.draft("MINISTRY", "Năm 2023", its.ministry, "2023-01-01", "2023-12-31", its.department);
    }

    private static String late(String day) {
        return ", \"%s\": \"2023-12-29\", \"lateReason\": \"Công văn đến sau\"".formatted(day);
    }

    private Response answer(String subject, String id, String body) {
        return Api.as(subject)
                .header("If-Match", "*")
                .body(body)
                .put("/v1/campaigns/{id}/participations/{unit}", id, its.department);
    }

    private Response pledge(String subject, String id, String more) {
        return Api.as(subject)
                .body("{\"organisationId\": \"%s\", \"personIds\": [\"%s\"]%s}".formatted(its.department, person, more))
                .post("/v1/campaigns/{id}/commitments", id);
    }
}
