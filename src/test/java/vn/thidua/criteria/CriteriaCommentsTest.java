package vn.thidua.criteria;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Fixture;
import vn.thidua.Race;
import vn.thidua.Row;
import vn.thidua.TestTime;
import vn.thidua.scoresheet.ScoringYear;

/** What members say of a set, and the Ministry's answers. */
@QuarkusTest
class CriteriaCommentsTest {

    private static final int WRITERS = 16;

    @AfterEach
    void the_clock_runs_again() {
        TestTime.reset();
    }

    @Test
    void a_member_comments_on_a_row_or_on_the_whole() {
        var its = new Discussion().called();
        var made = its.comment(its.world.officer, its.world.member, "A.2");
        made.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", endsWith(its.set + "/comments/" + made.path("id")))
                .body("criteriaSetId", equalTo(its.id))
                .body("organisation.id", equalTo(its.world.member))
                .body("organisation.name", equalTo("Sở C"))
                .body("code", equalTo("A.2"))
                .body("text", equalTo("Đề nghị nêu rõ"))
                .body("author", equalTo(its.world.officer))
                .body("at", equalTo(Discussion.CALLED))
                .body("resolution", nullValue());
        its.comment(its.director, its.world.head, null).then().statusCode(201).body("code", nullValue());
        its.comment(its.director, its.world.head, "A").then().statusCode(201);
    }

    @Test
    void comments_are_made_for_ones_own_unit_and_on_what_the_set_has() {
        var its = new Discussion().called();
        var world = its.world;
        its.comment(world.officer, world.head, "Z.1")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/organisationId", "/code"))
                .body(
                        "errors.detail",
                        contains(
                                "There is no such unit, or it is outside your scope.",
                                "It must be the code of a row of the set."));
        var outside = ScoringYear.unit("JUSTICE_DEPARTMENT", null, "Sở ngoài");
        its.comment(ScoringYear.person("DIRECTOR", outside), outside, null)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/organisationId"))
                .body("errors.detail", contains("The unit is no member in " + world.year + "."));
        its.comment(ScoringYear.person("STAFF", world.member), world.member, null)
                .then()
                .statusCode(403);
        its.comment(world.ministry, world.member, null).then().statusCode(403);
    }

    @Test
    void comments_are_taken_to_the_end_of_the_last_day() {
        var its = new Discussion().called();
        TestTime.set(Discussion.LAST_SECOND);
        its.commented("A.2");
        TestTime.set(Discussion.OVER);
        its.comment(its.world.headOfficer, its.world.head, "A.2")
                .then()
                .statusCode(409)
                .body("state", equalTo("CONSULTATION"))
                .body("detail", equalTo("The last day for comments was 2024-02-10."));
    }

    @Test
    void comments_are_taken_in_consultation_only() {
        var its = new Discussion();
        its.comment(its.world.headOfficer, its.world.head, null).then().statusCode(404);
        its.publish(0).then().statusCode(200);
        its.comment(its.world.headOfficer, its.world.head, null)
                .then()
                .statusCode(409)
                .body("state", equalTo("PUBLISHED"))
                .body("allowed", contains("CONSULTATION"));
    }

    @Test
    void a_repeated_request_makes_one_comment() {
        var its = new Discussion().called();
        var key = UUID.randomUUID().toString();
        var first = keyed(its, key, "A.2");
        first.then().statusCode(201);
        keyed(its, key, "A.2").then().statusCode(201).body("id", equalTo(first.path("id")));
        keyed(its, key, "A.3").then().statusCode(422);
        list(its.world.ministry, its).then().body("items", hasSize(1));
    }

    private static Response keyed(Discussion its, String key, String code) {
        return Api.as(its.world.headOfficer)
                .header("Idempotency-Key", key)
                .body(Discussion.said(its.world.head, code))
                .post(its.set + "/comments");
    }

    @Test
    void a_unit_sees_its_own_comments_and_the_nation_all() {
        var its = new Discussion().called();
        var world = its.world;
        var first = its.commented("A.2");
        var second = its.commented(world.officer, world.member, "A.3");
        list(world.ministry, its).then().body("items.code", contains("A.2", "A.3"));
        list(Fixture.subject("COUNCIL_MEMBER"), its).then().body("items", hasSize(2));
        list(world.officer, its).then().statusCode(200).body("items.code", contains("A.3"));
        list(ScoringYear.person("STAFF", world.member), its).then().body("items", hasSize(1));
        list(ScoringYear.person("PROVINCE", world.province), its).then().body("items.code", contains("A.3"));
        list(world.stranger, its).then().statusCode(200).body("items", hasSize(0));
        Api.as(world.officer).get(second).then().statusCode(200);
        Api.as(world.officer).get(first).then().statusCode(404);
        Api.as(world.ministry).get(first).then().statusCode(200).header("ETag", "\"0\"");
        Api.as(world.ministry)
                .header("If-None-Match", "\"0\"")
                .get(first)
                .then()
                .statusCode(304);
        var elsewhere = new Discussion().called();
        Api.as(world.ministry)
                .get(elsewhere.set + first.substring(its.set.length()))
                .then()
                .statusCode(404);
        list(Fixture.subject("ADMIN"), its).then().statusCode(403);
        list(world.headOfficer, new Discussion()).then().statusCode(404);
    }

