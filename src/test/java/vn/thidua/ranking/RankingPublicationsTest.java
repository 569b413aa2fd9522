package vn.thidua.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Fixture;
import vn.thidua.scoresheet.ScoringYear;

@QuarkusTest
class RankingPublicationsTest {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private DecidedYear decided;
    private ScoringYear world;

    @BeforeEach
    void a_year_of_its_own() {
        decided = new DecidedYear();
        world = decided.world;
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
        var sheets = decided.sheets();
        ScoringYear.adjusted(sheets[3], "T.1", "1.50");
        ScoringYear.adjusted(sheets[3], "P.1", "0.50");
        var published = decided.publish(
                world.ministry, "{\"decisionNumber\": \"99/QĐ-BTP\", \"decisionDate\": \"2023-12-20\"}");
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
        assertThat(last.path("adjustments").toString()).isEqualTo("{\"P.1\":\"0.50\",\"T.1\":\"1.50\"}");

        String tag = "\"" + published.path("sha256") + "\"";
        published.then().header("ETag", equalTo(tag));
        String address = published.header("Location");
        assertThat(address).endsWith(decided.ranking + "/publications/1");
        Api.as(world.officer).get(address).then().statusCode(200).header("ETag", equalTo(tag));
        Api.as(world.officer).header("If-None-Match", tag).get(address).then().statusCode(304);
    }

    @Test
    void what_happens_to_the_sheets_later_changes_nothing_that_was_published() {
        var sheets = decided.sheets();
        var summary = "/v1/groups/" + world.group + "/years/" + world.year + "/summary";
        var before = Api.as(world.ministry).get(summary).header("ETag");
        String sha256 = decided.publish(world.ministry, "{}")
                .then()
                .statusCode(201)
                .extract()
                .path("sha256");
        assertThat(Api.as(world.ministry).get(summary).header("ETag")).isNotEqualTo(before);
        world.corrected(sheets[3], world.other, ScoringYear.four(100, 0, 2));

        var read = Api.as(world.officer).get(decided.ranking);
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
                .get(decided.ranking)
                .then()
                .statusCode(304);
        Api.as(world.officer)
                .queryParam("provisional", true)
                .get(decided.ranking)
                .then()
                .statusCode(200)
                .body("status", equalTo("PROVISIONAL"))
                .body("publication", nullValue())
                .body("items.organisation.name", contains("Cục D", "Sở A", "Sở B", "Sở C"))
                .body("items.total", contains(10.0f, 9.5f, 9.0f, 8.5f));
        Api.as(world.ministry)
                .get(summary)
                .then()
                .statusCode(200)
                .body("rankings[0].status", equalTo("PUBLISHED"))
                .body("rankings[0].items.total", contains(9.5f, 9.0f, 8.5f, 6.25f));
    }

    @Test
    void a_correction_is_a_new_publication_that_names_the_old_one() {
        var sheets = decided.sheets();
        var first = decided.publish(world.ministry, "{}");
        first.then().statusCode(201);
        decided.publish(world.ministry, because("Không có gì mới"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:thidua:duplicate"));

        world.corrected(sheets[2], world.member, ScoringYear.four(100, 0, 2));
        decided.publish(world.ministry, because("Khiếu nại đúng"))
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/members/2"))
                .body("errors.detail", contains("Sở C: its sheet is SUBMITTED."));
        ScoringYear.decided(sheets[2]);
        decided.publish(world.ministry, "{}").then().statusCode(400).body("errors.pointer", contains("/reason"));
        var second = decided.publish(Fixture.subject("COUNCIL_SECRETARY"), because("Khiếu nại đúng"));
        second.then()
                .statusCode(201)
                .body("number", equalTo(2))
                .body("reason", equalTo("Khiếu nại đúng"))
                .body("corrects.number", equalTo(1))
                .body("corrects.sha256", equalTo(first.path("sha256")))
                .body("items[0].organisation.name", equalTo("Sở C"));
        assertThat(second.<String>path("document"))
                .contains("\"corrects\":{\"number\":1,\"sha256\":\"" + first.path("sha256") + "\"}");

        assertThat(Api.as(world.officer).get(first.header("Location")).asString())
                .isEqualTo(first.asString());
        Api.as(world.officer)
                .get(decided.ranking)
                .then()
                .body("publication.number", equalTo(2))
                .body("publication.corrects.sha256", equalTo(first.path("sha256")));
        list(first.path("sha256"), second.path("sha256"));
    }

    private void list(String first, String second) {
        var list = decided.ranking + "/publications";
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
}
