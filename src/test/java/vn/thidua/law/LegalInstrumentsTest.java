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

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Fixture;
import vn.thidua.Race;
import vn.thidua.demo.DemoReference;

@QuarkusTest
class LegalInstrumentsTest {

    private static final String ALL = "/v1/legal-instruments";
    private static final String ONE = ALL + "/{id}";
    private static final String LAW_2003 = DemoReference.id("law/15-2003-qh11").toString();
    private static final String LAW_2022 = DemoReference.id("law/06-2022-qh15").toString();

    private final String officer = Fixture.subject("MINISTRY_OFFICER");
    private final String number = UUID.randomUUID().toString().substring(0, 8) + "/QĐ-BTP";

    @Inject
    SessionFactory sessions;

    @Test
    void an_instrument_is_recorded_with_what_of_it_may_be_cited() {
        var made = create(
                draft(
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
                .body("number", equalTo(number))
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
    void a_list_shows_the_last_to_come_into_force_first_and_is_narrowed_by_day_kind_and_words() {
        Api.as("staff.laocai")
                .queryParam("asOf", "2023-12-31")
                .queryParam("kind", "LAW")
                .get(ALL)
                .then()
                .statusCode(200)
                .body("items.number", contains("15/2003/QH11"));
        Api.as("staff.laocai")
                .queryParam("asOf", "2024-01-01")
                .queryParam("kind", "LAW")
                .get(ALL)
                .then()
                .body("items.number", contains("06/2022/QH15"));
        Api.as("staff.laocai")
                .queryParam("q", "luat thi dua, khen thuong")
                .queryParam("kind", "LAW")
                .get(ALL)
                .then()
                .body("items.number", contains("06/2026/QH16", "06/2022/QH15", "15/2003/QH11"));
        Api.as("staff.laocai")
                .queryParam("q", "91/2017")
                .get(ALL)
                .then()
                .body("items.number", contains("91/2017/NĐ-CP"));
    }

    @Test
    void pages_meet_without_gap_or_overlap() {
        var seen = new ArrayList<String>();
        String page = ALL + "?limit=4";
        while (page != null) {
            var answer = Api.as(officer).urlEncodingEnabled(false).get(page);
            answer.then().statusCode(200);
            seen.addAll(answer.path("items.id"));
            page = answer.path("next");
        }
        assertThat(seen).hasSizeGreaterThan(10).doesNotHaveDuplicates().contains(LAW_2003, LAW_2022);
    }

    @Test
    void a_list_takes_as_many_statements_for_many_as_for_one() {
        assertThat(statements(ALL + "?limit=100")).isEqualTo(statements(ALL + "?limit=1"));
    }

    @Test
    void a_reader_who_holds_the_version_gets_no_body() {
        Api.as(officer)
                .header("If-None-Match", "\"0\"")
                .get(ONE, LAW_2022)
                .then()
                .statusCode(304);
        Api.as(officer)
                .header("If-None-Match", "\"7\"")
                .get(ONE, LAW_2022)
                .then()
                .statusCode(200);
    }

    @Test
    void all_faults_are_named_at_once() {
        create(draft(
                        "\"effectiveFrom\": \"2024-02-01\", \"effectiveTo\": \"2024-01-31\", \"replacedById\": \"%s\""
                                .formatted(UUID.randomUUID()),
                        "{\"article\": \"1\"}, {\"article\": \"1\"}, {\"article\": \"1\", \"point\": \"a\"}"))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/effectiveTo", "/replacedById", "/provisions/1", "/provisions/2/clause"));
        create(draft("\"effectiveFrom\": \"2024-02-01\", \"replacedById\": \"" + LAW_2003 + "\"", ""))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/replacedById", "/replacedById"));
    }

    @Test
    void a_number_is_of_one_instrument_of_an_issuer() {
        var body = draft("\"effectiveFrom\": \"2024-02-01\"", "");
        create(body).then().statusCode(201);
        create(body).then().statusCode(409).body("type", equalTo("urn:problem-type:thidua:duplicate"));
        create(body.replace("Bộ Tư pháp", "Bộ Nội vụ")).then().statusCode(201);
    }

    @Test
    void a_repeated_request_gives_the_first_answer() {
        var body = draft("\"effectiveFrom\": \"2024-02-01\"", "");
        var key = UUID.randomUUID().toString();
        var first = Api.as(officer).header("Idempotency-Key", key).body(body).post(ALL);
        first.then().statusCode(201);
        Api.as(officer)
                .header("Idempotency-Key", key)
                .body(body)
                .post(ALL)
                .then()
                .statusCode(201)
                .body("id", equalTo(first.path("id")));
    }

    @Test
    void a_correction_keeps_the_ids_of_provisions_that_stay() {
        String id = create(draft("\"effectiveFrom\": \"2024-02-01\"", "{\"article\": \"1\"}, {\"article\": \"2\"}"))
                .path("id");
        String kept = Api.as(officer).get(ONE, id).path("provisions[1].id");
        revise(id, 0, draft("\"effectiveFrom\": \"2024-03-01\"", "{\"article\": \"2\"}, {\"article\": \"3\"}"))
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
                .body("items.actor", everyItem(equalTo(officer)))
                .body("items.findAll { it.table == 'legal_provision' }.operation", hasItem("DELETE"))
                .body("items.findAll { it.table == 'legal_instrument' }.operation", contains("INSERT", "UPDATE"));
    }

    @Test
    void a_change_of_provisions_alone_is_one_of_the_instrument() {
        String id = create(draft("\"effectiveFrom\": \"2024-02-01\"", "")).path("id");
        revise(id, 0, draft("\"effectiveFrom\": \"2024-02-01\"", "{\"article\": \"3\"}"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void a_stale_or_missing_version_changes_nothing() {
        String id = create(draft("\"effectiveFrom\": \"2024-02-01\"", "")).path("id");
        revise(id, 4, draft("\"effectiveFrom\": \"2024-03-01\"", "")).then().statusCode(412);
        end(id, 4, "\"effectiveTo\": \"2024-12-31\"").then().statusCode(412);
        Api.as(officer)
                .body(draft("\"effectiveFrom\": \"2024-03-01\"", ""))
                .put(ONE, id)
                .then()
                .statusCode(428);
        Api.as(officer)
                .body("{\"effectiveTo\": \"2024-12-31\"}")
                .post(ONE + "/end", id)
                .then()
                .statusCode(428);
        Api.as(officer).get(ONE, id).then().body("effectiveFrom", equalTo("2024-02-01"));
    }

    @Test
    void an_instrument_ends_and_says_what_replaces_it() {
        String old = create(draft("\"effectiveFrom\": \"2024-02-01\"", "")).path("id");
        String next = create(draft("\"effectiveFrom\": \"2025-01-01\"", "").replace(number, number + "-2"))
                .path("id");
        end(old, 0, "\"effectiveTo\": \"2024-12-31\", \"replacedById\": \"" + next + "\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("effectiveTo", equalTo("2024-12-31"))
                .body("replacedById", equalTo(next));
        end(next, 0, "\"effectiveTo\": \"2025-12-31\", \"replacedById\": \"" + old + "\"")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/replacedById"));
        end(next, 0, "\"effectiveTo\": \"2024-12-31\"")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/effectiveTo"));
    }

    @Test
    void what_titles_cite_keeps_its_number_its_provisions_and_its_days() {
        var whole = """
                {"number": "%s", "kind": "LAW", "title": "Luật Thi đua, khen thưởng", "issuer": "Quốc hội",
                 "signedOn": "2003-11-26", "effectiveFrom": "%s", "effectiveTo": "%s", "provisions": [%s]}
                """;
        assertThat(refusal(whole.formatted("15/2003", "2004-07-01", "2023-12-31", "")))
                .contains("15/2003/QH11");
        assertThat(refusal(whole.formatted("15/2003/QH11", "2004-07-02", "2023-12-31", "")))
                .contains("2004");
        assertThat(refusal(whole.formatted("15/2003/QH11", "2004-07-01", "2023-12-31", "{\"article\": \"23\"}")))
                .contains("Article 21");
        end(LAW_2022, 0, "\"effectiveTo\": \"2023-12-31\"").then().statusCode(400);
        Api.as(officer).get(ONE, LAW_2003).then().header("ETag", "\"0\"").body("provisions", hasSize(20));
    }

    @Test
    void an_instrument_does_not_end_before_the_day_from_which_it_is_cited() {
        var made = create(draft("\"effectiveFrom\": \"2024-02-01\"", "{\"article\": \"1\"}"));
        Api.as(officer)
                .body("""
                        {"code": "CITING", "position": 1, "nameVi": "Danh hiệu thử", "nameEn": "Test title",
                         "subjectTypes": ["COLLECTIVE"], "level": "MINISTRY", "provisionId": "%s",
                         "effectiveFrom": "2024-06-01"}
                        """.formatted(made.<String>path("provisions[0].id")))
                .post("/v1/award-titles")
                .then()
                .statusCode(201);
        String id = made.path("id");
        end(id, 0, "\"effectiveTo\": \"2024-05-31\"").then().statusCode(409).body("detail", containsString("2024"));
        end(id, 0, "\"effectiveTo\": \"2024-06-01\"").then().statusCode(200);
    }

    @Test
    void words_of_what_is_cited_may_be_corrected() {
        var law = DemoReference.id("law/91-2017-nd-cp").toString();
        var body = """
                {"number": "91/2017/NĐ-CP", "kind": "DECREE", "title": "Nghị định quy định chi tiết", "issuer": "Chính phủ",
                 "effectiveFrom": "2017-10-01", "effectiveTo": "2023-12-31", "provisions": []}
                """;
        Api.as(officer)
                .header("If-Match", "\"0\"")
                .body(body)
                .put(ONE, law)
                .then()
                .statusCode(200)
                .body("title", equalTo("Nghị định quy định chi tiết"))
                .body("replacedById", nullValue());
    }

    @Test
    void of_sixteen_writers_with_one_version_one_wins() throws Exception {
        String id = create(draft("\"effectiveFrom\": \"2024-02-01\"", "")).path("id");
        var statuses = Race.of(
                16,
                () -> revise(id, 0, draft("\"effectiveFrom\": \"2024-03-01\"", "{\"article\": \"1\"}"))
                        .statusCode());
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
    }

    @Test
    void only_the_ministry_writes_and_who_holds_no_role_of_the_year_reads_nothing() {
        for (var subject : new String[] {"laocai.director", "admin", "auditor", "council.secretary"}) {
            Api.as(subject)
                    .body(draft("\"effectiveFrom\": \"2024-02-01\"", ""))
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
        Api.as(officer).get(ONE, id).then().statusCode(404);
        Api.as(officer).get(ONE + "/history", id).then().statusCode(404);
        revise(id.toString(), 0, draft("\"effectiveFrom\": \"2024-02-01\"", ""))
                .then()
                .statusCode(404);
        end(id.toString(), 0, "\"effectiveTo\": \"2024-12-31\"").then().statusCode(404);
    }

    private String refusal(String body) {
        var answer = Api.as(officer)
                .header("If-Match", "*")
                .header("Accept-Language", "en")
                .body(body)
                .put(ONE, LAW_2003);
        answer.then().statusCode(409).body("type", equalTo("urn:problem-type:thidua:state-conflict"));
        return answer.path("detail");
    }

    private String draft(String days, String provisions) {
        return """
                {"number": "%s", "kind": "DECISION", "title": "Quyết định thử", "issuer": "Bộ Tư pháp",
                 "signedOn": "2024-01-15", %s, "provisions": [%s]}
                """.formatted(number, days, provisions);
    }

    private Response create(String body) {
        return Api.as(officer).body(body).post(ALL);
    }

    private Response revise(String id, int version, String body) {
        return Api.as(officer)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(ONE, id);
    }

    private Response end(String id, int version, String body) {
        return Api.as(officer)
                .header("If-Match", "\"" + version + "\"")
                .body("{" + body + "}")
                .post(ONE + "/end", id);
    }

    private long statements(String address) {
        var before = sessions.getStatistics().getPrepareStatementCount();
        Api.as(officer).get(address).then().statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }
}
