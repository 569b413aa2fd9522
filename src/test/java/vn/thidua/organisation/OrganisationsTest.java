package vn.thidua.organisation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Fixture;

@QuarkusTest
class OrganisationsTest {

    private static final String UNIT = """
            {"kind": "JUSTICE_DEPARTMENT", "name": "%1$s", "code": "%2$s", "establishedOn": "2004-01-01"}
            """;

    private final String subject = Fixture.subject("ADMIN");

    @Test
    void a_unit_is_found_by_its_name_without_diacritics() {
        Api.as(subject)
                .body(UNIT.formatted("Sở Tư pháp thử nghiệm Đắk Lắk", "66"))
                .post("/v1/organisations")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", matchesPattern(".*/v1/organisations/[0-9a-f-]{36}"));
        Api.as(subject)
                .queryParam("q", "THU NGHIEM dak lak")
                .get("/v1/organisations")
                .then()
                .statusCode(200)
                .body("items.name", hasItem("Sở Tư pháp thử nghiệm Đắk Lắk"));
    }

    @Test
    void all_faults_of_a_body_are_named_at_once() {
        Api.as(subject)
                .header("Accept-Language", "en")
                .body("{\"kind\": \"X\", \"name\": 7, \"size\": 1, \"establishedOn\": \"2004-02-30\"}")
                .post("/v1/organisations")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:thidua:invalid"))
                .body("errors.find { it.pointer == '/kind' }.detail", matchesPattern("It must be one of: MINISTRY.*"))
                .body("errors.find { it.pointer == '/name' }.detail", equalTo("It must be of type string."))
                .body("errors.find { it.pointer == '/size' }.detail", equalTo("The contract has no such field."))
                .body("errors.find { it.pointer == '/establishedOn' }.detail", equalTo("It must have the format date."))
                .body("errors.size()", equalTo(4));
    }

    @Test
    void a_repeated_request_gives_the_first_answer_and_makes_nothing_new() {
        var key = UUID.randomUUID().toString();
        var body = UNIT.formatted("Sở một lần " + key, "67");
        var first = Api.as(subject).header("Idempotency-Key", key).body(body).post("/v1/organisations");
        first.then().statusCode(201);
        Api.as(subject)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/organisations")
                .then()
                .statusCode(201)
                .header("Location", equalTo(first.header("Location")))
                .header("ETag", equalTo(first.header("ETag")))
                .body("id", equalTo(first.path("id")));
        Api.as(subject)
                .header("Idempotency-Key", key)
                .body(UNIT.formatted("Sở khác", "68"))
                .post("/v1/organisations")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:thidua:idempotency-key-reused"));
        Api.as(subject).queryParam("q", key).get("/v1/organisations").then().body("items.size()", equalTo(1));
    }

    @Test
    void a_unit_tells_all_it_has_been_called_and_its_history() {
        var created =
                Api.as(subject).body(UNIT.formatted("Sở có lịch sử", "69")).post("/v1/organisations");
        String id = created.path("id");
        Api.as(subject)
                .get("/v1/organisations/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("kind", equalTo("JUSTICE_DEPARTMENT"))
                .body("names.name", contains("Sở có lịch sử"))
                .body("names.from", contains("2004-01-01"))
                .body("codes.code", contains("69"));
        Api.as(subject)
                .header("If-None-Match", "\"0\"")
                .get("/v1/organisations/{id}", id)
                .then()
                .statusCode(304);
        Api.as(Fixture.subject("AUDITOR"))
                .get("/v1/organisations/{id}/history", id)
                .then()
                .statusCode(200)
                .body("items.table", containsInAnyOrder("organisation", "organisation_name", "organisation_code"))
                .body("items.actor", everyItem(equalTo(subject)));
    }
}
