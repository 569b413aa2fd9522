package vn.thidua.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.thidua.registration.AwardCalls.FORMS;
import static vn.thidua.registration.AwardCalls.TITLES;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.Api;
import vn.thidua.Race;

/** The manners of all operations, at titles and at forms. */
@QuarkusTest
class AwardMannersTest {

    private final AwardCalls calls = new AwardCalls();

    @Inject
    SessionFactory sessions;

    @ParameterizedTest
    @ValueSource(strings = {TITLES, FORMS})
    void a_list_takes_as_many_statements_for_many_as_for_one(String all) {
        calls.create(all, "2024-01-01").then().statusCode(201);
        assertThat(statements(all + "?asOf=2024-01-01&limit=100"))
                .isEqualTo(statements(all + "?asOf=2024-01-01&limit=1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {TITLES, FORMS})
    void a_reader_who_holds_the_version_gets_no_body_and_a_writer_must_hold_it(String all) {
        String id = calls.create(all, "2024-01-01").path("id");
        Api.as(calls.officer)
                .header("If-None-Match", "\"0\"")
                .get(all + "/{id}", id)
                .then()
                .statusCode(304);
        calls.revise(all, id, 3, "2025-01-01", "Tên").then().statusCode(412);
        calls.end(all, id, 3, "2025-01-01").then().statusCode(412);
        Api.as(calls.officer)
                .body(AwardCalls.revision("2025-01-01", "Tên"))
                .put(all + "/{id}", id)
                .then()
                .statusCode(428);
        Api.as(calls.officer)
                .body("{\"effectiveTo\": \"2025-01-01\"}")
                .post(all + "/{id}/end", id)
                .then()
                .statusCode(428);
    }

    @ParameterizedTest
    @ValueSource(strings = {TITLES, FORMS})
    void of_sixteen_writers_with_one_version_one_wins(String all) throws Exception {
        String id = calls.create(all, "2024-01-01").path("id");
        var statuses = Race.of(
                16, () -> calls.revise(all, id, 0, "2026-10-01", "Tên mới").statusCode());
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
        Api.as(calls.officer).get(all + "/{id}", id).then().body("versions", hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {TITLES, FORMS})
    void a_repeated_request_gives_the_first_answer(String all) {
        var key = UUID.randomUUID().toString();
        var first = Api.as(calls.officer)
                .header("Idempotency-Key", key)
                .body(calls.draft("2024-01-01"))
                .post(all);
        first.then().statusCode(201);
        Api.as(calls.officer)
                .header("Idempotency-Key", key)
                .body(calls.draft("2024-01-01"))
                .post(all)
                .then()
                .statusCode(201)
                .body("id", equalTo(first.path("id")));
    }

    @ParameterizedTest
    @ValueSource(strings = {TITLES, FORMS})
    void only_the_ministry_writes(String all) {
        String id = calls.create(all, "2024-01-01").path("id");
        for (var subject : new String[] {"laocai.director", "admin", "auditor", "council.secretary"}) {
            Api.as(subject).body(calls.draft("2024-01-01")).post(all).then().statusCode(403);
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
        Api.as(calls.officer).get(all + "/{id}", id).then().statusCode(404);
        Api.as(calls.officer).get(all + "/{id}/history", id).then().statusCode(404);
        calls.revise(all, id, 0, "2025-01-01", "Tên").then().statusCode(404);
        calls.end(all, id, 0, "2025-01-01").then().statusCode(404);
    }

    private long statements(String address) {
        var before = sessions.getStatistics().getPrepareStatementCount();
        Api.as(calls.officer).get(address).then().statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }
}
