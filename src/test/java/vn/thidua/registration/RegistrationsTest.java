package vn.thidua.registration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thidua.Api.as;
import static vn.thidua.registration.RegistrationCalls.ONE;
import static vn.thidua.registration.RegistrationCalls.body;
import static vn.thidua.registration.RegistrationCalls.collective;
import static vn.thidua.registration.RegistrationCalls.create;
import static vn.thidua.registration.RegistrationCalls.drafted;
import static vn.thidua.registration.RegistrationCalls.entries;
import static vn.thidua.registration.RegistrationCalls.individual;
import static vn.thidua.registration.RegistrationCalls.submitted;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.Database;
import vn.thidua.Race;
import vn.thidua.Region;
import vn.thidua.Row;

@QuarkusTest
class RegistrationsTest {

    private static final String ALL = "/v1/registrations";

    private final Region region = new Region(3, 2103);

    @Test
    void a_units_officer_drafts_its_registration() {
        var person = Region.person(region.unit(2), "2103-12-31", "2104-05-01");
        var division = Region.division(region.unit(2));
        var colleague = Region.person(division, "2090-01-01", "2103-01-01");
        as(region.officer(2))
                .body(body(
                        region,
                        2,
                        individual("LDTT", person),
                        individual("LDTT", colleague),
                        individual("CSTDCS", person).replace("}", ", \"note\": \"Hai sáng kiến\"}"),
                        collective("TTLDTT", division),
                        collective("CO_BTP", region.unit(2))))
                .post(ALL)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("organisation.id", equalTo(region.unit(2).toString()))
                .body("organisation.name", equalTo("Sở Tư pháp thử 2"))
                .body("groupId", equalTo(region.groupId.toString()))
                .body("year", equalTo(2103))
                .body("status", equalTo("DRAFT"))
                .body("dueOn", equalTo("2103-03-31"))
                .body("submittedAt", nullValue())
                .body("onTime", nullValue())
                .body("entries.awardCode", contains("LDTT", "LDTT", "CSTDCS", "TTLDTT", "CO_BTP"))
                .body("entries[0].personId", equalTo(person.toString()))
                .body("entries[0].organisationId", nullValue())
                .body("entries[2].note", equalTo("Hai sáng kiến"))
                .body("entries[3].organisationId", equalTo(division.toString()))
                .body("entries.name", contains("Người thử", "Người thử", "Người thử", "Phòng thử", "Sở Tư pháp thử 2"));
    }

