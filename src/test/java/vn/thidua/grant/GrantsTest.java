package vn.thidua.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Fixture;
import vn.thidua.TestTime;
import vn.thidua.demo.DemoReference;

@QuarkusTest
class GrantsTest {

    private static final String LAO_CAI = DemoReference.id("org/stp-laocai").toString();
    private final String admin = Fixture.subject("ADMIN");
    private final String person = "person-" + UUID.randomUUID();

    @AfterEach
    void now_is_now() {
        TestTime.reset();
    }

    @Test
    void a_grant_holds_from_its_first_day_to_its_last_in_viet_nam() {
        var id = grant(person, "OFFICER", LAO_CAI, "2023-02-01");
        end(id, "2023-02-28").then().statusCode(200).header("ETag", "\"1\"").body("to", equalTo("2023-02-28"));
        TestTime.set("2023-01-31T16:59:59Z");
        assertThat(permissions()).isEmpty();
        TestTime.set("2023-01-31T17:00:00Z");
        assertThat(permissions()).contains("registration:write");
        TestTime.set("2023-02-28T16:59:59Z");
        assertThat(permissions()).contains("registration:write");
        TestTime.set("2023-02-28T17:00:00Z");
        assertThat(permissions()).isEmpty();
    }

    @Test
    void me_tells_grants_and_permissions() {
        Api.as("laocai.officer")
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("subject", equalTo("laocai.officer"))
                .body("grants.role", equalTo(List.of("OFFICER")))
                .body("grants[0].organisationId", equalTo(LAO_CAI))
                .body("permissions", hasItems("registration:write", "agreement:write", "summary:read"))
                .body("permissions", not(hasItem("agreement:sign")));
    }

    @Test
    void the_ministrys_machine_account_may_read_summaries_and_nothing_else() {
        Api.asMachine("ministry-system")
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("grants.size()", equalTo(0))
                .body("permissions", equalTo(List.of("summary:read")));
        Api.asMachine("ministry-system").get("/v1/organisations").then().statusCode(403);
        Api.as("ministry-system").get("/v1/summaries?year=2023").then().statusCode(403);
    }

    @Test
    void the_same_grant_for_overlapping_days_is_a_duplicate() {
        grant(person, "AUDITOR", Fixture.MINISTRY, "2023-01-01");
        create(person, "AUDITOR", Fixture.MINISTRY, "2024-01-01")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:thidua:duplicate"));
        create(person, "STAFF", Fixture.MINISTRY, "2024-01-01").then().statusCode(201);
    }

    @Test
    void a_grant_at_an_unknown_unit_is_invalid() {
        create(person, "STAFF", UUID.randomUUID().toString(), "2023-01-01")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/organisationId"));
    }

    @Test
    void a_grant_cannot_end_before_it_begins() {
        var id = grant(person, "STAFF", Fixture.MINISTRY, "2023-02-01");
        end(id, "2023-01-31").then().statusCode(400).body("errors[0].pointer", equalTo("/to"));
        Api.as(admin)
                .body("""
                        {"subject": "x", "role": "STAFF", "organisationId": "%s", "from": "2023-02-01", "to": "2023-01-01"}
                        """.formatted(Fixture.MINISTRY))
                .post("/v1/grants")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/to"));
    }

    @Test
    void a_reader_who_holds_the_version_gets_no_body() {
        var address = "/v1/grants/" + grant(person, "STAFF", Fixture.MINISTRY, "2023-02-01");
        Api.as(admin).get(address).then().statusCode(200).header("ETag", "\"0\"");
        Api.as(admin).header("If-None-Match", "W/\"0\"").get(address).then().statusCode(304);
        Api.as(admin).header("If-None-Match", "\"1\"").get(address).then().statusCode(200);
    }

    @Test
    void what_does_not_exist_is_404() {
        var address = "/v1/grants/" + UUID.randomUUID();
        Api.as(admin).get(address).then().statusCode(404);
        Api.as(admin).get(address + "/history").then().statusCode(404);
        Api.as(admin)
                .header("If-Match", "*")
                .body("{\"to\": \"2024-01-01\"}")
                .put(address)
                .then()
                .statusCode(404);
    }

    @Test
    void a_stale_or_missing_version_changes_nothing() {
        var address = "/v1/grants/" + grant(person, "STAFF", Fixture.MINISTRY, "2023-02-01");
        Api.as(admin)
                .header("If-Match", "\"7\"")
                .body("{\"to\": \"2024-01-01\"}")
                .put(address)
                .then()
                .statusCode(412);
        Api.as(admin).body("{\"to\": \"2024-01-01\"}").put(address).then().statusCode(428);
        Api.as(admin).get(address).then().header("ETag", "\"0\"");
    }

    @Test
    void keyset_pages_meet_without_gap_or_overlap() {
        for (int day = 1; day <= 5; day++) {
            var id = grant(person, "STAFF", Fixture.MINISTRY, "2023-01-0" + day);
            end(id, "2023-01-0" + day).then().statusCode(200);
        }
        var seen = new ArrayList<String>();
        String page = "/v1/grants?limit=2&subject=" + person;
        while (page != null) {
            var answer = Api.as(admin).urlEncodingEnabled(false).get(page);
            answer.then().statusCode(200);
            seen.addAll(answer.path("items.from"));
            page = answer.path("next");
        }
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    private List<String> permissions() {
        return Api.as(person).get("/v1/me").path("permissions");
    }

    private String grant(String subject, String role, String organisation, String from) {
        var created = create(subject, role, organisation, from);
        created.then().statusCode(201);
        return created.path("id");
    }

    private Response create(String subject, String role, String organisation, String from) {
        return Api.as(admin)
                .body("""
                        {"subject": "%s", "role": "%s", "organisationId": "%s", "from": "%s"}
                        """.formatted(subject, role, organisation, from))
                .post("/v1/grants");
    }

    private Response end(String id, String day) {
        return Api.as(admin)
                .header("If-Match", "\"0\"")
                .body("{\"to\": \"" + day + "\"}")
                .put("/v1/grants/" + id);
    }
}
