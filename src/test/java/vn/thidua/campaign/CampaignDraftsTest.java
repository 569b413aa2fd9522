package vn.thidua.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.thidua.campaign.Campaigns.create;
import static vn.thidua.campaign.Campaigns.draft;
import static vn.thidua.campaign.Campaigns.launch;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Fixture;
import vn.thidua.Race;
import vn.thidua.TestTime;

@QuarkusTest
class CampaignDraftsTest {

    private static final String ONE = "/v1/campaigns/{id}";

    private final Campaigns its = new Campaigns();

    @AfterEach
    void real_time() {
        TestTime.reset();
    }

    @Test
    void a_draft_is_seen_only_by_those_who_may_write_it() {
        var title = "Bản thảo " + UUID.randomUUID();
        var id = create(its.officer, draft("UNIT", title, its.department, "2123-01-01", "2123-12-31", its.department));
        for (var other : new String[] {its.staff, its.stranger}) {
            Api.as(other).get(ONE, id).then().statusCode(404);
            Api.as(other).get(ONE + "/participations", id).then().statusCode(404);
            Api.as(other).queryParam("q", title).get("/v1/campaigns").then().body("items.id", not(hasItem(id)));
        }
        Api.as(its.stranger).get(ONE + "/commitments", id).then().statusCode(404);
        Api.as(its.province).get(ONE, id).then().statusCode(200);
        Api.as(its.officer).queryParam("q", title).get("/v1/campaigns").then().body("items.id", contains(id));
        launch(its.officer, id).then().statusCode(200);
        Api.as(its.stranger).get(ONE, id).then().statusCode(200);
        Api.as(its.staff).queryParam("q", title).get("/v1/campaigns").then().body("items.id", contains(id));
    }

    @Test
    void all_faults_of_a_draft_are_named_at_once() {
        Api.as(its.officer)
                .body("""
                        {"level": "MINISTRY", "type": "REGULAR", "title": "T", "startsOn": "2123-02-01", "endsOn": "2123-01-31",
                         "issuerId": "%s", "parentId": "%s", "addressees": ["%s", "%s", "%s"]}
                        """.formatted(
                                its.department, UUID.randomUUID(), its.department, its.department, UUID.randomUUID()))
                .post("/v1/campaigns")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/endsOn", "/level", "/parentId", "/addressees/1", "/addressees/2"));
        Api.as(its.officer)
                .body(draft("UNIT", its.elsewhere, its.elsewhere))
                .post("/v1/campaigns")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/issuerId"));
    }

    @Test
    void a_unit_addresses_only_itself_and_what_is_below_it() {
        Api.as(its.officer)
                .body(draft("UNIT", its.department, its.division, its.elsewhere, its.committee))
                .post("/v1/campaigns")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/addressees/1", "/addressees/2"));
        create(its.province, draft("PROVINCE", its.committee, its.department, its.division));
        Api.as(its.province)
                .body(draft("PROVINCE", its.department, its.department))
                .post("/v1/campaigns")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/level"));
    }

    @Test
    void the_head_of_a_group_addresses_the_members_of_that_year() {
        var groupYear = Fixture.groupYear(Fixture.group("REGION"), 2123);
        Fixture.member(groupYear, its.department, 1);
        Fixture.member(groupYear, its.elsewhere, 2);
        create(its.officer, draft("GROUP", its.department, its.department, its.elsewhere));
        Api.as(its.officer)
                .body(draft("UNIT", its.department, its.elsewhere))
                .post("/v1/campaigns")
                .then()
                .statusCode(400);
        Api.as(its.officer)
                .body(draft("GROUP", "Năm sau", its.department, "2124-01-01", "2124-12-31", its.elsewhere))
                .post("/v1/campaigns")
                .then()
                .statusCode(400);
        Api.as(its.stranger)
                .body(draft("GROUP", its.elsewhere, its.department))
                .post("/v1/campaigns")
                .then()
                .statusCode(400);
    }

    @Test
    void a_campaign_responds_only_to_a_launched_one() {
        var parent = its.launched(its.department);
        var child =
                draft("UNIT", its.department, its.department).replace("\"title\"", "\"parentId\": \"%s\", \"title\"");
        Api.as(its.officer)
                .body(child.formatted(parent))
                .post("/v1/campaigns")
                .then()
                .statusCode(201)
                .body("parentId", equalTo(parent));
        var draft = create(its.officer, draft("UNIT", its.department, its.department));
        Api.as(its.officer)
                .body(child.formatted(draft))
                .post("/v1/campaigns")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/parentId"));
    }

    @Test
    void a_repeated_request_drafts_one_campaign() {
        var key = UUID.randomUUID().toString();
        var body = draft("UNIT", its.department, its.department);
        var first =
                Api.as(its.officer).header("Idempotency-Key", key).body(body).post("/v1/campaigns");
        first.then().statusCode(201);
        Api.as(its.officer)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/campaigns")
                .then()
                .statusCode(201)
                .body("id", equalTo(first.path("id")));
        Api.as(its.officer)
                .header("Idempotency-Key", key)
                .body(draft("UNIT", its.department, its.division))
                .post("/v1/campaigns")
                .then()
                .statusCode(422);
    }

    @Test
    void of_sixteen_writers_with_one_version_one_wins() throws Exception {
        var id = create(its.officer, draft("UNIT", its.department, its.department));
        var body = draft("UNIT", its.department, its.division);
        var statuses = Race.of(
                16,
                () -> Api.as(its.officer)
                        .header("If-Match", "\"0\"")
                        .body(body)
                        .put(ONE, id)
                        .statusCode());
        assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200).hasSize(16);
        Api.as(its.officer).get(ONE, id).then().header("ETag", "\"1\"");
    }
}
