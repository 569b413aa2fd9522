package vn.thidua.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.thidua.law.InstrumentCalls.LAW_2003;
import static vn.thidua.law.InstrumentCalls.LAW_2022;
import static vn.thidua.law.InstrumentCalls.ONE;

import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Database;
import vn.thidua.demo.DemoReference;

/** What cites an instrument stays true. */
@QuarkusTest
class CitedInstrumentsTest {

    private final InstrumentCalls calls = new InstrumentCalls();

    @Test
    void an_instrument_does_not_end_before_the_day_from_which_it_is_cited() {
        var made = calls.create(calls.draft("\"effectiveFrom\": \"2024-02-01\"", "{\"article\": \"1\"}"));
        Api.as(calls.officer)
                .body("""
                        {"code": "CITING", "position": 1, "nameVi": "Danh hiệu thử", "nameEn": "Test title",
                         "subjectTypes": ["COLLECTIVE"], "level": "MINISTRY", "provisionId": "%s",
                         "effectiveFrom": "2024-06-01"}
                        """.formatted(made.<String>path("provisions[0].id")))
                .post("/v1/award-titles")
                .then()
                .statusCode(201);
        String id = made.path("id");
        calls.end(id, 0, "\"effectiveTo\": \"2024-05-31\"")
                .then()
                .statusCode(409)
                .body("detail", containsString("2024"));
        calls.end(id, 0, "\"effectiveTo\": \"2024-06-01\"").then().statusCode(200);
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
        calls.end(LAW_2022, 0, "\"effectiveTo\": \"2023-12-31\"").then().statusCode(400);
        Api.as(calls.officer).get(ONE, LAW_2003).then().header("ETag", "\"0\"").body("provisions", hasSize(20));
    }

    @Test
    void words_of_what_is_cited_may_be_corrected() {
        var law = DemoReference.id("law/91-2017-nd-cp").toString();
        var body = """
                {"number": "91/2017/NĐ-CP", "kind": "DECREE", "title": "Nghị định quy định chi tiết", "issuer": "Chính phủ",
                 "effectiveFrom": "2017-10-01", "effectiveTo": "2023-12-31", "provisions": []}
                """;
        Api.as(calls.officer)
                .header("If-Match", "\"0\"")
                .body(body)
                .put(ONE, law)
                .then()
                .statusCode(200)
                .body("title", equalTo("Nghị định quy định chi tiết"))
                .body("replacedById", nullValue());
    }

    @Test
    void who_cites_an_instrument_waits_for_who_is_changing_it() throws Exception {
        var made = calls.create(calls.draft("\"effectiveFrom\": \"2024-02-01\"", "{\"article\": \"1\"}"));
        var title = """
                {"code": "WAITING", "position": 1, "nameVi": "Danh hiệu thử", "nameEn": "Test title",
                 "subjectTypes": ["COLLECTIVE"], "level": "MINISTRY", "provisionId": "%s",
                 "effectiveFrom": "2024-06-01"}
                """.formatted(made.<String>path("provisions[0].id"));
        var one = " where id = '" + made.path("id") + "'";
        var pool = Executors.newSingleThreadExecutor();
        try (var elsewhere = Database.asApplication();
                var statement = elsewhere.createStatement()) {
            elsewhere.setAutoCommit(false);
            statement.execute("select id from legal_instrument" + one + " for no key update");
            var waiting = pool.submit(() ->
                    Api.as(calls.officer).body(title).post("/v1/award-titles").statusCode());
            Database.awaitSomebodyWaiting();
            statement.execute("update legal_instrument set effective_to = '2024-05-31'" + one);
            elsewhere.commit();
            assertThat(waiting.get()).isEqualTo(400);
        }
        pool.shutdown();
    }

    private String refusal(String body) {
        var answer = Api.as(calls.officer)
                .header("If-Match", "*")
                .header("Accept-Language", "en")
                .body(body)
                .put(ONE, LAW_2003);
        answer.then().statusCode(409).body("type", equalTo("urn:problem-type:thidua:state-conflict"));
        return answer.path("detail");
    }
}
