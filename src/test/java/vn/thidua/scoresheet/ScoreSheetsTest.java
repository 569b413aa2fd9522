package vn.thidua.scoresheet;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Fixture;

@QuarkusTest
class ScoreSheetsTest {

    private static final String SHEETS = "/v1/score-sheets";

    private ScoringYear world;

    @BeforeEach
    void a_year_of_its_own() {
        world = new ScoringYear();
    }

    @Test
    void the_head_opens_a_sheet_for_a_member() {
        var set = world.published(world.small());
        var made = world.create(world.headOfficer, set, world.member);
        made.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", endsWith(SHEETS + "/" + made.path("id")))
                .body("status", equalTo("OPEN"))
                .body("year", equalTo(world.year))
                .body("groupId", equalTo(world.group))
                .body("organisation.id", equalTo(world.member))
                .body("organisation.name", equalTo("Sở C"))
                .body("total", equalTo(0.0f))
                .body("base", equalTo(10.0f))
                .body("leaves.code", contains("A.1", "A.2", "A.3", "A.4"))
                .body("leaves[0].maxScore", equalTo(4.0f))
                .body("leaves[0].points", nullValue())
                .body("leaves[1].evidenceRequired", equalTo(true));
        world.create(world.headOfficer, set, world.member).then().statusCode(409);
        world.create(world.ministry, set, world.other).then().statusCode(201);
        world.create(world.officer, set, world.deputy).then().statusCode(403);
    }

    @Test
    void a_sheet_is_refused_where_the_set_the_group_or_the_unit_does_not_fit() {
        var set = world.published(world.small());
        var draft = world.drafted(world.small());
        refused(world.headOfficer, draft, world.member, "/criteriaSetId");
        refused(world.headOfficer, new UUID(0, 1).toString(), world.member, "/criteriaSetId");
        refused(world.headOfficer, set, world.province, "/organisationId");
        var stranger = new ScoringYear();
        refused(stranger.headOfficer, set, world.member, "/groupId");
    }

    private void refused(String subject, String set, String unit, String pointer) {
        world.create(subject, set, unit).then().statusCode(400).body("errors.pointer", contains(pointer));
    }

