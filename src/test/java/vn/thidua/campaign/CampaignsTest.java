package vn.thidua.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.thidua.campaign.Campaigns.create;
import static vn.thidua.campaign.Campaigns.draft;
import static vn.thidua.campaign.Campaigns.launch;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Race;
import vn.thidua.TestTime;

@QuarkusTest
class CampaignsTest {

    private static final String ONE = "/v1/campaigns/{id}";

    @Inject
    SessionFactory database;

    private final Campaigns its = new Campaigns();

    @AfterEach
    void real_time() {
        TestTime.reset();
    }

    @Test
    void a_campaign_is_drafted_revised_launched_and_closed() {
        var id = create(its.officer, draft("UNIT", its.department, its.department));
        Api.as(its.officer)
                .header("If-Match", "\"0\"")
                .body("""
                        {"level": "UNIT", "type": "REGULAR", "title": "Tên mới", "theme": "Chủ đề", "slogan": "Khẩu hiệu",
                         "startsOn": "2123-02-01", "endsOn": "2123-06-30", "issuerId": "%s", "planNumber": "M01/KH",
                         "planDate": "2123-01-15", "legalBasis": "Luật", "addressees": ["%s", "%s"]}
                        """.formatted(its.department, its.division, its.department))
                .put(ONE, id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("title", equalTo("Tên mới"))
                .body("theme", equalTo("Chủ đề"))
                .body("slogan", equalTo("Khẩu hiệu"))
                .body("issuer.name", equalTo("Sở thử"))
                .body("planNumber", equalTo("M01/KH"))
                .body("legalBasis", equalTo("Luật"))
                .body("status", equalTo("DRAFT"))
                .body("launchedAt", nullValue())
                .body("addressees.name", contains("Phòng thử", "Sở thử"));
        TestTime.set("2123-02-01T02:00:00Z");
        Api.as(its.officer)
                .header("If-Match", "\"1\"")
                .post(ONE + "/launch", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("LAUNCHED"))
                .body("launchedAt", equalTo("2123-02-01T02:00:00Z"));
        TestTime.set("2123-07-01T02:00:00Z");
        Api.as(its.officer)
                .header("If-Match", "\"2\"")
                .post(ONE + "/closure", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("status", equalTo("CLOSED"))
                .body("closedAt", equalTo("2123-07-01T02:00:00Z"));
    }

    @Test
    void launching_asks_every_unit_addressed() {
        var id = its.launched(its.department, its.elsewhere, its.division);
        Api.as(its.staff)
                .get(ONE + "/participations", id)
                .then()
                .statusCode(200)
                .body("items.organisation.name", contains("Phòng thử", "Sở khác", "Sở thử"))
                .body("items.status", contains("ADDRESSED", "ADDRESSED", "ADDRESSED"))
                .body("items.committed", contains(0, 0, 0))
                .body("items[0]", not(hasKey("headcount")))
                .body("items[0]", not(hasKey("commitmentRate")));
    }

    @Test
    void a_step_that_the_state_does_not_allow_names_the_state() {
        var id = its.launched(its.department);
        var body = draft("MINISTRY", its.ministry, its.department);
        Api.as(its.national)
                .header("If-Match", "\"1\"")
                .body(body)
                .put(ONE, id)
                .then()
                .statusCode(409)
                .body("state", equalTo("LAUNCHED"))
                .body("allowed", contains("DRAFT"));
        Api.as(its.national)
                .header("If-Match", "\"1\"")
                .post(ONE + "/launch", id)
                .then()
                .statusCode(409)
                .body("state", equalTo("LAUNCHED"));
        its.close(id).then().statusCode(200);
        Api.as(its.national)
                .header("If-Match", "\"2\"")
                .post(ONE + "/closure", id)
                .then()
                .statusCode(409)
                .body("state", equalTo("CLOSED"))
                .body("allowed", contains("LAUNCHED"));
    }

    @Test
    void a_campaign_of_another_unit_cannot_be_written() {
        var id = its.launched(its.department);
        var body = draft("UNIT", its.department, its.department);
        Api.as(its.officer)
                .header("If-Match", "\"1\"")
                .body(body)
                .put(ONE, id)
                .then()
                .statusCode(404);
        launch(its.officer, id).then().statusCode(404);
        Api.as(its.officer)
                .header("If-Match", "\"1\"")
                .post(ONE + "/closure", id)
                .then()
                .statusCode(404);
        Api.as(its.officer).get(ONE + "/history", id).then().statusCode(404);
        Api.as(its.staff).body(body).post("/v1/campaigns").then().statusCode(403);
    }

    @Test
    void of_sixteen_who_launch_or_close_it_one_wins() throws Exception {
        var id = create(its.officer, draft("UNIT", its.department, its.department));
        assertThat(Race.of(16, () -> launch(its.officer, id).statusCode()))
                .containsOnly(200, 412)
                .containsOnlyOnce(200);
        assertThat(Race.of(
                        16,
                        () -> Api.as(its.officer)
                                .header("If-Match", "\"1\"")
                                .post(ONE + "/closure", id)
                                .statusCode()))
                .containsOnly(200, 412)
                .containsOnlyOnce(200);
        Api.as(its.staff).get(ONE + "/participations", id).then().body("items.size()", equalTo(1));
        Api.as(its.staff).get(ONE, id).then().header("ETag", "\"2\"");
    }

    @Test
    void a_stale_tag_is_refused() {
        var id = create(its.officer, draft("UNIT", its.department, its.department));
        Api.as(its.officer)
                .header("If-Match", "\"8\"")
                .body(draft("UNIT", its.department, its.department))
                .put(ONE, id)
                .then()
                .statusCode(412);
        for (var step : new String[] {"/launch", "/closure"}) {
            Api.as(its.officer)
                    .header("If-Match", "\"8\"")
                    .post(ONE + step, id)
                    .then()
                    .statusCode(412);
            Api.as(its.officer).post(ONE + step, id).then().statusCode(428);
        }
    }

    @Test
    void a_reader_who_holds_the_version_gets_no_body() {
        var id = its.launched(its.department);
        Api.as(its.staff).header("If-None-Match", "\"1\"").get(ONE, id).then().statusCode(304);
    }

    @Test
    void campaigns_are_listed_the_latest_first_and_narrowed() {
        var mark = UUID.randomUUID().toString();
        var ids = new ArrayList<String>();
        for (int i = 1; i <= 3; i++) {
            ids.add(
                    0,
                    create(
                            its.officer,
                            draft(
                                    "UNIT",
                                    "Đợt " + mark,
                                    its.department,
                                    "212" + i + "-06-01",
                                    "212" + (i + 1) + "-05-31",
                                    its.department)));
        }
        launch(its.officer, ids.get(0)).then().statusCode(200);
        var list = Api.as(its.officer)
                .queryParam("q", "DOT " + mark)
                .queryParam("limit", 2)
                .get("/v1/campaigns");
        list.then().statusCode(200).body("items.id", contains(ids.get(0), ids.get(1)));
        Api.as(its.officer)
                .urlEncodingEnabled(false)
                .get(list.<String>path("next"))
                .then()
                .statusCode(200)
                .body("items.id", contains(ids.get(2)))
                .body("$", not(hasKey("next")));
        narrowed(mark, "year", "2122").then().body("items.id", contains(ids.get(1), ids.get(2)));
        narrowed(mark, "status", "LAUNCHED").then().body("items.id", contains(ids.get(0)));
        narrowed(mark, "level", "GROUP").then().body("items.size()", equalTo(0));
        narrowed(mark, "type", "THEMATIC").then().body("items.size()", equalTo(3));
        Api.as(its.officer)
                .queryParam("after", "bm9uZQ")
                .get("/v1/campaigns")
                .then()
                .statusCode(400);
    }

    @Test
    void a_page_costs_the_same_number_of_statements_whatever_its_length() {
        var mark = UUID.randomUUID().toString();
        var draft = draft("UNIT", mark, its.department, "2123-01-01", "2123-12-31", its.department);
        create(its.officer, draft);
        long one = statements(mark);
        for (int i = 0; i < 10; i++) {
            create(its.officer, draft);
        }
        assertThat(statements(mark)).isEqualTo(one).isEqualTo(3);
    }

    @Test
    void its_issuer_reads_the_history_of_a_campaign() {
        var id = its.launched(its.department);
        Api.as(its.national)
                .get(ONE + "/history", id)
                .then()
                .statusCode(200)
                .body("items.table", hasItems("campaign", "campaign_addressee", "campaign_participation"))
                .body("items.actor", hasItem(its.national))
                .body("items.find { it.operation == 'UPDATE' }.new.status", equalTo("LAUNCHED"));
        Api.as(its.staff).get(ONE + "/history", id).then().statusCode(403);
    }

    @Test
    void the_article_s_four_campaigns_of_2023_are_there() {
        Api.as("laocai.officer")
                .queryParam("year", 2023)
                .queryParam("status", "LAUNCHED")
                .get("/v1/campaigns")
                .then()
                .statusCode(200)
                .body(
                        "items.title",
                        hasItems(
                                "Cả nước chung sức vì người nghèo - Không để ai bị bỏ lại phía sau",
                                "Ngành Tư pháp chung sức góp phần xây dựng nông thôn mới"));
    }

    private Response narrowed(String q, String filter, String value) {
        return Api.as(its.officer).queryParam("q", q).queryParam(filter, value).get("/v1/campaigns");
    }

    private long statements(String q) {
        var before = database.getStatistics().getPrepareStatementCount();
        Api.as(its.officer).queryParam("q", q).get("/v1/campaigns").then().statusCode(200);
        return database.getStatistics().getPrepareStatementCount() - before;
    }
}
