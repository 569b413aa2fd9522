package vn.thidua.registration;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.thidua.Api.as;
import static vn.thidua.registration.RegistrationCalls.ONE;
import static vn.thidua.registration.RegistrationCalls.accepted;
import static vn.thidua.registration.RegistrationCalls.act;
import static vn.thidua.registration.RegistrationCalls.collective;
import static vn.thidua.registration.RegistrationCalls.create;
import static vn.thidua.registration.RegistrationCalls.drafted;
import static vn.thidua.registration.RegistrationCalls.giveBack;
import static vn.thidua.registration.RegistrationCalls.individual;
import static vn.thidua.registration.RegistrationCalls.submitted;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Database;
import vn.thidua.Race;
import vn.thidua.Region;
import vn.thidua.TestTime;
import vn.thidua.text.CanonicalJson;
import vn.thidua.text.Sha256;

@QuarkusTest
class ConsolidationTest {

    private static final String PATH = "/v1/groups/{id}/years/{year}/registration-consolidation";

    private final Region region = new Region(4, 2024);

    @AfterEach
    void the_clock_runs_again() {
        TestTime.reset();
    }

    private Response consolidate() {
        return as(region.director(0)).post(PATH, region.groupId, region.year);
    }

    private Response read(String subject) {
        return as(subject).get(PATH, region.groupId, region.year);
    }

    @Test
    void the_heads_director_forwards_what_was_accepted() {
        TestTime.set("2024-04-10T02:00:00Z");
        var person = Region.person(region.unit(0), "2020-01-01", "2030-01-01");
        var unit = region.unit(0);
        String first = create(
                        region, 0, individual("CSTDCS", person), individual("LDTT", person), collective("TTLDTT", unit))
                .path("id");
        act(region.director(0), first, "submission", 0).then().statusCode(200);
        act("ministry.officer", first, "acceptance", 1).then().statusCode(200);
        String second = accepted(region, 2);
        giveBack(region.officer(0), submitted(region, 1), 1).then().statusCode(200);
        consolidate()
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", endsWith("/v1/groups/" + region.groupId + "/years/2024/registration-consolidation"))
                .body("forwardedAt", equalTo("2024-04-10T02:00:00Z"))
                .body("forwardedBy", equalTo(region.director(0)))
                .body("document.titles.awardCode", contains("LDTT", "CSTDCS", "TTLDTT"))
                .body("document.titles.individuals", contains(1, 1, 0))
                .body("document.titles.collectives", contains(0, 0, 2))
                .body("document.titles[1].nameVi", equalTo("Chiến sĩ thi đua cơ sở"))
                .body("document.units.organisation.name", contains("Sở Tư pháp thử 0", "Sở Tư pháp thử 2"))
                .body("document.units.onTime", contains(false, false))
                .body("document.units[0].titles.awardCode", contains("LDTT", "CSTDCS", "TTLDTT"))
                .body("document.units[1].titles.collectives", contains(1))
                .body("document.missing.name", contains("Sở Tư pháp thử 1", "Sở Tư pháp thử 3"))
                .body("document.candidates.awardCode", contains("CSTDCS", "LDTT", "TTLDTT", "TTLDTT"))
                .body("document.candidates[0].name", equalTo("Người thử"))
                .body("document.candidates[0].personId", equalTo(person.toString()))
                .body("document.candidates[3].unitId", equalTo(region.unit(2).toString()));
        for (var id : List.of(first, second)) {
            as("auditor").get(ONE, id).then().body("status", equalTo("CONSOLIDATED"));
        }
    }

    @Test
    void the_hash_is_of_the_documents_canonical_text() throws Exception {
        accepted(region, 2);
        consolidate().then().statusCode(201);
        var view = new ObjectMapper().readTree(read("auditor").asByteArray());
        var canonical = CanonicalJson.of(view.get("document"));
        assertEquals(Sha256.of(canonical), view.get("sha256").textValue());
    }

