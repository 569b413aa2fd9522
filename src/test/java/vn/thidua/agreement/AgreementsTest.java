package vn.thidua.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thidua.Api.as;
import static vn.thidua.agreement.Agreements.SHA256;
import static vn.thidua.agreement.Agreements.TEXT;
import static vn.thidua.agreement.Agreements.body;
import static vn.thidua.agreement.Agreements.drafted;
import static vn.thidua.agreement.Agreements.opened;
import static vn.thidua.agreement.Agreements.revision;

import io.quarkus.test.junit.QuarkusTest;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.thidua.Race;
import vn.thidua.Region;

@QuarkusTest
class AgreementsTest {

    private static final String AGREEMENT = "/v1/agreements/{id}";

    private final Region region = new Region(3, 2101);

    @Test
    void the_head_drafts_the_agreement_of_its_year() {
        as(region.director(0))
                .body(body(region, "2101-03-15"))
                .post("/v1/agreements")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", matchesPattern(".*/v1/agreements/[0-9a-f-]{36}"))
                .body("groupId", equalTo(region.groupId.toString()))
                .body("year", equalTo(2101))
                .body("text", equalTo(TEXT))
                .body("dueOn", equalTo("2101-03-15"))
                .body("status", equalTo("DRAFT"))
                .body("sha256", nullValue())
                .body("signed", equalTo(0))
                .body("targets.content", contains("Giao ước: việc 1", "Giao ước: việc 2"))
                .body("targets.measure", contains("100%", "100%"));
    }

    @Test
    void nobody_but_the_head_drafts_it() {
        as(region.director(2))
                .body(body(region, "2101-03-15"))
                .post("/v1/agreements")
                .then()
                .statusCode(403);
        as("ministry.officer")
                .body(body(region, "2101-03-15"))
                .post("/v1/agreements")
                .then()
                .statusCode(403);
        as(new Region(1, 2101).director(0))
                .body(body(region, "2101-03-15"))
                .post("/v1/agreements")
                .then()
                .statusCode(404);
    }

    @Test
    void a_group_without_that_year_is_not_found() {
        var body = body(region, "2101-03-15").replace("\"year\": 2101", "\"year\": 2102");
        as(region.officer(0)).body(body).post("/v1/agreements").then().statusCode(404);
    }

    @Test
    void a_group_has_one_agreement_a_year() {
        drafted(region, "2101-03-15");
        as(region.officer(0))
                .header("Accept-Language", "en")
                .body(body(region, "2101-03-16"))
                .post("/v1/agreements")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:thidua:duplicate"))
                .body("detail", equalTo("The group has an agreement for this year already."));
    }

    @Test
    void a_repeated_draft_gives_the_first_answer() {
        var key = UUID.randomUUID().toString();
        var first = as(region.officer(0))
                .header("Idempotency-Key", key)
                .body(body(region, "2101-03-15"))
                .post("/v1/agreements");
        as(region.officer(0))
                .header("Idempotency-Key", key)
                .body(body(region, "2101-03-15"))
                .post("/v1/agreements")
                .then()
                .statusCode(201)
                .body("id", equalTo(first.path("id")));
        as(region.officer(0))
                .header("Idempotency-Key", key)
                .body(body(region, "2101-03-16"))
                .post("/v1/agreements")
                .then()
                .statusCode(422);
    }

    @Test
    void the_due_day_lies_in_the_year_or_the_one_before() {
        for (var day : List.of("2099-12-31", "2102-01-01")) {
            as(region.officer(0))
                    .body(body(region, day))
                    .post("/v1/agreements")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/dueOn"));
        }
        drafted(region, "2100-12-31");
    }

    @Test
    void all_faults_of_a_draft_are_named_at_once() {
        as(region.officer(0))
                .body(
                        "{\"groupId\": \"x\", \"year\": 1947, \"title\": \"\", \"text\": \"t\", \"dueOn\": \"2101-02-30\", \"targets\": [{\"content\": \"c\"}], \"more\": 1}")
                .post("/v1/agreements")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/groupId", "/year", "/title", "/dueOn", "/targets/0/measure", "/more"));
    }