    @Test
    void a_repeated_request_opens_one_sheet() {
        var set = world.published(world.small());
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            Api.as(world.headOfficer)
                    .header("Idempotency-Key", key)
                    .body(world.sheet(set, world.member))
                    .post(SHEETS)
                    .then()
                    .statusCode(201);
        }
        Api.as(world.headOfficer)
                .header("Idempotency-Key", key)
                .body(world.sheet(set, world.other))
                .post(SHEETS)
                .then()
                .statusCode(422);
    }

    @Test
    void an_open_sheet_is_read_by_its_unit_and_by_those_above_it_a_submitted_one_by_its_groups_head_too() {
        var sheet = world.opened(world.published(world.small()), world.member);
        var own = List.of(
                world.officer,
                world.director,
                ScoringYear.person("PROVINCE", world.province),
                world.ministry,
                Fixture.subject("AUDITOR"));
        var group = List.of(world.headOfficer, ScoringYear.person("OFFICER", world.deputy));
        own.forEach(subject -> Api.as(subject).get(sheet).then().statusCode(200));
        for (var address : List.of(sheet, sheet + "/explanation", sheet + "/sources", sheet + "/appeals")) {
            group.forEach(subject -> Api.as(subject).get(address).then().statusCode(404));
        }
        Api.as(world.officer).header("If-None-Match", "\"0\"").get(sheet).then().statusCode(304);
        Api.as(world.stranger).get(sheet).then().statusCode(404);
        Api.as(ScoringYear.person("OFFICER", world.other)).get(sheet).then().statusCode(404);
        Api.as(ScoringYear.person("STAFF", world.member)).get(sheet).then().statusCode(403);
        Api.as(world.ministry).get(SHEETS + "/" + new UUID(0, 1)).then().statusCode(404);
        ScoringYear.enter(world.officer, sheet, 0, ScoringYear.four(100, 0, 2));
        ScoringYear.submit(world.director, sheet, 1).then().statusCode(200);
        own.forEach(subject -> Api.as(subject).get(sheet).then().statusCode(200));
        group.forEach(subject -> Api.as(subject).get(sheet).then().statusCode(200));
        ScoringYear.giveBack(world.ministry, sheet, 2).then().statusCode(200);
        group.forEach(subject -> Api.as(subject).get(sheet).then().statusCode(404));
    }

    @Test
    void sheets_are_listed_within_scope_by_filter_and_page() {
        var set = world.published(world.small());
        world.submitted(set, world.head, ScoringYear.four(100, 0, 2));
        world.opened(set, world.member);
        world.opened(set, world.other);
        list(world.headOfficer, "year", world.year).then().body("items.organisation.name", contains("Sở A"));
        list(world.ministry, "groupId", world.group)
                .then()
                .body("items.organisation.name", contains("Sở A", "Sở C", "Cục D"))
                .body("items.status", contains("SUBMITTED", "OPEN", "OPEN"))
                .body("items.total", contains(10.0f, 0.0f, 0.0f))
                .body("items.scoredLeaves", contains(4, 0, 0));
        list(world.officer, "groupId", world.group).then().body("items.organisation.id", contains(world.member));
        list(world.headOfficer, "organisationId", world.other).then().body("items", empty());
        list(world.ministry, "organisationId", world.other).then().body("items.organisation.id", contains(world.other));
        Api.as(world.ministry)
                .queryParam("groupId", world.group)
                .queryParam("status", "SUBMITTED")
                .get(SHEETS)
                .then()
                .body("items.organisation.id", contains(world.head));
        String next = Api.as(world.ministry)
                .queryParam("groupId", world.group)
                .queryParam("limit", 2)
                .get(SHEETS)
                .then()
                .body("items.organisation.name", contains("Sở A", "Sở C"))
                .extract()
                .path("next");
        Api.as(world.ministry)
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .body("items.organisation.name", contains("Cục D"))
                .body("next", nullValue());
        Api.as(world.stranger).queryParam("year", world.year).get(SHEETS).then().body("items.size()", equalTo(0));
    }

    private static io.restassured.response.Response list(String subject, String name, Object value) {
        return Api.as(subject).queryParam(name, value).get(SHEETS);
    }

    @Test
    void a_unit_is_told_of_the_sheet_it_owes() {
        var sheet = world.opened(world.published(world.small()), world.member);
        Api.as(world.director)
                .get("/v1/me")
                .then()
                .body("obligations.find { it.kind == 'SUBMIT_SCORE_SHEET' }.href", equalTo(sheet))
                .body("obligations.find { it.kind == 'SUBMIT_SCORE_SHEET' }.organisationId", equalTo(world.member));
        ScoringYear.enter(world.director, sheet, 0, ScoringYear.four(100, 0, 2));
        ScoringYear.submit(world.director, sheet, 1).then().statusCode(200);
        Api.as(world.director)
                .get("/v1/me")
                .then()
                .body("obligations.findAll { it.kind == 'SUBMIT_SCORE_SHEET' }.size()", equalTo(0));
    }

    @Test
    void the_history_of_a_sheet_tells_every_change() {
        var sheet = world.opened(world.published(world.small()), world.member);
        ScoringYear.enter(world.officer, sheet, 0, "{\"code\": \"A.2\", \"figures\": {\"done\": true}}")
                .then()
                .statusCode(200);
        Api.as(world.officer)
                .get(sheet + "/history")
                .then()
                .statusCode(200)
                .body("items.table", contains("score_sheet", "score_entry", "score_sheet", "score_leaf"))
                .body("items[1].actor", equalTo(world.officer));
        Api.as(Fixture.subject("AUDITOR")).get(sheet + "/history").then().statusCode(200);
        Api.as(world.stranger).get(sheet + "/history").then().statusCode(404);
        Api.as(ScoringYear.person("STAFF", world.member))
                .get(sheet + "/history")
                .then()
                .statusCode(403);
    }
}
