package vn.thidua.organisation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Fixture;
import vn.thidua.Race;
import vn.thidua.TestTime;

/** Which token's subject is which person. */
@QuarkusTest
class PersonLoginsTest {

    private final UUID unit = Units.unit("JUSTICE_DEPARTMENT", null, "Sở thử");
    private final UUID elsewhere = Units.unit("JUSTICE_DEPARTMENT", null, "Sở khác");
    private final String officer = Units.holder("OFFICER", unit);
    private final String admin = Fixture.subject("ADMIN");
    private final UUID person = Units.person("Nguyễn Thị Thử", unit, "2020-01-01");
    private final UUID colleague = Units.person("Trần Văn Thử", unit, "2020-01-01");
    private final String subject = "login-" + UUID.randomUUID();

    @AfterEach
    void today_again() {
        TestTime.reset();
    }

    @Test
    void an_officer_says_who_signs_in_and_the_person_is_told_of_themselves() {
        Api.as(subject).get("/v1/me").then().body("$", not(hasKey("person")));
        var made = add(officer, person, subject, "2023-02-01");
        made.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", containsString("/v1/people/" + person + "/logins/"))
                .body("personId", equalTo(person.toString()))
                .body("subject", equalTo(subject))
                .body("from", equalTo("2023-02-01"))
                .body("$", not(hasKey("to")));
        Api.as(subject)
                .get("/v1/me")
                .then()
                .body("person.id", equalTo(person.toString()))
                .body("person.fullName", equalTo("Nguyễn Thị Thử"));
        Api.as(officer)
                .header("If-None-Match", "\"0\"")
                .get(made.header("Location"))
                .then()
                .statusCode(304);
        Api.as(officer).get(made.header("Location")).then().statusCode(200).body("subject", equalTo(subject));
        Api.as(officer)
                .get("/v1/people/{id}/history", person)
                .then()
                .body("items.table", hasItem("person_login"))
                .body("items.findAll { it.table == 'person_login' }.new.subject", contains(subject));
    }

    @Test
    void a_login_holds_from_its_first_day_to_its_last() {
        var address = add(officer, person, subject, "2023-02-01").header("Location");
        end(officer, address, "\"0\"", "2023-02-28").then().statusCode(200).body("to", equalTo("2023-02-28"));
        for (var instant : new String[] {"2023-01-31T16:59:59Z", "2023-02-28T17:00:00Z"}) {
            TestTime.set(instant);
            Api.as(subject).get("/v1/me").then().body("$", not(hasKey("person")));
        }
        for (var instant : new String[] {"2023-01-31T17:00:00Z", "2023-02-28T16:59:59Z"}) {
            TestTime.set(instant);
            Api.as(subject).get("/v1/me").then().body("person.id", equalTo(person.toString()));
        }
    }

    @Test
    void a_subject_is_one_persons_at_a_time_and_a_person_has_one() {
        var address = add(officer, person, subject, "2023-02-01").header("Location");
        add(officer, colleague, subject, "2023-06-01").then().statusCode(409);
        add(officer, person, subject + ".2", "2023-06-01").then().statusCode(409);
        end(officer, address, "\"0\"", "2023-05-31").then().statusCode(200);
        add(officer, colleague, subject, "2023-06-01").then().statusCode(201);
        end(officer, address, "\"1\"", "2023-06-01").then().statusCode(409);
        Api.as(officer)
                .queryParam("limit", 1)
                .get("/v1/people/{id}/logins", colleague)
                .then()
                .body("items.subject", contains(subject))
                .body("$", not(hasKey("next")));
    }