    @Test
    void a_draft_is_written_anew() {
        String id = drafted(region, "2101-03-15");
        as(region.officer(0))
                .header("If-Match", "\"0\"")
                .body(revision("Bản hai", "2101-03-20", 4))
                .put(AGREEMENT, id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("title", equalTo("Bản hai"))
                .body("dueOn", equalTo("2101-03-20"))
                .body("targets.size()", equalTo(4));
        as(region.officer(0))
                .header("If-Match", "\"1\"")
                .body(revision("Bản ba", "2101-03-20", 1))
                .put(AGREEMENT, id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        as(region.officer(0)).get(AGREEMENT, id).then().body("targets.content", contains("Bản ba: việc 1"));
    }

    @Test
    void a_stale_tag_is_refused() {
        String id = drafted(region, "2101-03-15");
        var body = revision("Bản hai", "2101-03-15", 1);
        as(region.officer(0))
                .header("If-Match", "\"7\"")
                .body(body)
                .put(AGREEMENT, id)
                .then()
                .statusCode(412);
        as(region.officer(0)).body(body).put(AGREEMENT, id).then().statusCode(428);
        as(region.officer(0))
                .header("If-Match", "\"7\"")
                .post(AGREEMENT + "/opening", id)
                .then()
                .statusCode(412);
        as(region.officer(0)).post(AGREEMENT + "/opening", id).then().statusCode(428);
    }

    @Test
    void a_revision_keeps_the_due_day_near_the_year() {
        String id = drafted(region, "2101-03-15");
        as(region.officer(0))
                .header("If-Match", "\"0\"")
                .body(revision("Bản hai", "2103-03-15", 1))
                .put(AGREEMENT, id)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/dueOn"));
        as(region.officer(0)).get(AGREEMENT, id).then().header("ETag", "\"0\"");
    }

    @Test
    void the_opening_freezes_the_text_and_names_its_hash() {
        String id = drafted(region, "2101-03-15");
        as(region.director(0))
                .header("If-Match", "\"0\"")
                .post(AGREEMENT + "/opening", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("OPEN"))
                .body("sha256", equalTo(SHA256));
        as(region.director(0))
                .header("If-Match", "\"1\"")
                .header("Accept-Language", "en")
                .body(revision("Bản hai", "2101-03-15", 1))
                .put(AGREEMENT, id)
                .then()
                .statusCode(409)
                .body("state", equalTo("OPEN"))
                .body("allowed", contains("DRAFT"));
        as(region.director(0))
                .header("If-Match", "\"1\"")
                .post(AGREEMENT + "/opening", id)
                .then()
                .statusCode(409)
                .body("state", equalTo("OPEN"))
                .body("allowed", contains("DRAFT"));
    }

    @Test
    void the_hash_is_of_the_composed_text() {
        var decomposed = Normalizer.normalize(body(region, "2101-03-15"), Normalizer.Form.NFD);
        String id =
                as(region.officer(0)).body(decomposed).post("/v1/agreements").path("id");
        as(region.officer(0))
                .header("If-Match", "\"0\"")
                .post(AGREEMENT + "/opening", id)
                .then()
                .body("sha256", equalTo(SHA256));
    }

    @Test
    void only_the_head_of_the_year_changes_it() {
        String id = opened(region, "2101-03-15");
        var body = revision("Bản hai", "2101-03-15", 1);
        as(region.director(1))
                .header("If-Match", "*")
                .body(body)
                .put(AGREEMENT, id)
                .then()
                .statusCode(403);
        as(region.director(1))
                .header("If-Match", "*")
                .post(AGREEMENT + "/opening", id)
                .then()
                .statusCode(403);
        var head = new Region(1, 2101).director(0);
        as(head).header("If-Match", "*").body(body).put(AGREEMENT, id).then().statusCode(404);
        as(head).header("If-Match", "*").post(AGREEMENT + "/opening", id).then().statusCode(404);
    }

    @Test
    void of_many_writers_with_one_version_one_wins() throws Exception {
        String id = drafted(region, "2101-03-15");
        var writers = new AtomicInteger();
        var statuses = Race.of(16, () -> {
            int i = writers.getAndIncrement();
            return as(region.officer(0))
                    .header("If-Match", "\"0\"")
                    .body(revision("Bản của " + i, "2101-03-15", 1 + i % 4))
                    .put(AGREEMENT, id)
                    .statusCode();
        });
        assertOneWon(statuses);
        as(region.officer(0)).get(AGREEMENT, id).then().header("ETag", "\"1\"");
    }

    @Test
    void of_many_who_open_it_one_wins() throws Exception {
        String id = drafted(region, "2101-03-15");
        assertOneWon(Race.of(
                16,
                () -> as(region.officer(0))
                        .header("If-Match", "\"0\"")
                        .post(AGREEMENT + "/opening", id)
                        .statusCode()));
        as(region.officer(0)).get(AGREEMENT, id).then().header("ETag", "\"1\"").body("status", equalTo("OPEN"));
    }

    private static void assertOneWon(List<Integer> statuses) {
        assertEquals(1, Collections.frequency(statuses, 200));
        assertEquals(15, Collections.frequency(statuses, 412));
    }
}