    @Test
    void all_faults_of_all_entries_are_named_at_once() {
        var unit = region.unit(2);
        var person = Region.person(unit, "2100-01-01", "2110-01-01");
        var left = Region.person(unit, "2100-01-01", "2102-12-31");
        var coming = Region.person(unit, "2104-01-01", "2110-01-01");
        var elsewhere = Region.person(region.unit(1), "2100-01-01", "2110-01-01");
        var faults = create(
                region,
                2,
                individual("LDTT", person),
                individual("NO_SUCH", person),
                individual("CO_BTP", person),
                collective("LDTT", unit),
                individual("LDTT", left),
                individual("LDTT", coming),
                individual("LDTT", elsewhere),
                collective("TTLDTT", region.unit(1)),
                individual("LDTT", person),
                "{\"awardCode\": \"LDTT\", \"subjectType\": \"INDIVIDUAL\"}",
                "{\"awardCode\": \"TTLDXS\", \"subjectType\": \"COLLECTIVE\"}",
                individual("CSTDCS", person).replace("}", ", \"organisationId\": \"" + unit + "\"}"),
                collective("TTLDXS", unit).replace("}", ", \"personId\": \"" + person + "\"}"));
        faults.then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/entries/1/awardCode",
                                "/entries/2/subjectType",
                                "/entries/3/subjectType",
                                "/entries/4/personId",
                                "/entries/5/personId",
                                "/entries/6/personId",
                                "/entries/7/organisationId",
                                "/entries/8",
                                "/entries/9/personId",
                                "/entries/10/organisationId",
                                "/entries/11/organisationId",
                                "/entries/12/personId"));
    }

    @Test
    void a_title_is_sought_in_the_law_of_the_year_and_be_it_of_its_last_day() {
        var code = "THU_" + UUID.randomUUID().toString().substring(0, 8);
        Row.of("award_version")
                .with("award_id", Row.of("award").with("code", code).insert())
                .with("provision_id", Database.value("select id from legal_provision limit 1"))
                .with("effective_from", "2103-12-31")
                .with("effective_to", "2103-12-31")
                .insert();
        create(region, 2, collective(code, region.unit(2))).then().statusCode(201);
        var next = new Region(1, 2104);
        create(next, 0, collective(code, next.unit(0)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/entries/0/awardCode"));
    }

    @Test
    void a_unit_has_one_registration_a_year() {
        drafted(region, 2);
        create(region, 2, collective("TTLDXS", region.unit(2)))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:thidua:duplicate"));
    }

    @Test
    void of_drafts_made_at_once_one_stays() throws Exception {
        var answers = Race.of(
                4, () -> create(region, 2, collective("TTLDTT", region.unit(2))).statusCode());
        assertEquals(List.of(201, 409, 409, 409), answers.stream().sorted().toList());
    }

    @Test
    void a_repeated_draft_gives_the_first_answer() {
        var key = UUID.randomUUID().toString();
        var draft = body(region, 2, collective("TTLDTT", region.unit(2)));
        String first = as(region.officer(2))
                .header("Idempotency-Key", key)
                .body(draft)
                .post(ALL)
                .path("id");
        as(region.officer(2))
                .header("Idempotency-Key", key)
                .body(draft)
                .post(ALL)
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        as(region.officer(2))
                .header("Idempotency-Key", key)
                .body(body(region, 2, collective("TTLDXS", region.unit(2))))
                .post(ALL)
                .then()
                .statusCode(422);
    }

    @Test
    void nobody_registers_for_another_unit_or_a_group_it_is_not_in() {
        var draft = body(region, 2, collective("TTLDTT", region.unit(2)));
        as(region.officer(1)).body(draft).post(ALL).then().statusCode(404);
        as("ministry.officer").body(draft).post(ALL).then().statusCode(403);
        var other = new Region(1, 2103);
        as(region.officer(2))
                .body(draft.replace(region.groupId.toString(), other.groupId.toString()))
                .post(ALL)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/organisationId"));
        as(region.officer(2))
                .body(draft.replace("2103", "2104"))
                .post(ALL)
                .then()
                .statusCode(404);
    }

    @Test
    void entries_are_written_anew_and_those_that_stay_keep_their_row() {
        var unit = region.unit(2);
        String id = drafted(region, 2);
        var row = Database.value("select id from registration_entry where registration_id = '" + id + "'");
        as(region.officer(2))
                .header("If-Match", "\"0\"")
                .body(entries(collective("CO_BTP", unit), collective("TTLDTT", unit)))
                .put(ONE, id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("entries.awardCode", contains("CO_BTP", "TTLDTT"));
        as(region.officer(2)).get(ONE, id).then().body("entries.awardCode", contains("CO_BTP", "TTLDTT"));
        assertEquals(
                row,
                Database.value("select id from registration_entry where award_code = 'TTLDTT' and registration_id = '"
                        + id
                        + "'"));
        as(region.officer(2))
                .header("If-Match", "\"1\"")
                .body(entries(collective("TTLDXS", unit)))
                .put(ONE, id)
                .then()
                .statusCode(200)
                .body("entries.awardCode", contains("TTLDXS"));
    }

    @Test
    void a_revision_keeps_the_rules() {
        String id = drafted(region, 2);
        var unit = region.unit(2);
        as(region.officer(2))
                .header("If-Match", "\"0\"")
                .body(entries(collective("LDTT", unit), collective("LDTT", unit)))
                .put(ONE, id)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/entries/0/subjectType", "/entries/1/subjectType", "/entries/1"));
        var body = entries(collective("TTLDXS", unit));
        as(region.officer(2))
                .header("If-Match", "\"7\"")
                .body(body)
                .put(ONE, id)
                .then()
                .statusCode(412);
        as(region.officer(2)).body(body).put(ONE, id).then().statusCode(428);
        as(region.officer(1))
                .header("If-Match", "\"0\"")
                .body(body)
                .put(ONE, id)
                .then()
                .statusCode(404);
        as("auditor").header("If-Match", "\"0\"").body(body).put(ONE, id).then().statusCode(403);
    }

    @Test
    void what_is_submitted_is_not_revised() {
        String id = submitted(region, 2);
        as(region.officer(2))
                .header("If-Match", "\"1\"")
                .body(entries(collective("TTLDXS", region.unit(2))))
                .put(ONE, id)
                .then()
                .statusCode(409)
                .body("state", equalTo("SUBMITTED"))
                .body("allowed", contains("DRAFT", "RETURNED"));
    }
}
