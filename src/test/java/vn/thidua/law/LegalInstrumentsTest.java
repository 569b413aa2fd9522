package vn.thidua.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.thidua.law.InstrumentCalls.ALL;
import static vn.thidua.law.InstrumentCalls.LAW_2003;
import static vn.thidua.law.InstrumentCalls.LAW_2022;
import static vn.thidua.law.InstrumentCalls.ONE;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Fixture;
import vn.thidua.Race;

@QuarkusTest
class LegalInstrumentsTest {

    private final InstrumentCalls calls = new InstrumentCalls();

    @Test
    void an_instrument_is_recorded_with_what_of_it_may_be_cited() {
        var made = calls.create(
                calls.draft(
                        "\"effectiveFrom\": \"2024-02-01\"",
                        "{\"article\": \"24\"}, {\"article\": \"9\"},"
                                + " {\"article\": \"9\", \"clause\": \"2\", \"point\": \"đ\"}, {\"article\": \"9\", \"clause\": \"10\"}"));
        made.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", matchesPattern(".*" + ALL + "/[0-9a-f-]{36}"));
        Api.as("staff.laocai")
                .get(ONE, made.<String>path("id"))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("number", equalTo(calls.number))
                .body("kind", equalTo("DECISION"))
                .body("title", equalTo("Quyết định thử"))
                .body("issuer", equalTo("Bộ Tư pháp"))
                .body("signedOn", equalTo("2024-01-15"))
                .body("effectiveFrom", equalTo("2024-02-01"))
                .body("effectiveTo", nullValue())
                .body("provenance", nullValue())
                .body("provisions.article", contains("9", "9", "9", "24"))
                .body("provisions.clause", contains(null, "2", "10", null))
                .body("provisions.point", contains(null, "đ", null, null));
    }

    @Test
    void reference_data_says_where_it_is_known_from() {
        Api.as("staff.laocai")
                .get(ONE, LAW_2003)
                .then()
                .body("provenance", containsString("K-high"))
                .body("effectiveTo", equalTo("2023-12-31"))
                .body("replacedById", equalTo(LAW_2022));
    }

    @Test
    void a_reader_who_holds_the_version_gets_no_body() {
        Api.as(calls.officer)
                .header("If-None-Match", "\"0\"")
                .get(ONE, LAW_2022)
                .then()
                .statusCode(304);
        Api.as(calls.officer)
                .header("If-None-Match", "\"7\"")
                .get(ONE, LAW_2022)
                .then()
                .statusCode(200);
    }

    @Test
    void all_faults_are_named_at_once() {
        calls.create(calls.draft(
                        "\"effectiveFrom\": \"2024-02-01\", \"effectiveTo\": \"2024-01-31\", \"replacedById\": \"%s\""
                                .formatted(UUID.randomUUID()),
                        "{\"article\": \"1\"}, {\"article\": \"1\"}, {\"article\": \"1\", \"point\": \"a\"}"))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/effectiveTo", "/replacedById", "/provisions/1", "/provisions/2/clause"));
        calls.create(calls.draft("\"effectiveFrom\": \"2024-02-01\", \"replacedById\": \"" + LAW_2003 + "\"", ""))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/replacedById", "/replacedById"));
    }

    @Test
    void a_number_is_of_one_instrument_of_an_issuer() {
        var body = calls.draft("\"effectiveFrom\": \"2024-02-01\"", "");
        calls.create(body).then().statusCode(201);
        calls.create(body).then().statusCode(409).body("type", equalTo("urn:problem-type:thidua:duplicate"));
        calls.create(body.replace("Bộ Tư pháp", "Bộ Nội vụ")).then().statusCode(201);
    }

    @Test
    void a_repeated_request_gives_the_first_answer() {
        var body = calls.draft("\"effectiveFrom\": \"2024-02-01\"", "");
        var key = UUID.randomUUID().toString();
        var first =
                Api.as(calls.officer).header("Idempotency-Key", key).body(body).post(ALL);
        first.then().statusCode(201);
        Api.as(calls.officer)
                .header("Idempotency-Key", key)
                .body(body)
                .post(ALL)
                .then()
                .statusCode(201)
                .body("id", equalTo(first.path("id")));
    }

