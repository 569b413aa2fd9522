package vn.thidua.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Fixture;
import vn.thidua.TestTime;

/** Members are asked before a set is issued. */
@QuarkusTest
class ConsultationsTest {

    private static final String NOBODY = "/v1/criteria-sets/" + new UUID(0, 1);

    @Inject
    SessionFactory database;

    @AfterEach
    void the_clock_runs_again() {
        TestTime.reset();
    }

    @Test
    void in_consultation_everybody_sees_the_set() {
        var its = new Discussion();
        Api.as(its.world.officer).get(its.set).then().statusCode(404);
        its.consult(0, "2024-02-10")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("CONSULTATION"))
                .body("consultationDueOn", equalTo("2024-02-10"))
                .body("criteria.size()", equalTo(5));
        Api.as(its.world.officer)
                .get(its.set)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("consultationDueOn", equalTo("2024-02-10"));
        Api.as(its.world.officer)
                .queryParam("year", its.world.year)
                .queryParam("status", "CONSULTATION")
                .get("/v1/criteria-sets")
                .then()
                .body("items.consultationDueOn", contains("2024-02-10"));
    }

    @Test
    void a_consultation_is_called_by_those_who_write_criteria() {
        var its = new Discussion();
        its.consult(7, "2024-02-10").then().statusCode(412);
        Api.as(its.world.headOfficer)
                .header("If-Match", "\"0\"")
                .body("{\"dueOn\": \"2024-02-10\"}")
                .post(its.set + "/consultation")
                .then()
                .statusCode(403);
        Api.as(its.world.ministry)
                .header("If-Match", "\"0\"")
                .body("{\"dueOn\": \"2024-02-10\"}")
                .post(NOBODY + "/consultation")
                .then()
                .statusCode(404);
    }

    @Test
    void the_last_day_is_today_or_later() {
        var its = new Discussion();
        TestTime.set("2024-02-10T16:59:59Z");
        its.consult(0, "2024-02-09")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/dueOn"))
                .body("errors.detail", contains("It may not lie in the past."));
        its.consult(0, "2024-02-10").then().statusCode(200);
        var late = new Discussion();
        TestTime.set("2024-02-10T17:00:00Z");
        late.consult(0, "2024-02-10").then().statusCode(400);
        late.consult(0, "2025-02-12").then().statusCode(400);
        late.consult(0, "2025-02-11").then().statusCode(200);
    }

    @Test
    void a_consultation_may_only_be_prolonged() {
        var its = new Discussion().called();
        its.consult(1, "2024-02-09").then().statusCode(400);
        its.consult(1, "2024-02-10")
                .then()
                .statusCode(400)
                .body("errors.detail", contains("It may only be put off beyond 2024-02-10."));
        its.consult(1, "2024-02-11")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("consultationDueOn", equalTo("2024-02-11"));
        TestTime.set("2024-02-20T00:00:00Z");
        its.consult(2, "2024-02-19").then().statusCode(400);
        its.consult(2, "2024-02-20").then().statusCode(200);
        its.commented(null);
    }

    @Test
    void a_set_is_not_discussed_once_it_is_published() {
        var its = new Discussion();
        its.publish(0).then().statusCode(200);
        its.consult(1, "2024-02-10")
                .then()
                .statusCode(409)
                .body("state", equalTo("PUBLISHED"))
                .body("allowed", contains("DRAFT", "CONSULTATION"));
    }

    @Test
    void the_text_stays_until_the_last_day_has_passed() {
        var its = new Discussion().called();
        TestTime.set(Discussion.LAST_SECOND);
        its.revise(1)
                .then()
                .statusCode(409)
                .body("state", equalTo("CONSULTATION"))
                .body("allowed", nullValue())
                .body(
                        "detail",
                        equalTo("It is in consultation to the end of 2024-02-10; it may be revised"
                                + " after that day."));
        TestTime.set(Discussion.OVER);
        its.revise(1)
                .then()
                .statusCode(200)
                .body("status", equalTo("CONSULTATION"))
                .body("criteria[2].nameVi", equalTo("Kế hoạch năm"));
    }

    @Test
    void a_set_is_issued_after_its_consultation_once_each_comment_has_an_answer() {
        var its = new Discussion().called();
        var first = its.commented("A.2");
        var second = its.commented(null);
        its.resolve(first, 0, "ACCEPTED").then().statusCode(200);
        TestTime.set(Discussion.LAST_SECOND);
        its.publish(1)
                .then()
                .statusCode(409)
                .body("state", equalTo("CONSULTATION"))
                .body("allowed", nullValue())
                .body("errors", nullValue());
        TestTime.set(Discussion.OVER);
        its.publish(1)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:thidua:state-conflict"))
                .body("detail", equalTo("Comments without an answer: 1."))
                .body("errors.pointer", contains(second.substring(its.set.length())))
                .body("errors.detail", contains("this comment has no answer yet."));
        its.resolve(second, 0, "NOT_ACCEPTED").then().statusCode(200);
        its.publish(1).then().statusCode(200).body("status", equalTo("PUBLISHED"));
        its.resolve(second, 1, "ACCEPTED")
                .then()
                .statusCode(409)
                .body("state", equalTo("PUBLISHED"))
                .body("allowed", contains("CONSULTATION"));
        statistics(its.world.ministry, its).then().body("open", equalTo(false));
    }

    @Test
    void a_comment_without_an_answer_is_named_by_its_row() {
        var its = new Discussion().called();
        its.commented("A.2");
        TestTime.set(Discussion.OVER);
        its.publish(1).then().statusCode(409).body("errors.detail", contains("A.2: this comment has no answer yet."));
    }

    @Test
    void the_statistics_tell_who_commented_on_what() {
        var its = new Discussion("""
                                "adjustments": {"items": [{"code": "C.1", "kind": "BONUS", "nameVi": "Sáng kiến",
                                 "nameEn": "Initiative", "points": 1, "provenance": "M"}]}
                                """).called();
        var world = its.world;
        var one = its.commented("C.1");
        var two = its.commented("A.3");
        its.commented("A.2");
        TestTime.set("2024-02-05T02:00:00Z");
        its.commented(world.officer, world.member, "A.3");
        var five = its.commented(world.officer, world.member, null);
        its.resolve(one, 0, "ACCEPTED").then().statusCode(200);
        its.resolve(two, 0, "PARTLY_ACCEPTED").then().statusCode(200);
        its.resolve(five, 0, "NOT_ACCEPTED").then().statusCode(200);
        statistics(world.ministry, its)
                .then()
                .statusCode(200)
                .body("dueOn", equalTo("2024-02-10"))
                .body("open", equalTo(true))
                .body("comments", equalTo(5))
                .body("unresolved", equalTo(2))
                .body("resolved.accepted", equalTo(1))
                .body("resolved.partlyAccepted", equalTo(1))
                .body("resolved.notAccepted", equalTo(1))
                .body("onWhole", equalTo(1))
                .body("rows.code", contains("A.2", "A.3", "C.1"))
                .body("rows.comments", contains(1, 2, 1))
                .body("commented.organisation.id", contains(world.head, world.member))
                .body("commented.organisation.name", contains("Sở A", "Sở C"))
                .body("commented.comments", contains(3, 2))
                .body("commented[1].lastAt", equalTo("2024-02-05T02:00:00Z"))
                .body("silent.id", contains(world.other, world.deputy))
                .body("silent.name", contains("Cục D", "Sở B"));
        TestTime.set(Discussion.OVER);
        statistics(world.ministry, its).then().body("open", equalTo(false));
    }

    @Test
    void the_statistics_are_for_those_who_see_all_comments() {
        var its = new Discussion();
        statistics(its.world.ministry, its).then().statusCode(404);
        its.called();
        statistics(Fixture.subject("AUDITOR"), its).then().statusCode(200);
        statistics(Fixture.subject("FIELD_OFFICER"), its).then().statusCode(200);
        statistics(its.world.headOfficer, its).then().statusCode(404);
        statistics(Fixture.subject("ADMIN"), its).then().statusCode(403);
        Api.as(its.world.ministry).get(NOBODY + "/consultation").then().statusCode(404);
    }

    private static Response statistics(String subject, Discussion its) {
        return Api.as(subject).get(its.set + "/consultation");
    }

    @Test
    void the_statistics_cost_as_many_statements_for_many_comments_as_for_one() {
        var its = new Discussion().called();
        var world = its.world;
        its.commented("A.2");
        long few = statements(() -> statistics(world.ministry, its));
        long listOfFew = statements(() -> Api.as(world.ministry).get(its.set + "/comments"));
        its.commented("A.3");
        its.commented(world.officer, world.member, "A.1");
        its.commented(world.officer, world.member, null);
        assertThat(statements(() -> statistics(world.ministry, its)))
                .isEqualTo(few)
                .isLessThanOrEqualTo(8);
        assertThat(statements(() -> Api.as(world.ministry).get(its.set + "/comments")))
                .isEqualTo(listOfFew)
                .isLessThanOrEqualTo(5);
    }

    private long statements(Supplier<Response> request) {
        var statistics = database.getStatistics();
        statistics.clear();
        request.get().then().statusCode(200);
        return statistics.getPrepareStatementCount();
    }

    @Test
    void members_owe_a_comment_until_they_made_one() {
        var its = new Discussion();
        owed(its.world.headOfficer).then().body(ours("href"), hasSize(0));
        its.called();
        owed(its.world.headOfficer)
                .then()
                .statusCode(200)
                .body(ours("href"), contains(its.set + "/comments"))
                .body(ours("dueOn"), contains("2024-02-10"))
                .body(ours("organisationId"), contains(its.world.head));
        owed(its.world.stranger).then().body(ours("href"), hasSize(0));
        its.commented("A.2");
        owed(its.world.headOfficer).then().body(ours("href"), hasSize(0));
        owed(its.world.officer).then().body(ours("href"), hasSize(1));
        TestTime.set(Discussion.LAST_SECOND);
        owed(its.world.officer).then().body(ours("href"), hasSize(1));
        TestTime.set(Discussion.OVER);
        owed(its.world.officer).then().body(ours("href"), hasSize(0));
    }

    private static Response owed(String subject) {
        return Api.as(subject).get("/v1/me");
    }

    private static String ours(String field) {
        return "obligations.findAll { it.kind == 'COMMENT_ON_CRITERIA' }." + field;
    }
}
