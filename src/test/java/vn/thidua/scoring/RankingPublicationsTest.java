package vn.thidua.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Database;
import vn.thidua.Fixture;

@QuarkusTest
class RankingPublicationsTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private static final String ADJUSTMENTS =
            """
            "adjustments": {"bonusCap": 1, "penaltyCap": 2, "items": [
              {"code": "T.1", "kind": "BONUS", "nameVi": "Thưởng", "nameEn": "Bonus", "points": 1.5, "provenance": "test"},
              {"code": "P.1", "kind": "PENALTY", "nameVi": "Trừ", "nameEn": "Penalty", "points": 0.5, "provenance": "test"}]},
            "criteria": [
            """;

    private final ScoringYear world = new ScoringYear();
    private final String ranking =
            "/v1/groups/" + world.group + "/years/" + world.year + "/ranking";

    /** Sheets of all four members, decided: 9.5, 9, 8.5 and 6.25 points. */
    private String[] sheets() {
        var set = world.published(world.small().replace("\"criteria\": [", ADJUSTMENTS));
        String[] sheets = {
            world.submitted(set, world.head, ScoringYear.four(100, 1, 2)),
            world.submitted(set, world.deputy, ScoringYear.four(100, 0, 1)),
            world.submitted(set, world.member, ScoringYear.four(100, 1, 1)),
            world.submitted(set, world.other, ScoringYear.four(50, 1, 1))
        };
        ScoringYear.decided(sheets);
        return sheets;
    }

    private Response publish(String subject, String body) {
        return Api.as(subject)
                .header("Accept-Language", "en")
                .body(body)
                .post(ranking + "/publications");
    }

    private static String because(String reason) {
        return "{\"reason\": \"" + reason + "\"}";
    }

    private static String sha256(String text) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_publication_is_a_frozen_copy_that_anybody_can_verify() throws Exception {
        var sheets = sheets();
        ScoringYear.adjusted(sheets[3], "T.1", "1.50");
        ScoringYear.adjusted(sheets[3], "P.1", "0.50");
        var published =
                publish(
                        world.ministry,
                        "{\"decisionNumber\": \"99/QĐ-BTP\", \"decisionDate\": \"2023-12-20\"}");
        published
                .then()
                .statusCode(201)
                .body("number", equalTo(1))
                .body("publishedBy", equalTo(world.ministry))
                .body("decisionNumber", equalTo("99/QĐ-BTP"))
                .body("corrects", nullValue())
                .body("items.rank", contains(1, 2, 3, 4))
                .body("items.organisation.name", contains("Sở A", "Sở B", "Sở C", "Cục D"))
                .body("items.total", contains(9.5f, 9.0f, 8.5f, 6.75f))
                .body("items.base", contains(10.0f, 10.0f, 10.0f, 10.0f))
                .body("items.bonus", contains(0.0f, 0.0f, 0.0f, 1.0f))
                .body("items.penalty", contains(0.0f, 0.0f, 0.0f, 0.5f))
                .body("items.ratingClass", contains("TOT", "TOT", "YEU", "YEU"));

        String document = published.path("document");
        assertThat(sha256(document)).isEqualTo(published.path("sha256"));
        var content = JSON.readTree(document);
        var sorted = JSON.writeValueAsString(JSON.treeToValue(content, TreeMap.class));
        assertThat(document).isEqualTo(sorted);
        assertThat(content.at("/groupId").textValue()).isEqualTo(world.group);
        assertThat(content.at("/criteriaSet/edition").intValue()).isEqualTo(1);
        assertThat(content.at("/decisionDate").textValue()).isEqualTo("2023-12-20");
        JsonNode last = content.at("/units/3");
        assertThat(last.path("sheetId").textValue()).isEqualTo(ScoringYear.id(sheets[3]));
        assertThat(last.path("total").textValue()).isEqualTo("6.75");
        assertThat(last.path("percent").textValue()).isEqualTo("67.50");
        assertThat(last.path("leaves").toString())
                .isEqualTo("{\"A.1\":\"1.75\",\"A.2\":\"2.00\",\"A.3\":\"1.50\",\"A.4\":\"1.00\"}");
        assertThat(last.path("adjustments").toString())
                .isEqualTo("{\"P.1\":\"0.50\",\"T.1\":\"1.50\"}");

        String tag = "\"" + published.path("sha256") + "\"";
        published.then().header("ETag", equalTo(tag));
        String address = published.header("Location");
        assertThat(address).endsWith(ranking + "/publications/1");
        Api.as(world.officer).get(address).then().statusCode(200).header("ETag", equalTo(tag));
        Api.as(world.officer).header("If-None-Match", tag).get(address).then().statusCode(304);
    }

    @Test
    void what_happens_to_the_sheets_later_changes_nothing_that_was_published() {
        var sheets = sheets();
        String sha256 =
                publish(world.ministry, "{}").then().statusCode(201).extract().path("sha256");
        world.corrected(sheets[3], world.other, ScoringYear.four(100, 0, 2));

        var read = Api.as(world.officer).get(ranking);
        read.then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("publication.number", equalTo(1))
                .body("publication.sha256", equalTo(sha256))
                .body("publication.corrects", nullValue())
                .body("items.organisation.name", contains("Sở A", "Sở B", "Sở C", "Cục D"))
                .body("items.total", contains(9.5f, 9.0f, 8.5f, 6.25f));
        Api.as(world.officer)
                .header("If-None-Match", read.header("ETag"))
                .get(ranking)
                .then()
                .statusCode(304);
        Api.as(world.officer)
                .queryParam("provisional", true)
                .get(ranking)
                .then()
                .statusCode(200)
                .body("status", equalTo("PROVISIONAL"))
                .body("publication", nullValue())
                .body("items.organisation.name", contains("Cục D", "Sở A", "Sở B", "Sở C"))
                .body("items.total", contains(10.0f, 9.5f, 9.0f, 8.5f));
        Api.as(world.ministry)
                .get(ranking.replace("/ranking", "/summary"))
                .then()
                .statusCode(200)
                .body("ranking.status", equalTo("PUBLISHED"))
                .body("ranking.items.total", contains(9.5f, 9.0f, 8.5f, 6.25f));
    }

    @Test
    void a_correction_is_a_new_publication_that_names_the_old_one() {
        var sheets = sheets();
        var first = publish(world.ministry, "{}");
        first.then().statusCode(201);
        publish(world.ministry, because("Không có gì mới"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:thidua:duplicate"));

        world.corrected(sheets[2], world.member, ScoringYear.four(100, 0, 2));
        publish(world.ministry, because("Khiếu nại đúng"))
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/members/2"))
                .body("errors.detail", contains("Sở C: its sheet is SUBMITTED."));
        ScoringYear.decided(sheets[2]);
        publish(world.ministry, "{}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        var second = publish(Fixture.subject("COUNCIL_SECRETARY"), because("Khiếu nại đúng"));
        second.then()
                .statusCode(201)
                .body("number", equalTo(2))
                .body("reason", equalTo("Khiếu nại đúng"))
                .body("corrects.number", equalTo(1))
                .body("corrects.sha256", equalTo(first.path("sha256")))
                .body("items[0].organisation.name", equalTo("Sở C"));
        assertThat(second.<String>path("document"))
                .contains(
                        "\"corrects\":{\"number\":1,\"sha256\":\"" + first.path("sha256") + "\"}");

        assertThat(Api.as(world.officer).get(first.header("Location")).asString())
                .isEqualTo(first.asString());
        Api.as(world.officer)
                .get(ranking)
                .then()
                .body("publication.number", equalTo(2))
                .body("publication.corrects.sha256", equalTo(first.path("sha256")));
        list(first.path("sha256"), second.path("sha256"));
    }

    private void list(String first, String second) {
        var list = ranking + "/publications";
        Api.as(world.headOfficer)
                .get(list)
                .then()
                .statusCode(200)
                .body("items.number", contains(2, 1))
                .body("items.sha256", contains(second, first))
                .body("items[0].corrects.sha256", equalTo(first))
                .body("items[1].corrects", nullValue())
                .body("items[0].document", nullValue())
                .body("next", nullValue());
        String next = Api.as(world.headOfficer).queryParam("limit", 1).get(list).path("next");
        Api.as(world.headOfficer)
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .body("items.number", contains(1))
                .body("next", nullValue());
    }

    @Test
    void every_member_that_the_council_has_not_decided_on_is_named_with_its_state() {
        var set = world.published(world.small());
        ScoringYear.decided(world.submitted(set, world.head, ScoringYear.four(100, 1, 2)));
        world.opened(set, world.deputy);
        world.submitted(set, world.member, ScoringYear.four(100, 1, 2));
        publish(world.ministry, "{}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:thidua:state-conflict"))
                .body("errors.pointer", contains("/members/1", "/members/2", "/members/3"))
                .body(
                        "errors.detail",
                        contains(
                                "Sở B: its sheet is OPEN.",
                                "Sở C: its sheet is SUBMITTED.",
                                "Cục D: it has no sheet."));
        var newer = world.published(world.small());
        world.submitted(newer, world.head, ScoringYear.four(100, 1, 2));
        publish(world.ministry, "{}")
                .then()
                .statusCode(409)
                .body(
                        "errors.detail",
                        contains(
                                "Sở A: its sheet is SUBMITTED.",
                                "Sở B: its sheet is of another edition.",
                                "Sở C: its sheet is of another edition.",
                                "Cục D: it has no sheet."));
        Database.execute(
                "delete from group_member where group_year_id = '" + world.groupYear + "'");
        publish(world.ministry, "{}")
                .then()
                .statusCode(409)
                .body("detail", equalTo("The group has no member in this year."));
    }

    @Test
    void a_decision_has_a_number_and_a_date() {
        publish(world.ministry, "{\"decisionNumber\": \"99/QĐ-BTP\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/decisionDate"));
        publish(world.ministry, "{\"decisionDate\": \"2023-12-20\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/decisionNumber"));
    }

    @Test
    void of_sixteen_publishers_at_once_one_publishes() throws Exception {
        sheets();
        var start = new CountDownLatch(1);
        Callable<Integer> publisher =
                () -> {
                    start.await();
                    return publish(world.ministry, "{}").statusCode();
                };
        var pool = Executors.newFixedThreadPool(16);
        var running = Collections.nCopies(16, publisher).stream().map(pool::submit).toList();
        start.countDown();
        var statuses = new ArrayList<Integer>();
        for (var one : running) {
            statuses.add(one.get());
        }
        pool.shutdown();
        assertThat(statuses).containsOnlyOnce(201);
        assertThat(Collections.frequency(statuses, 409)).isEqualTo(15);
    }

    @Test
    void the_same_request_again_publishes_once() {
        sheets();
        var key = UUID.randomUUID().toString();
        var first = publishOnce(key);
        assertThat(publishOnce(key)).isEqualTo(first);
    }

    private String publishOnce(String key) {
        return Api.as(world.ministry)
                .header("Idempotency-Key", key)
                .body("{}")
                .post(ranking + "/publications")
                .then()
                .statusCode(201)
                .extract()
                .asString();
    }

    @Test
    void only_the_ministry_and_the_council_publish_and_only_the_group_and_the_nation_read() {
        sheets();
        publish(world.headOfficer, "{}").then().statusCode(403);
        publish(ScoringYear.person("DIRECTOR", world.head), "{}").then().statusCode(403);
        publish(Fixture.subject("COUNCIL_MEMBER"), "{}").then().statusCode(403);
        publish(Fixture.subject("AUDITOR"), "{}").then().statusCode(403);
        publish(Fixture.subject("COUNCIL_SECRETARY"), "{}").then().statusCode(201);

        var one = ranking + "/publications/1";
        for (var reader : new String[] {world.officer, world.headOfficer, world.ministry}) {
            Api.as(reader).get(one).then().statusCode(200);
            Api.as(reader).get(ranking + "/publications").then().statusCode(200);
        }
        Api.as(world.officer).get(ranking + "/publications/2").then().statusCode(404);
        Api.as(world.stranger).get(one).then().statusCode(403);
        var elsewhere = new ScoringYear().officer;
        Api.as(elsewhere).get(one).then().statusCode(404);
        Api.as(elsewhere).get(ranking + "/publications").then().statusCode(404);
        Api.as(ScoringYear.person("STAFF", world.member)).get(one).then().statusCode(403);
    }

    @Test
    void a_publication_is_recorded_and_never_altered() {
        sheets();
        publish(world.ministry, "{}").then().statusCode(201);
        var own = " from ranking_publication where group_year_id = '" + world.groupYear + "'";
        assertThat(
                        Database.value(
                                "select actor from history_entry where resource = 'ranking-publications'"
                                        + " and resource_id = (select id"
                                        + own
                                        + ")"))
                .isEqualTo(world.ministry);
        assertThatThrownBy(() -> Database.execute("delete" + own))
                .hasStackTraceContaining("ranking_publication is append-only");
        assertThatThrownBy(
                        () ->
                                Database.execute(
                                        "insert into ranking_publication select gen_random_uuid(), group_year_id, 2,"
                                                + " criteria_set_id, 1, sha256, 'vì', null, null, document || ' ',"
                                                + " sha256, 'test', now()"
                                                + own))
                .hasStackTraceContaining("ranking_publication_hashed");
        Api.as(world.ministry)
                .get("/v1/groups/" + world.group + "/years/" + world.year + "/history")
                .then()
                .body("items.table", not(hasItem("ranking_publication")));
    }
}