    @Test
    void a_correction_keeps_the_ids_of_provisions_that_stay() {
        String id = calls.create(
                        calls.draft("\"effectiveFrom\": \"2024-02-01\"", "{\"article\": \"1\"}, {\"article\": \"2\"}"))
                .path("id");
        String kept = Api.as(calls.officer).get(ONE, id).path("provisions[1].id");
        calls.revise(
                        id,
                        0,
                        calls.draft("\"effectiveFrom\": \"2024-03-01\"", "{\"article\": \"2\"}, {\"article\": \"3\"}"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("effectiveFrom", equalTo("2024-03-01"))
                .body("provisions.article", contains("2", "3"))
                .body("provisions[0].id", equalTo(kept));
        Api.as(Fixture.subject("AUDITOR"))
                .get(ONE + "/history", id)
                .then()
                .statusCode(200)
                .body("items.actor", everyItem(equalTo(calls.officer)))
                .body("items.findAll { it.table == 'legal_provision' }.operation", hasItem("DELETE"))
                .body("items.findAll { it.table == 'legal_instrument' }.operation", contains("INSERT", "UPDATE"));
    }

    @Test
    void a_change_of_provisions_alone_is_one_of_the_instrument() {
        String id = calls.create(calls.draft("\"effectiveFrom\": \"2024-02-01\"", ""))
                .path("id");
        calls.revise(id, 0, calls.draft("\"effectiveFrom\": \"2024-02-01\"", "{\"article\": \"3\"}"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void a_stale_or_missing_version_changes_nothing() {
        String id = calls.create(calls.draft("\"effectiveFrom\": \"2024-02-01\"", ""))
                .path("id");
        calls.revise(id, 4, calls.draft("\"effectiveFrom\": \"2024-03-01\"", ""))
                .then()
                .statusCode(412);
        calls.end(id, 4, "\"effectiveTo\": \"2024-12-31\"").then().statusCode(412);
        Api.as(calls.officer)
                .body(calls.draft("\"effectiveFrom\": \"2024-03-01\"", ""))
                .put(ONE, id)
                .then()
                .statusCode(428);
        Api.as(calls.officer)
                .body("{\"effectiveTo\": \"2024-12-31\"}")
                .post(ONE + "/end", id)
                .then()
                .statusCode(428);
        Api.as(calls.officer).get(ONE, id).then().body("effectiveFrom", equalTo("2024-02-01"));
    }

    @Test
    void an_instrument_ends_and_says_what_replaces_it() {
        String old = calls.create(calls.draft("\"effectiveFrom\": \"2024-02-01\"", ""))
                .path("id");
        String next = calls.create(
                        calls.draft("\"effectiveFrom\": \"2025-01-01\"", "").replace(calls.number, calls.number + "-2"))
                .path("id");
        calls.end(old, 0, "\"effectiveTo\": \"2024-12-31\", \"replacedById\": \"" + next + "\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("effectiveTo", equalTo("2024-12-31"))
                .body("replacedById", equalTo(next));
        calls.end(next, 0, "\"effectiveTo\": \"2025-12-31\", \"replacedById\": \"" + old + "\"")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/replacedById"));
        calls.end(next, 0, "\"effectiveTo\": \"2024-12-31\"")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/effectiveTo"));
    }

    @Test
    void of_sixteen_writers_with_one_version_one_wins() throws Exception {
        String id = calls.create(calls.draft("\"effectiveFrom\": \"2024-02-01\"", ""))
                .path("id");
        var statuses = Race.of(
                16,
                () -> calls.revise(id, 0, calls.draft("\"effectiveFrom\": \"2024-03-01\"", "{\"article\": \"1\"}"))
                        .statusCode());
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
    }

    @Test
    void only_the_ministry_writes_and_who_holds_no_role_of_the_year_reads_nothing() {
        for (var subject : new String[] {"laocai.director", "admin", "auditor", "council.secretary"}) {
            Api.as(subject)
                    .body(calls.draft("\"effectiveFrom\": \"2024-02-01\"", ""))
                    .post(ALL)
                    .then()
                    .statusCode(403);
            Api.as(subject)
                    .header("If-Match", "*")
                    .body("{\"effectiveTo\": \"2030-01-01\"}")
                    .post(ONE + "/end", LAW_2022)
                    .then()
                    .statusCode(403);
        }
        Api.as("admin").get(ALL).then().statusCode(403);
        Api.as("laocai.officer").get(ALL).then().statusCode(200).body("items", not(hasSize(0)));
        Api.as("staff.laocai").get(ONE + "/history", LAW_2022).then().statusCode(403);
    }

    @Test
    void what_does_not_exist_is_404() {
        var id = UUID.randomUUID();
        Api.as(calls.officer).get(ONE, id).then().statusCode(404);
        Api.as(calls.officer).get(ONE + "/history", id).then().statusCode(404);
        calls.revise(id.toString(), 0, calls.draft("\"effectiveFrom\": \"2024-02-01\"", ""))
                .then()
                .statusCode(404);
        calls.end(id.toString(), 0, "\"effectiveTo\": \"2024-12-31\"").then().statusCode(404);
    }
}
