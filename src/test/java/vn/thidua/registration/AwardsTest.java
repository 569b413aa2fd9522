package vn.thidua.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
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
import java.util.concurrent.Executors;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.Api;
import vn.thidua.Database;
import vn.thidua.Fixture;
import vn.thidua.Race;
import vn.thidua.Region;
import vn.thidua.demo.DemoReference;

/** Titles and forms of commendation are kept in one way. */
@QuarkusTest
class AwardsTest {

    private static final String TITLES = "/v1/award-titles";
    private static final String FORMS = "/v1/commendation-forms";
    private static final String ARTICLE_23 = provision("06-2022-qh15/23");

    private final String officer = Fixture.subject("MINISTRY_OFFICER");
    private final String code =
            "T_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();

    @Inject
    SessionFactory sessions;

    @ParameterizedTest
    @ValueSource(strings = {TITLES, FORMS})
    void one_is_added_revised_from_a_day_and_ended_and_the_past_stays(String all) {
        var made = create(all, "2024-01-01");
        made.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", matchesPattern(".*" + all + "/[0-9a-f-]{36}"))
                .body("code", equalTo(code))
                .body("versions", hasSize(1));
        String id = made.path("id");
        revise(all, id, 0, "2026-10-01", "Tên mới")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("versions.nameVi", contains("Tên đầu", "Tên mới"))
                .body("versions.effectiveFrom", contains("2024-01-01", "2026-10-01"))
                .body("versions.effectiveTo", contains("2026-09-30", null));
        end(all, id, 1, "2030-12-31").then().statusCode(200).header("ETag", "\"2\"");
        Api.as("staff.laocai")
                .get(all + "/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("position", equalTo(77))
                .body("versions.effectiveTo", contains("2026-09-30", "2030-12-31"))
                .body("versions[0].subjectTypes", contains("INDIVIDUAL", "COLLECTIVE"))
                .body("versions[0].level", equalTo("MINISTRY"))
                .body("versions[0].nameEn", equalTo("Test award"))
                .body("versions[0].provenance", nullValue())
                .body("versions[0].legalBasis.provisionId", equalTo(ARTICLE_23))
                .body("versions[0].legalBasis.instrumentNumber", equalTo("06/2022/QH15"))
                .body("versions[0].legalBasis.article", equalTo("23"));
        assertThat(named(all, "2026-09-30")).isEqualTo("Tên đầu");
        assertThat(named(all, "2026-10-01")).isEqualTo("Tên mới");
        assertThat(named(all, "2031-01-01")).isNull();
        Api.as(Fixture.subject("AUDITOR"))
                .get(all + "/{id}/history", id)
                .then()
                .statusCode(200)
                .body("items.actor", everyItem(equalTo(officer)))
                .body("items.table", hasItem("award"))
                .body(
                        "items.findAll { it.table == 'award_version' }.operation",
                        contains("INSERT", "UPDATE", "INSERT", "UPDATE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {TITLES, FORMS})
    void on_the_day_on_which_the_last_version_begins_it_is_corrected(String all) {
        String id = create(all, "2024-01-01").path("id");
        revise(all, id, 0, "2024-01-01", "Tên đúng")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("versions.nameVi", contains("Tên đúng"))
                .body("versions[0].provenance", equalTo("S1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {TITLES, FORMS})
    void no_two_versions_hold_on_one_day_and_no_two_have_one_code(String all) {
        String id = create(all, "2024-01-01").path("id");
        create(TITLES, "2030-01-01").then().statusCode(409).body("type", equalTo("urn:problem-type:thidua:duplicate"));
        create(FORMS, "2030-01-01").then().statusCode(409);
        revise(all, id, 0, "2026-10-01", "Tên mới").then().statusCode(200);
        revise(all, id, 1, "2026-09-30", "Tên cũ")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:thidua:state-conflict"));
        end(all, id, 1, "2026-09-30").then().statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {TITLES, FORMS})
    void what_has_ended_may_come_again_after_a_gap(String all) {
        String id = create(all, "2024-01-01").path("id");
        end(all, id, 0, "2024-12-31").then().statusCode(200);
        revise(all, id, 1, "2026-01-01", "Tên mới")
                .then()
                .statusCode(200)
                .body("versions.effectiveTo", contains("2024-12-31", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {TITLES, FORMS})
    void it_cites_a_provision_that_is_there_and_in_force_on_its_first_day(String all) {
        for (var wrong : new String[] {UUID.randomUUID().toString(), provision("15-2003-qh11/23")}) {
            Api.as(officer)
                    .body(draft("2024-01-01").replace(ARTICLE_23, wrong))
                    .post(all)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/provisionId"));
        }
        create(all, "2023-12-31").then().statusCode(400).body("errors.pointer", contains("/provisionId"));
        String id = create(all, "2024-01-01").path("id");
        Api.as(officer)
                .header("If-Match", "\"0\"")
                .body(revision("2025-01-01", "Tên").replace(ARTICLE_23, provision("15-2003-qh11/23")))
                .put(all + "/{id}", id)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/provisionId"));
        Api.as(officer)
                .body(draft("2024-02-01").replace("\"level\"", "\"effectiveTo\": \"2024-01-31\", \"level\""))
                .post(all)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/effectiveTo"));
    }

    @Test
    void what_registrations_go_by_is_not_changed_under_them() {
        var region = new Region(1, 2025);
        String id = create(TITLES, "2024-01-01").path("id");
        RegistrationCalls.create(region, 0, RegistrationCalls.collective(code, region.unit(0)))
                .then()
                .statusCode(201);
        revise(TITLES, id, 0, "2024-01-01", "Tên khác")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:thidua:state-conflict"))
                .body("detail", containsString("2025"));
        revise(TITLES, id, 0, "2025-01-01", "Tên khác").then().statusCode(409);
        end(TITLES, id, 0, "2024-12-31").then().statusCode(409);
        revise(TITLES, id, 0, "2025-10-01", "Tên sau").then().statusCode(200);
    }

    @Test
    void a_title_that_changes_within_a_year_stays_that_of_the_years_registrations() {
        var region = new Region(1, 2026);
        String id = create(TITLES, "2024-01-01").path("id");
        var registration = RegistrationCalls.create(region, 0, RegistrationCalls.collective(code, region.unit(0)));
        registration.then().statusCode(201);
        revise(TITLES, id, 0, "2026-10-01", "Chỉ cá nhân", "\"INDIVIDUAL\"")
                .then()
                .statusCode(200);
        Api.as(region.officer(0))
                .header("If-Match", "\"0\"")
                .body(RegistrationCalls.entries(RegistrationCalls.collective(code, region.unit(0))))
                .put(RegistrationCalls.ONE, registration.<String>path("id"))
                .then()
                .statusCode(200);
        var next = new Region(1, 2027);
        RegistrationCalls.create(next, 0, RegistrationCalls.collective(code, next.unit(0)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/entries/0/subjectType"));
    }

    @Test
    void a_form_of_commendation_is_no_title_that_units_register() {
        var region = new Region(1, 2028);
        RegistrationCalls.create(region, 0, RegistrationCalls.collective("GIAY_KHEN", region.unit(0)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/entries/0/awardCode"));
        var form = DemoReference.id("award/giay_khen");
        Api.as(officer).get(FORMS + "/{id}", form).then().statusCode(200);
        Api.as(officer).get(TITLES + "/{id}", form).then().statusCode(404);
        revise(TITLES, form.toString(), 0, "2030-01-01", "Tên").then().statusCode(404);
    }

    @Test
    void a_registration_waits_for_who_is_changing_its_title() throws Exception {
        var region = new Region(1, 2029);
        String id = create(TITLES, "2024-01-01").path("id");
        try (var elsewhere = Database.asApplication();
                var statement = elsewhere.createStatement()) {
            elsewhere.setAutoCommit(false);
            statement.execute("select id from award where id = '" + id + "' for no key update");
            var pool = Executors.newSingleThreadExecutor();
            var waiting = pool.submit(
                    () -> RegistrationCalls.create(region, 0, RegistrationCalls.collective(code, region.unit(0)))
                            .statusCode());
            Database.awaitSomebodyWaiting();
            statement.execute("update award_version set effective_to = '2028-12-31' where award_id = '" + id + "'");
            elsewhere.commit();
            assertThat(waiting.get()).isEqualTo(400);
            pool.shutdown();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TITLES, FORMS})
    void a_list_is_searched_by_code_and_name_and_pages_meet(String all) {
        create(all, "2024-01-01").then().statusCode(201);
        Api.as(officer)
                .queryParam("asOf", "2024-01-01")
                .queryParam("q", code.toLowerCase())
                .get(all)
                .then()
                .body("items.code", contains(code));
        Api.as(officer)
                .queryParam("asOf", "2024-01-01")
                .queryParam("q", "ten dau")
                .get(all)
                .then()
                .body("items.code", hasItem(code));
        var seen = new ArrayList<String>();
        String page = all + "?asOf=2024-01-01&limit=3";
        while (page != null) {
            var answer = Api.as(officer).urlEncodingEnabled(false).get(page);
            answer.then().statusCode(200);
            seen.addAll(answer.path("items.id"));
            page = answer.path("next");
        }
        assertThat(seen).hasSizeGreaterThan(8).doesNotHaveDuplicates();
    }

    @Test
    void the_forms_of_a_day_are_those_of_its_law() {
        Api.as("staff.laocai")
                .get(FORMS + "?asOf=2023-12-31")
                .then()
                .statusCode(200)
                .body("items[0].code", equalTo("GIAY_KHEN"))
                .body("items[0].subjectTypes", contains("INDIVIDUAL", "COLLECTIVE"))
                .body("items[0].provenance", containsString("K-med"))
                .body("items[0].legalBasis.article", equalTo("74"))
                .body("items.legalBasis.instrumentNumber", not(hasItem("06/2022/QH15")));
        Api.as("staff.laocai")
                .get(FORMS + "?asOf=2024-01-01")
                .then()
                .body("items[0].legalBasis.article", equalTo("75"));
    }

    @ParameterizedTest
    @ValueSource(strings = {TITLES, FORMS})
    void a_list_takes_as_many_statements_for_many_as_for_one(String all) {
        create(all, "2024-01-01").then().statusCode(201);
        assertThat(statements(all + "?asOf=2024-01-01&limit=100"))
                .isEqualTo(statements(all + "?asOf=2024-01-01&limit=1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {TITLES, FORMS})
    void a_reader_who_holds_the_version_gets_no_body_and_a_writer_must_hold_it(String all) {
        String id = create(all, "2024-01-01").path("id");
        Api.as(officer)
                .header("If-None-Match", "\"0\"")
                .get(all + "/{id}", id)
                .then()
                .statusCode(304);
        revise(all, id, 3, "2025-01-01", "Tên").then().statusCode(412);
        end(all, id, 3, "2025-01-01").then().statusCode(412);
        Api.as(officer)
                .body(revision("2025-01-01", "Tên"))
                .put(all + "/{id}", id)
                .then()
                .statusCode(428);
        Api.as(officer)
                .body("{\"effectiveTo\": \"2025-01-01\"}")
                .post(all + "/{id}/end", id)
                .then()
                .statusCode(428);
    }

    @ParameterizedTest
    @ValueSource(strings = {TITLES, FORMS})
    void of_sixteen_writers_with_one_version_one_wins(String all) throws Exception {
        String id = create(all, "2024-01-01").path("id");
        var statuses =
                Race.of(16, () -> revise(all, id, 0, "2026-10-01", "Tên mới").statusCode());
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
        Api.as(officer).get(all + "/{id}", id).then().body("versions", hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {TITLES, FORMS})
    void a_repeated_request_gives_the_first_answer(String all) {
        var key = UUID.randomUUID().toString();
        var first = Api.as(officer)
                .header("Idempotency-Key", key)
                .body(draft("2024-01-01"))
                .post(all);
        first.then().statusCode(201);
        Api.as(officer)
                .header("Idempotency-Key", key)
                .body(draft("2024-01-01"))
                .post(all)
                .then()
                .statusCode(201)
                .body("id", equalTo(first.path("id")));
    }

    @ParameterizedTest
    @ValueSource(strings = {TITLES, FORMS})
    void only_the_ministry_writes(String all) {
        String id = create(all, "2024-01-01").path("id");
        for (var subject : new String[] {"laocai.director", "admin", "auditor", "council.secretary"}) {
            Api.as(subject).body(draft("2024-01-01")).post(all).then().statusCode(403);
            Api.as(subject)
                    .header("If-Match", "*")
                    .body("{\"effectiveTo\": \"2030-01-01\"}")
                    .post(all + "/{id}/end", id)
                    .then()
                    .statusCode(403);
        }
        Api.as("admin").get(all).then().statusCode(403);
        Api.as("staff.laocai").get(all + "/{id}/history", id).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {TITLES, FORMS})
    void what_does_not_exist_is_404(String all) {
        var id = UUID.randomUUID().toString();
        Api.as(officer).get(all + "/{id}", id).then().statusCode(404);
        Api.as(officer).get(all + "/{id}/history", id).then().statusCode(404);
        revise(all, id, 0, "2025-01-01", "Tên").then().statusCode(404);
        end(all, id, 0, "2025-01-01").then().statusCode(404);
    }

    private static String provision(String name) {
        return DemoReference.id("provision/" + name).toString();
    }

    private Response create(String all, String from) {
        return Api.as(officer).body(draft(from)).post(all);
    }

    private String draft(String from) {
        return "{\"code\": \"" + code + "\", " + text(from, "Tên đầu", "\"INDIVIDUAL\", \"COLLECTIVE\"") + "}";
    }

    private static String revision(String from, String name) {
        return "{" + text(from, name, "\"INDIVIDUAL\", \"COLLECTIVE\"") + ", \"provenance\": \"S1\"}";
    }

    private static String text(String from, String name, String subjectTypes) {
        return """
                "position": 77, "nameVi": "%s", "nameEn": "Test award", "subjectTypes": [%s], "level": "MINISTRY",
                "provisionId": "%s", "effectiveFrom": "%s"
                """.formatted(name, subjectTypes, ARTICLE_23, from);
    }

    private Response revise(String all, String id, int version, String from, String name) {
        return revise(all, id, version, from, name, "\"INDIVIDUAL\", \"COLLECTIVE\"");
    }

    private Response revise(String all, String id, int version, String from, String name, String subjectTypes) {
        return Api.as(officer)
                .header("If-Match", "\"" + version + "\"")
                .body("{" + text(from, name, subjectTypes) + ", \"provenance\": \"S1\"}")
                .put(all + "/{id}", id);
    }

    private Response end(String all, String id, int version, String day) {
        return Api.as(officer)
                .header("If-Match", "\"" + version + "\"")
                .body("{\"effectiveTo\": \"" + day + "\"}")
                .post(all + "/{id}/end", id);
    }

    private @Nullable String named(String all, String day) {
        return Api.as("staff.laocai")
                .queryParam("asOf", day)
                .queryParam("limit", 100)
                .get(all)
                .path("items.find { it.code == '" + code + "' }?.nameVi");
    }

    private long statements(String address) {
        var before = sessions.getStatistics().getPrepareStatementCount();
        Api.as(officer).get(address).then().statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }
}
