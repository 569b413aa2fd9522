package vn.thidua.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thidua.Api.as;
import static vn.thidua.agreement.Agreements.SHA256;
import static vn.thidua.agreement.Agreements.drafted;
import static vn.thidua.agreement.Agreements.opened;
import static vn.thidua.agreement.Agreements.sign;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Database;
import vn.thidua.Race;
import vn.thidua.Region;
import vn.thidua.TestTime;

@QuarkusTest
class SignaturesTest {

    private static final String SIGNATURES = "/v1/agreements/{id}/signatures";
    private static final String SIGNATURE = SIGNATURES + "/{unit}";
    private static final String DUE_ON = "2024-03-15";

    private final Region region = new Region(3, 2024);

    @AfterEach
    void the_clock_runs_again() {
        TestTime.reset();
    }

    @Test
    void the_units_own_director_signs() {
        TestTime.set("2024-03-02T01:00:00Z");
        String id = opened(region, DUE_ON);
        sign(region.director(2), id, region.unit(2))
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", endsWith("/v1/agreements/" + id + "/signatures/" + region.unit(2)))
                .body("organisation.id", equalTo(region.unit(2).toString()))
                .body("organisation.name", equalTo("Sở Tư pháp thử 2"))
                .body("state", equalTo("ON_TIME"))
                .body("signedAt", equalTo("2024-03-02T01:00:00Z"))
                .body("signedBy", equalTo(region.director(2)))
                .body("sha256", equalTo(SHA256));
    }

    @Test
    void nobody_signs_for_another_unit() {
        String id = opened(region, DUE_ON);
        sign(region.officer(2), id, region.unit(2)).then().statusCode(403);
        sign("ministry.officer", id, region.unit(2)).then().statusCode(403);
        sign(region.director(1), id, region.unit(2)).then().statusCode(404);
        sign(region.director(0), id, region.unit(2)).then().statusCode(404);
    }

    @Test
    void a_director_above_does_not_sign_for_a_unit_below() {
        var above = new Region(1, 2024);
        var below = new Region(2, 2024, above.unit(0));
        String id = opened(below, DUE_ON);
        sign(above.director(0), id, below.unit(1)).then().statusCode(404);
        sign(below.director(1), id, below.unit(1)).then().statusCode(201);
    }

    @Test
    void a_unit_that_is_no_member_signs_nothing() {
        String id = opened(region, DUE_ON);
        var stranger = new Region(1, 2024);
        sign(stranger.director(0), id, stranger.unit(0)).then().statusCode(404);
        sign(stranger.director(0), UUID.randomUUID().toString(), stranger.unit(0))
                .then()
                .statusCode(404);
    }

    @Test
    void each_signs_once() {
        String id = opened(region, DUE_ON);
        sign(region.director(2), id, region.unit(2)).then().statusCode(201);
        sign(region.director(2), id, region.unit(2))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:thidua:duplicate"));
        sign(region.director(0), id, region.unit(0)).then().statusCode(201);
        sign(region.director(1), id, region.unit(1)).then().statusCode(201);
        sign(region.director(2), id, region.unit(2)).then().statusCode(409);
    }

    @Test
    void another_text_is_not_signed() {
        String id = opened(region, DUE_ON);
        as(region.director(2))
                .header("Accept-Language", "en")
                .body("{\"sha256\": \"" + "0".repeat(64) + "\"}")
                .put(SIGNATURE, id, region.unit(2))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/sha256"))
                .body("errors[0].detail", equalTo("This is not the hash of the text that is open."));
        as(region.director(2))
                .body("{\"sha256\": \"" + SHA256.toUpperCase(Locale.ROOT) + "\"}")
                .put(SIGNATURE, id, region.unit(2))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/sha256"));
    }

    @Test
    void a_draft_is_not_signed() {
        String id = drafted(region, DUE_ON);
        sign(region.director(2), id, region.unit(2)).then().statusCode(404);
        sign(region.director(0), id, region.unit(0))
                .then()
                .statusCode(409)
                .body("state", equalTo("DRAFT"))
                .body("allowed", contains("OPEN"));
    }

    @Test
    void the_due_day_ends_at_midnight_in_viet_nam() {
        TestTime.set("2024-03-01T00:00:00Z");
        String id = opened(region, DUE_ON);
        assertStates(id, "PENDING", "PENDING", "PENDING");
        TestTime.set("2024-03-15T16:59:59.999999Z");
        sign(region.director(0), id, region.unit(0)).then().body("state", equalTo("ON_TIME"));
        assertStates(id, "ON_TIME", "PENDING", "PENDING");
        TestTime.set("2024-03-15T17:00:00Z");
        assertStates(id, "ON_TIME", "MISSING", "MISSING");
        sign(region.director(1), id, region.unit(1)).then().body("state", equalTo("LATE"));
        assertStates(id, "ON_TIME", "LATE", "MISSING");
    }

    private void assertStates(String id, String... states) {
        as(region.officer(2)).get(SIGNATURES, id).then().statusCode(200).body("items.state", contains(states));
    }

