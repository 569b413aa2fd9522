package vn.thidua.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static vn.thidua.registration.AwardCalls.FORMS;
import static vn.thidua.registration.AwardCalls.TITLES;

import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Database;
import vn.thidua.Region;
import vn.thidua.demo.DemoReference;

/** What units register is a title of their year. */
@QuarkusTest
class RegisteredAwardsTest {

    private final AwardCalls calls = new AwardCalls();

    @Test
    void what_registrations_go_by_is_not_changed_under_them() {
        var region = new Region(1, 2025);
        String id = calls.create(TITLES, "2024-01-01").path("id");
        RegistrationCalls.create(region, 0, RegistrationCalls.collective(calls.code, region.unit(0)))
                .then()
                .statusCode(201);
        calls.revise(TITLES, id, 0, "2024-01-01", "Tên khác")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:thidua:state-conflict"))
                .body("detail", containsString("2025"));
        calls.revise(TITLES, id, 0, "2025-01-01", "Tên khác").then().statusCode(409);
        calls.end(TITLES, id, 0, "2024-12-31").then().statusCode(409);
        calls.revise(TITLES, id, 0, "2025-10-01", "Tên sau").then().statusCode(200);
    }

    @Test
    void a_title_that_changes_within_a_year_stays_that_of_the_years_registrations() {
        var region = new Region(1, 2026);
        String id = calls.create(TITLES, "2024-01-01").path("id");
        var registration =
                RegistrationCalls.create(region, 0, RegistrationCalls.collective(calls.code, region.unit(0)));
        registration.then().statusCode(201);
        calls.revise(TITLES, id, 0, "2026-10-01", "Chỉ cá nhân", "\"INDIVIDUAL\"")
                .then()
                .statusCode(200);
        Api.as(region.officer(0))
                .header("If-Match", "\"0\"")
                .body(RegistrationCalls.entries(RegistrationCalls.collective(calls.code, region.unit(0))))
                .put(RegistrationCalls.ONE, registration.<String>path("id"))
                .then()
                .statusCode(200);
        var next = new Region(1, 2027);
        RegistrationCalls.create(next, 0, RegistrationCalls.collective(calls.code, next.unit(0)))
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
        Api.as(calls.officer).get(FORMS + "/{id}", form).then().statusCode(200);
        Api.as(calls.officer).get(TITLES + "/{id}", form).then().statusCode(404);
        calls.revise(TITLES, form.toString(), 0, "2030-01-01", "Tên").then().statusCode(404);
    }

    @Test
    void a_registration_waits_for_who_is_changing_its_title() throws Exception {
        var region = new Region(1, 2029);
        String id = calls.create(TITLES, "2024-01-01").path("id");
        try (var elsewhere = Database.asApplication();
                var statement = elsewhere.createStatement()) {
            elsewhere.setAutoCommit(false);
            statement.execute("select id from award where id = '" + id + "' for no key update");
            var pool = Executors.newSingleThreadExecutor();
            var waiting = pool.submit(
                    () -> RegistrationCalls.create(region, 0, RegistrationCalls.collective(calls.code, region.unit(0)))
                            .statusCode());
            Database.awaitSomebodyWaiting();
            statement.execute("update award_version set effective_to = '2028-12-31' where award_id = '" + id + "'");
            elsewhere.commit();
            assertThat(waiting.get()).isEqualTo(400);
            pool.shutdown();
        }
    }
}