    @Test
    void comments_are_narrowed_and_paged() {
        var its = new Discussion().called();
        var world = its.world;
        var first = its.commented("A.2");
        its.commented("A.3");
        its.commented(world.officer, world.member, "A.2");
        its.resolve(first, 0, "ACCEPTED").then().statusCode(200);
        narrowed(its, "code", "A.2").then().body("items", hasSize(2));
        narrowed(its, "organisationId", world.member).then().body("items", hasSize(1));
        narrowed(its, "resolved", "true").then().body("items.code", contains("A.2"));
        narrowed(its, "resolved", "false").then().body("items.code", contains("A.3", "A.2"));
        String next = narrowed(its, "limit", "2")
                .then()
                .body("items.code", contains("A.2", "A.3"))
                .extract()
                .path("next");
        Api.as(world.ministry)
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .body("items.code", contains("A.2"))
                .body("next", nullValue());
        narrowed(its, "after", "eA").then().statusCode(400);
    }

    private static Response narrowed(Discussion its, String name, String value) {
        return Api.as(its.world.ministry).queryParam(name, value).get(its.set + "/comments");
    }

    private static Response list(String subject, Discussion its) {
        return Api.as(subject).get(its.set + "/comments");
    }

    @Test
    void the_ministry_answers_and_may_answer_anew() {
        var its = new Discussion().called();
        var comment = its.commented("A.2");
        its.resolve(comment, 0, "NOT_ACCEPTED")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("resolution.outcome", equalTo("NOT_ACCEPTED"))
                .body("resolution.reason", equalTo("Đã xem xét"))
                .body("resolution.by", equalTo(its.world.ministry))
                .body("resolution.at", equalTo(Discussion.CALLED));
        its.resolve(comment, 0, "ACCEPTED").then().statusCode(412);
        its.resolve(comment, 1, "ACCEPTED").then().statusCode(200).header("ETag", "\"2\"");
        Api.as(its.world.headOfficer).get(comment).then().body("resolution.outcome", equalTo("ACCEPTED"));
        Discussion.resolve(its.world.headOfficer, comment, 2, "ACCEPTED").then().statusCode(403);
        its.resolve(its.set + "/comments/" + new UUID(0, 1), 0, "ACCEPTED")
                .then()
                .statusCode(404);
    }

    @Test
    void of_sixteen_answers_with_one_version_one_stands() throws Exception {
        var its = new Discussion().called();
        var comment = its.commented("A.2");
        var statuses =
                Race.of(WRITERS, () -> its.resolve(comment, 0, "ACCEPTED").statusCode());
        assertThat(statuses.stream().collect(groupingBy(status -> status, counting())))
                .isEqualTo(Map.of(200, 1L, 412, WRITERS - 1L));
    }

    @Test
    void the_history_of_a_set_tells_a_unit_of_its_own_comments_alone() {
        var its = new Discussion().called();
        var world = its.world;
        var first = its.commented("A.2");
        its.commented(world.officer, world.member, "A.3");
        its.resolve(first, 0, "ACCEPTED").then().statusCode(200);
        Row.of("sheet_migration")
                .with("criteria_set_id", ScoringYear.id(its.set))
                .insert();
        history(world.headOfficer, its)
                .then()
                .statusCode(200)
                .body("items.findAll { it.table == 'criteria_set' }.size()", equalTo(2))
                .body("items.table", not(hasItem("sheet_migration")))
                .body(comments("operation"), contains("INSERT", "UPDATE"))
                .body(comments("actor"), contains(world.headOfficer, world.ministry))
                .body(comments("new.outcome"), contains(null, "ACCEPTED"));
        history(world.officer, its).then().body(comments("new.code"), contains("A.3"));
        history(world.stranger, its).then().body(comments("id"), hasSize(0));
        history(Fixture.subject("AUDITOR"), its)
                .then()
                .body(comments("id"), hasSize(3))
                .body("items.table", hasItem("sheet_migration"));
    }

    private static Response history(String subject, Discussion its) {
        return Api.as(subject).get(its.set + "/history");
    }

    private static String comments(String field) {
        return "items.findAll { it.table == 'criteria_comment' }." + field;
    }
}