    @Test
    void of_sixteen_who_claim_one_subject_one_gets_it() throws Exception {
        var statuses =
                Race.of(16, () -> add(officer, person, subject, "2023-02-01").statusCode());
        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201).hasSize(16);
    }

    @Test
    void nobody_lends_the_acts_of_another_units_user_a_name() {
        var stranger = Units.holder("DIRECTOR", elsewhere);
        add(officer, person, stranger, "2023-02-01")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/subject"));
        add(admin, person, stranger, "2023-02-01").then().statusCode(201);
    }

    @Test
    void who_does_not_have_the_person_does_not_say_who_they_are() {
        var stranger = Units.holder("OFFICER", elsewhere);
        var staff = Units.holder("STAFF", unit);
        var address = add(officer, person, subject, "2023-02-01").header("Location");
        add(stranger, person, subject, "2023-02-01").then().statusCode(404);
        add(staff, person, subject, "2023-02-01").then().statusCode(403);
        end(stranger, address, "\"0\"", "2023-02-28").then().statusCode(404);
        Api.as(stranger).get(address).then().statusCode(404);
        Api.as(stranger).get("/v1/people/{id}/logins", person).then().statusCode(404);
        Api.as(officer)
                .get(address.replace(person.toString(), colleague.toString()))
                .then()
                .statusCode(404);
    }

    @Test
    void an_end_before_the_beginning_and_a_stale_version_are_refused() {
        var address = add(officer, person, subject, "2023-02-01").header("Location");
        end(officer, address, "\"0\"", "2023-01-31").then().statusCode(400).body("errors.pointer", contains("/to"));
        end(officer, address, "\"5\"", "2023-02-28").then().statusCode(412);
        Api.as(officer).body("{\"to\": \"2023-02-28\"}").put(address).then().statusCode(428);
    }

    @Test
    void who_acts_has_a_name_from_then_on_and_keeps_the_one_of_the_time() {
        var before = upload();
        add(officer, person, officer, "2023-01-01").then().statusCode(201);
        var after = upload();
        Api.as(officer)
                .header("If-Match", "*")
                .body("""
                        {"fullName": "Nguyễn Thị Thử Mới",
                         "positions": [{"organisationId": "%s", "title": "Chuyên viên", "from": "2020-01-01"}]}
                        """.formatted(unit))
                .put("/v1/people/{id}", person)
                .then()
                .statusCode(200);
        Api.as(officer)
                .get("/v1/attachments/{id}", before)
                .then()
                .body("uploadedBy", equalTo(officer))
                .body("$", not(hasKey("uploadedByName")));
        Api.as(officer).get("/v1/attachments/{id}", after).then().body("uploadedByName", equalTo("Nguyễn Thị Thử"));
        Api.as(officer)
                .header("If-Match", "*")
                .body("{\"reason\": \"Tải nhầm.\"}")
                .post("/v1/attachments/{id}/withdrawal", after)
                .then()
                .statusCode(200)
                .body("withdrawal.byName", equalTo("Nguyễn Thị Thử Mới"));
    }

    @Test
    void the_signers_of_the_demo_year_have_names() {
        var agreement = Api.as("laocai.officer")
                .queryParam("year", 2023)
                .get("/v1/agreements")
                .<String>path("items[0].id");
        Api.as("laocai.officer")
                .queryParam("limit", 100)
                .get("/v1/agreements/{id}/signatures", agreement)
                .then()
                .body("items.signedByName", hasItems("Cao Mai Nhạn"))
                .body("items.findAll { it.signedByName == null }.size()", equalTo(0));
        Api.as("laocai.officer")
                .get("/v1/agreements/{id}/history", agreement)
                .then()
                .statusCode(200);
    }

    private String upload() {
        var made = Api.as(officer)
                .contentType("application/octet-stream")
                .queryParam("organisationId", unit)
                .queryParam("fileName", "a.pdf")
                .body(("%PDF-1.7\n%" + UUID.randomUUID() + "\n%%EOF\n").getBytes(UTF_8))
                .post("/v1/attachments");
        made.then().statusCode(201);
        return made.path("id");
    }

    private Response add(String by, UUID whose, String subject, String from) {
        return Api.as(by)
                .body("{\"subject\": \"%s\", \"from\": \"%s\"}".formatted(subject, from))
                .post("/v1/people/{id}/logins", whose);
    }

    private Response end(String by, String address, String ifMatch, String to) {
        return Api.as(by)
                .header("If-Match", ifMatch)
                .body("{\"to\": \"%s\"}".formatted(to))
                .put(address);
    }
}