    @Test
    void the_last_signature_completes_the_agreement() {
        TestTime.set("2024-03-02T01:00:00Z");
        String id = opened(region, DUE_ON);
        for (int i = 0; i < 3; i++) {
            as(region.officer(2))
                    .get("/v1/agreements/{id}", id)
                    .then()
                    .header("ETag", "\"" + (i + 1) + "\"")
                    .body("status", equalTo("OPEN"))
                    .body("signed", equalTo(i))
                    .body("completedAt", nullValue());
            sign(region.director(i), id, region.unit(i)).then().statusCode(201);
        }
        as(region.officer(2))
                .get("/v1/agreements/{id}", id)
                .then()
                .header("ETag", "\"4\"")
                .body("status", equalTo("SIGNED"))
                .body("signed", equalTo(3))
                .body("completedAt", equalTo("2024-03-02T01:00:00Z"));
    }

    @Test
    void fourteen_members_sign_at_once_and_no_signature_is_lost() throws Exception {
        var many = new Region(14, 2024);
        String id = opened(many, DUE_ON);
        var signers = new AtomicInteger();
        var statuses = Race.of(14, () -> {
            int member = signers.getAndIncrement();
            return sign(many.director(member), id, many.unit(member)).statusCode();
        });
        assertEquals(Collections.nCopies(14, 201), statuses);
        as(many.officer(0))
                .get("/v1/agreements/{id}", id)
                .then()
                .header("ETag", "\"15\"")
                .body("status", equalTo("SIGNED"))
                .body("signed", equalTo(14));
        as(many.officer(0)).get(SIGNATURES, id).then().body("items.signedAt", hasSize(14));
        assertEquals("1", Database.value("""
                        select count(*) from history_entry
                         where resource = 'agreements' and resource_id = '%s' and table_name = 'agreement'
                           and new ->> 'status' = 'SIGNED'
                        """.formatted(id)));
    }

    @Test
    void of_many_signatures_of_one_unit_at_once_one_counts() throws Exception {
        String id = opened(region, DUE_ON);
        var statuses =
                Race.of(16, () -> sign(region.director(2), id, region.unit(2)).statusCode());
        assertEquals(1, Collections.frequency(statuses, 201));
        assertEquals(15, Collections.frequency(statuses, 409));
    }

    @Test
    void a_signature_is_read_once_it_is_given() {
        String id = opened(region, DUE_ON);
        as(region.officer(0)).get(SIGNATURE, id, region.unit(2)).then().statusCode(404);
        sign(region.director(2), id, region.unit(2)).then().statusCode(201);
        as(region.officer(0))
                .get(SIGNATURE, id, region.unit(2))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("signedBy", equalTo(region.director(2)));
        as(region.officer(0))
                .header("If-None-Match", "\"0\"")
                .get(SIGNATURE, id, region.unit(2))
                .then()
                .statusCode(304);
        var stranger = new Region(1, 2024);
        as(stranger.officer(0)).get(SIGNATURE, id, region.unit(2)).then().statusCode(404);
        as(stranger.officer(0)).get(SIGNATURES, id).then().statusCode(404);
        as("staff.laocai").get(SIGNATURES, id).then().statusCode(403);
        as("staff.laocai").get(SIGNATURE, id, region.unit(2)).then().statusCode(403);
    }

    @Test
    void pages_of_members_meet_without_gap_or_overlap() {
        var many = new Region(5, 2024);
        String id = opened(many, DUE_ON);
        var found = new ArrayList<String>();
        String next = "/v1/agreements/" + id + "/signatures?limit=2";
        int pages = 0;
        while (next != null) {
            var page = as(many.officer(0)).urlEncodingEnabled(false).get(next);
            found.addAll(page.jsonPath().getList("items.organisation.id"));
            next = page.path("next");
            pages++;
        }
        assertEquals(3, pages);
        assertEquals(
                List.of(0, 1, 2, 3, 4).stream()
                        .map(i -> many.unit(i).toString())
                        .toList(),
                found);
    }

    @Test
    void the_demo_year_has_thirteen_in_time_and_one_late() {
        String id = as("laocai.officer")
                .queryParam("year", 2023)
                .get("/v1/agreements")
                .path("items[0].id");
        as("laocai.officer")
                .get(SIGNATURES, id)
                .then()
                .body("items", hasSize(14))
                .body("items.findAll { it.state == 'ON_TIME' }", hasSize(13))
                .body(
                        "items.findAll { it.state == 'LATE' }.organisation.name",
                        contains("Cục Thi hành án dân sự tỉnh Hà Giang"));
    }

    @Test
    void a_caller_is_told_what_is_left_to_sign() {
        String id = opened(region, DUE_ON);
        as(region.officer(2))
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("obligations.findAll { it.kind == 'SIGN_AGREEMENT' }", hasSize(1))
                .body(
                        "obligations.find { it.kind == 'SIGN_AGREEMENT' }.organisationId",
                        equalTo(region.unit(2).toString()))
                .body("obligations.find { it.kind == 'SIGN_AGREEMENT' }.dueOn", equalTo(DUE_ON))
                .body("obligations.find { it.kind == 'SIGN_AGREEMENT' }.href", equalTo("/v1/agreements/" + id));
        sign(region.director(2), id, region.unit(2)).then().statusCode(201);
        as(region.officer(2))
                .get("/v1/me")
                .then()
                .body("obligations.findAll { it.kind == 'SIGN_AGREEMENT' }", hasSize(0));
    }
}
