package vn.thidua.crosscheck;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Database;
import vn.thidua.Race;
import vn.thidua.Row;
import vn.thidua.scoresheet.ScoringYear;

/** Who checks whom, while sheets go their way and others assign too. */
@QuarkusTest
class CrossCheckStepsTest {

    private static final int ASSIGNERS = 16;

    @Inject
    SessionFactory database;

    private CrossCheckCalls its;
    private ScoringYear world;

    @BeforeEach
    void a_year_of_its_own() {
        its = new CrossCheckCalls();
        world = its.world;
    }

    @Test
    void who_checks_whom_stays_once_a_check_has_begun() {
        its.draw(world.headOfficer, null, "{\"seed\": 1}").then().statusCode(201);
        var sheet = world.opened(its.set, world.member);
        for (var status : List.of("CROSS_CHECKED", "CONSOLIDATED", "FINAL")) {
            stands(sheet, status);
            assertBegun();
        }
        stands(sheet, "FIELD_SCORED");
        its.draw(world.headOfficer, "\"0\"", "{\"seed\": 2}").then().statusCode(200);
    }

    @Test
    void one_leaf_that_was_cross_checked_is_a_beginning() {
        its.draw(world.headOfficer, null, "{\"seed\": 1}").then().statusCode(201);
        var sheet = world.opened(its.set, world.member);
        said(sheet, "FIELD");
        its.draw(world.headOfficer, "\"0\"", "{\"seed\": 2}").then().statusCode(200);
        said(sheet, "CROSS");
        assertThat(its.draw(world.headOfficer, "\"1\"", "{}").statusCode()).isEqualTo(409);
        assertThat(its.assign(world.ministry, "\"1\"", its.circle).statusCode()).isEqualTo(409);
    }

    @Test
    void of_sixteen_assigners_with_one_version_one_wins() throws Exception {
        its.draw(world.headOfficer, null, "{\"seed\": 1}").then().statusCode(201);
        assertThat(race(() -> its.assign(world.headOfficer, "\"0\"", its.circle).statusCode()))
                .isEqualTo(Map.of(200, 1L, 412, ASSIGNERS - 1L));
        assertThat(race(() -> its.draw(world.headOfficer, "\"1\"", "{}").statusCode()))
                .isEqualTo(Map.of(200, 1L, 412, ASSIGNERS - 1L));
        Api.as(world.headOfficer).get(its.address).then().header("ETag", "\"2\"");
    }

    @Test
    void of_sixteen_first_assigners_one_makes_the_plan() throws Exception {
        assertThat(race(() -> its.draw(world.headOfficer, null, "{}").statusCode()))
                .isEqualTo(Map.of(201, 1L, 428, ASSIGNERS - 1L));
    }

    @Test
    void a_unit_owes_the_check_of_a_sheet_whose_fields_are_scored() {
        its.assign(world.headOfficer, null, its.circle).then().statusCode(201);
        var sheet = world.opened(its.set, world.member);
        var checker = ScoringYear.person("DIRECTOR", world.deputy);
        owed(checker).then().body("obligations.findAll { it.kind == 'CROSS_CHECK_SCORE_SHEET' }.size()", equalTo(0));
        stands(sheet, "FIELD_SCORED");
        owed(checker)
                .then()
                .body("obligations.find { it.kind == 'CROSS_CHECK_SCORE_SHEET' }.href", equalTo(sheet))
                .body(
                        "obligations.find { it.kind == 'CROSS_CHECK_SCORE_SHEET' }.organisationId",
                        equalTo(world.deputy));
        owed(world.director)
                .then()
                .body("obligations.findAll { it.kind == 'CROSS_CHECK_SCORE_SHEET' }.size()", equalTo(0));
        stands(sheet, "CROSS_CHECKED");
        owed(checker).then().body("obligations.findAll { it.kind == 'CROSS_CHECK_SCORE_SHEET' }.size()", equalTo(0));
    }

    @Test
    void a_plan_costs_a_bounded_number_of_statements() {
        var statistics = database.getStatistics();
        statistics.clear();
        its.draw(world.headOfficer, null, "{}").then().statusCode(201);
        assertThat(statistics.getPrepareStatementCount()).isLessThanOrEqualTo(13);
        statistics.clear();
        Api.as(world.headOfficer).get(its.address).then().statusCode(200);
        assertThat(statistics.getPrepareStatementCount()).isLessThanOrEqualTo(6);
    }

    private void assertBegun() {
        for (var answer : List.of(
                its.draw(world.headOfficer, "\"0\"", "{\"seed\": 2}"),
                its.assign(world.ministry, "\"0\"", its.circle))) {
            answer.then()
                    .statusCode(409)
                    .body("type", equalTo("urn:problem-type:thidua:state-conflict"))
                    .body("detail", startsWith("Cross-checking has begun"));
        }
    }

    private Map<Integer, Long> race(Callable<Integer> request) throws Exception {
        return Race.of(ASSIGNERS, request).stream().collect(groupingBy(status -> status, Collectors.counting()));
    }

    private static Response owed(String subject) {
        var answer = Api.as(subject).get("/v1/me");
        answer.then().statusCode(200);
        return answer;
    }

    private static void stands(String sheet, String status) {
        Database.execute("""
                update score_sheet set status = '%s', submitted_at = now(), first_submitted_at = now(),
                       confirmation_number = '1',
                       confirmation_date = '2101-01-01' where id = '%s'
                """.formatted(status, id(sheet)));
    }

    private static void said(String sheet, String stage) {
        Row.of("score_entry")
                .with("score_sheet_id", id(sheet))
                .with("code", "A.2")
                .with("stage", stage)
                .with("figures", "{\"done\": true}")
                .with("points", 2)
                .insert();
    }

    private static String id(String sheet) {
        return sheet.substring(sheet.lastIndexOf('/') + 1);
    }
}
