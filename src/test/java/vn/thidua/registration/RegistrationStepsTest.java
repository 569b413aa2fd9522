package vn.thidua.registration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.thidua.Api.as;
import static vn.thidua.registration.RegistrationCalls.ONE;
import static vn.thidua.registration.RegistrationCalls.accepted;
import static vn.thidua.registration.RegistrationCalls.act;
import static vn.thidua.registration.RegistrationCalls.collective;
import static vn.thidua.registration.RegistrationCalls.drafted;
import static vn.thidua.registration.RegistrationCalls.entries;
import static vn.thidua.registration.RegistrationCalls.giveBack;
import static vn.thidua.registration.RegistrationCalls.submitted;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Region;
import vn.thidua.TestTime;

@QuarkusTest
class RegistrationStepsTest {

    private final Region region = new Region(3, 2024);

    @AfterEach
    void the_clock_runs_again() {
        TestTime.reset();
    }

    @Test
    void the_director_submits_and_the_whole_due_day_counts() {
        TestTime.set("2024-03-31T16:59:59Z");
        String id = drafted(region, 2);
        act(region.director(2), id, "submission", 0)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("SUBMITTED"))
                .body("submittedAt", equalTo("2024-03-31T16:59:59Z"))
                .body("submittedBy", equalTo(region.director(2)))
                .body("onTime", equalTo(true));
        String late = drafted(region, 1);
        TestTime.set("2024-03-31T17:00:00Z");
        act(region.director(1), late, "submission", 0).then().body("onTime", equalTo(false));
    }

    @Test
    void nobody_else_submits() {
        String id = drafted(region, 2);
        act(region.officer(2), id, "submission", 0).then().statusCode(403);
        act(region.director(1), id, "submission", 0).then().statusCode(404);
        act(region.director(0), id, "submission", 0).then().statusCode(404);
        act(region.director(2), id, "submission", 7).then().statusCode(412);
        as(region.director(2)).post(ONE + "/submission", id).then().statusCode(428);
    }

    @Test
    void lateness_counts_from_the_first_submission() {
        TestTime.set("2024-03-20T02:00:00Z");
        String id = submitted(region, 2);
        TestTime.set("2024-04-10T02:00:00Z");
        giveBack(region.officer(0), id, 1)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("RETURNED"))
                .body("returnReason", equalTo("Thiếu sáng kiến."))
                .body("decidedAt", equalTo("2024-04-10T02:00:00Z"))
                .body("decidedBy", equalTo(region.officer(0)))
                .body("onTime", equalTo(true));
        as(region.officer(2))
                .header("If-Match", "\"2\"")
                .body(entries(collective("TTLDXS", region.unit(2))))
                .put(ONE, id)
                .then()
                .statusCode(200);
        TestTime.set("2024-04-12T02:00:00Z");
        act(region.director(2), id, "submission", 3)
                .then()
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("submittedAt", equalTo("2024-03-20T02:00:00Z"))
                .body("resubmittedAt", equalTo("2024-04-12T02:00:00Z"))
                .body("resubmittedBy", equalTo(region.director(2)))
                .body("onTime", equalTo(true))
                .body("returnReason", nullValue())
                .body("decidedAt", nullValue());
    }

    @Test
    void head_or_ministry_accepts() {
        String id = submitted(region, 2);
        act(region.officer(0), id, "acceptance", 1)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("ACCEPTED"))
                .body("decidedBy", equalTo(region.officer(0)));
        String other = submitted(region, 1);
        act("ministry.officer", other, "acceptance", 1).then().statusCode(200);
    }

    @Test
    void nobody_else_decides() {
        String id = submitted(region, 2);
        act(region.director(1), id, "acceptance", 1).then().statusCode(403);
        giveBack(region.director(2), id, 1).then().statusCode(403);
        var head = new Region(1, 2024).director(0);
        act(head, id, "acceptance", 1).then().statusCode(404);
        giveBack(head, id, 1).then().statusCode(404);
        act(region.officer(0), id, "acceptance", 7).then().statusCode(412);
        giveBack(region.officer(0), id, 7).then().statusCode(412);
        as(region.officer(0)).post(ONE + "/acceptance", id).then().statusCode(428);
        as(region.officer(0))
                .body("{\"reason\": \"x\"}")
                .post(ONE + "/return", id)
                .then()
                .statusCode(428);
    }

    @Test
    void a_return_needs_a_reason() {
        String id = submitted(region, 2);
        as(region.officer(0))
                .header("If-Match", "\"1\"")
                .body("{\"reason\": \"\"}")
                .post(ONE + "/return", id)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
    }

    @Test
    void a_draft_is_not_decided() {
        String draft = drafted(region, 2);
        act(region.officer(0), draft, "acceptance", 0).then().statusCode(404);
        String own = drafted(region, 0);
        act(region.officer(0), own, "acceptance", 0)
                .then()
                .statusCode(409)
                .body("state", equalTo("DRAFT"))
                .body("allowed", contains("SUBMITTED"));
    }

    @Test
    void a_step_is_taken_once() {
        String id = accepted(region, 2);
        act(region.officer(0), id, "acceptance", 2)
                .then()
                .statusCode(409)
                .body("state", equalTo("ACCEPTED"))
                .body("allowed", contains("SUBMITTED"));
        giveBack(region.officer(0), id, 2).then().statusCode(409);
        act(region.director(2), id, "submission", 2)
                .then()
                .statusCode(409)
                .body("state", equalTo("ACCEPTED"))
                .body("allowed", contains("DRAFT", "RETURNED"));
    }

    @Test
    void a_caller_is_told_what_is_left_to_submit() {
        assertOwed(1, "/v1/registrations");
        String id = drafted(region, 2);
        assertOwed(1, "/v1/registrations/" + id);
        act(region.director(2), id, "submission", 0).then().statusCode(200);
        assertOwed(0, null);
        giveBack(region.officer(0), id, 1).then().statusCode(200);
        assertOwed(1, "/v1/registrations/" + id);
    }

    private void assertOwed(int count, String href) {
        var owed = "obligations.findAll { it.kind == 'SUBMIT_REGISTRATION' }";
        var me = as(region.officer(2)).get("/v1/me").then().statusCode(200).body(owed, hasSize(count));
        if (count > 0) {
            me.body(owed + "[0].href", equalTo(href))
                    .body(owed + "[0].dueOn", equalTo("2024-03-31"))
                    .body(owed + "[0].organisationId", equalTo(region.unit(2).toString()));
        }
    }
}
