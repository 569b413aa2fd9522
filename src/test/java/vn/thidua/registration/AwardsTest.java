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
import static vn.thidua.registration.AwardCalls.ARTICLE_23;
import static vn.thidua.registration.AwardCalls.FORMS;
import static vn.thidua.registration.AwardCalls.TITLES;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.Api;
import vn.thidua.Fixture;

/** Titles and forms of commendation are kept in one way. */
@QuarkusTest
class AwardsTest {

    private final AwardCalls calls = new AwardCalls();

    @ParameterizedTest
    @ValueSource(strings = {TITLES, FORMS})
    void one_is_added_revised_from_a_day_and_ended_and_the_past_stays(String all) {
        var made = calls.create(all, "2024-01-01");
        made.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", matchesPattern(".*" + all + "/[0-9a-f-]{36}"))
                .body("code", equalTo(calls.code))
                .body("versions", hasSize(1));
        String id = made.path("id");
        calls.revise(all, id, 0, "2026-10-01", "Tên mới")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("versions.nameVi", contains("Tên đầu", "Tên mới"))
                .body("versions.effectiveFrom", contains("2024-01-01", "2026-10-01"))
                .body("versions.effectiveTo", contains("2026-09-30", null));
        calls.end(all, id, 1, "2030-12-31").then().statusCode(200).header("ETag", "\"2\"");
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
        assertThat(calls.named(all, "2026-09-30")).isEqualTo("Tên đầu");
        assertThat(calls.named(all, "2026-10-01")).isEqualTo("Tên mới");
        assertThat(calls.named(all, "2031-01-01")).isNull();
        Api.as(Fixture.subject("AUDITOR"))
                .get(all + "/{id}/history", id)
                .then()
                .statusCode(200)
                .body("items.actor", everyItem(equalTo(calls.officer)))
                .body("items.table", hasItem("award"))
                .body(
                        "items.findAll { it.table == 'award_version' }.operation",
                        contains("INSERT", "UPDATE", "INSERT", "UPDATE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {TITLES, FORMS})
    void on_the_day_on_which_the_last_version_begins_it_is_corrected(String all) {
        String id = calls.create(all, "2024-01-01").path("id");
        calls.revise(all, id, 0, "2024-01-01", "Tên đúng")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("versions.nameVi", contains("Tên đúng"))
                .body("versions[0].provenance", equalTo("S1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {TITLES, FORMS})
    void no_two_versions_hold_on_one_day_and_no_two_have_one_code(String all) {
        String id = calls.create(all, "2024-01-01").path("id");
        calls.create(TITLES, "2030-01-01")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:thidua:duplicate"));
        calls.create(FORMS, "2030-01-01").then().statusCode(409);
        calls.revise(all, id, 0, "2026-10-01", "Tên mới").then().statusCode(200);
        calls.revise(all, id, 1, "2026-09-30", "Tên cũ")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:thidua:state-conflict"));
        calls.end(all, id, 1, "2026-09-30").then().statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {TITLES, FORMS})
    void what_has_ended_may_come_again_after_a_gap(String all) {
        String id = calls.create(all, "2024-01-01").path("id");
        calls.end(all, id, 0, "2024-12-31").then().statusCode(200);
        calls.revise(all, id, 1, "2026-01-01", "Tên mới")
                .then()
                .statusCode(200)
                .body("versions.effectiveTo", contains("2024-12-31", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {TITLES, FORMS})
    void it_cites_a_provision_that_is_there_and_in_force_on_its_first_day(String all) {
        for (var wrong : new String[] {UUID.randomUUID().toString(), AwardCalls.provision("15-2003-qh11/23")}) {
            Api.as(calls.officer)
                    .body(calls.draft("2024-01-01").replace(ARTICLE_23, wrong))
                    .post(all)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/provisionId"));
        }
        calls.create(all, "2023-12-31").then().statusCode(400).body("errors.pointer", contains("/provisionId"));
        String id = calls.create(all, "2024-01-01").path("id");
        Api.as(calls.officer)
                .header("If-Match", "\"0\"")
                .body(AwardCalls.revision("2025-01-01", "Tên")
                        .replace(ARTICLE_23, AwardCalls.provision("15-2003-qh11/23")))
                .put(all + "/{id}", id)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/provisionId"));
        Api.as(calls.officer)
                .body(calls.draft("2024-02-01").replace("\"level\"", "\"effectiveTo\": \"2024-01-31\", \"level\""))
                .post(all)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/effectiveTo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {TITLES, FORMS})
    void a_list_is_searched_by_code_and_name_and_pages_meet(String all) {
        calls.create(all, "2024-01-01").then().statusCode(201);
        Api.as(calls.officer)
                .queryParam("asOf", "2024-01-01")
                .queryParam("q", calls.code.toLowerCase())
                .get(all)
                .then()
                .body("items.code", contains(calls.code));
        Api.as(calls.officer)
                .queryParam("asOf", "2024-01-01")
                .queryParam("q", "ten dau")
                .get(all)
                .then()
                .body("items.code", hasItem(calls.code));
        var seen = new ArrayList<String>();
        String page = all + "?asOf=2024-01-01&limit=3";
        while (page != null) {
            var answer = Api.as(calls.officer).urlEncodingEnabled(false).get(page);
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
}