    @Test
    void head_deputies_and_ministry_read_it_and_nobody_else() {
        read("auditor").then().statusCode(404);
        accepted(region, 2);
        consolidate().then().statusCode(201);
        for (var reader : List.of(region.officer(0), region.officer(1), "ministry.officer", "auditor")) {
            read(reader).then().statusCode(200).header("ETag", "\"0\"");
        }
        as("auditor")
                .header("If-None-Match", "\"0\"")
                .get(PATH, region.groupId, region.year)
                .then()
                .statusCode(304);
        read(region.officer(2)).then().statusCode(404);
        read(new Region(1, 2024).officer(0)).then().statusCode(404);
        read("staff.laocai").then().statusCode(403);
        as("auditor").get(PATH, UUID.randomUUID(), region.year).then().statusCode(404);
    }

    @Test
    void nobody_but_the_heads_director_forwards_it() {
        accepted(region, 2);
        for (var other : List.of(region.officer(0), region.director(1), "ministry.officer")) {
            as(other).post(PATH, region.groupId, region.year).then().statusCode(403);
        }
        as(new Region(1, 2024).director(0))
                .post(PATH, region.groupId, region.year)
                .then()
                .statusCode(404);
        as(region.director(0)).post(PATH, region.groupId, 2025).then().statusCode(404);
    }

    @Test
    void nothing_may_wait_for_a_decision() {
        accepted(region, 1);
        String waiting = submitted(region, 2);
        as(region.director(0))
                .header("Accept-Language", "en")
                .post(PATH, region.groupId, region.year)
                .then()
                .statusCode(409)
                .body("detail", equalTo("1 registration waits for a decision."))
                .body("state", equalTo("SUBMITTED"))
                .body("allowed", contains("ACCEPTED", "RETURNED"));
        act(region.officer(0), waiting, "acceptance", 1).then().statusCode(200);
        consolidate().then().statusCode(201).body("document.units", hasSize(2));
    }

    @Test
    void there_must_be_something_to_forward() {
        drafted(region, 2);
        consolidate().then().statusCode(409).body("type", equalTo("urn:problem-type:thidua:state-conflict"));
    }

    @Test
    void it_is_forwarded_once() {
        accepted(region, 2);
        consolidate().then().statusCode(201);
        consolidate().then().statusCode(409).body("type", equalTo("urn:problem-type:thidua:duplicate"));
    }

    @Test
    void of_many_at_once_one_is_forwarded() throws Exception {
        accepted(region, 2);
        var answers = Race.of(16, () -> consolidate().statusCode());
        assertEquals(Map.of(201, 1L, 409, 15L), answers.stream().collect(groupingBy(status -> status, counting())));
        read("auditor").then().body("document.units", hasSize(1));
    }

    @Test
    void a_repeated_request_gives_the_first_answer() {
        accepted(region, 2);
        var key = UUID.randomUUID().toString();
        var first = as(region.director(0)).header("Idempotency-Key", key).post(PATH, region.groupId, region.year);
        as(region.director(0))
                .header("Idempotency-Key", key)
                .post(PATH, region.groupId, region.year)
                .then()
                .statusCode(201)
                .body("sha256", equalTo(first.path("sha256")));
        as(region.director(0))
                .header("Idempotency-Key", key)
                .post(PATH, region.groupId, 2025)
                .then()
                .statusCode(422);
    }

    @Test
    void the_database_lets_nobody_change_it() {
        accepted(region, 2);
        consolidate().then().statusCode(201);
        var refused = assertThrows(
                IllegalStateException.class,
                () -> Database.execute("update registration_consolidation set forwarded_by = 'x'"));
        assertEquals(true, refused.getCause().getMessage().contains("registration_consolidation is append-only"));
    }

    @Test
    void a_unit_that_comes_after_it_is_heard_still_but_not_part_of_it() {
        String late = drafted(region, 3);
        accepted(region, 2);
        consolidate().then().statusCode(201).body("document.missing", hasSize(3));
        act(region.director(3), late, "submission", 0).then().statusCode(200);
        act("ministry.officer", late, "acceptance", 1).then().statusCode(200).body("status", equalTo("ACCEPTED"));
        read("auditor").then().body("document.missing", hasSize(3));
    }
}
