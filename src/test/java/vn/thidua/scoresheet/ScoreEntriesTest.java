package vn.thidua.scoresheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Database;

@QuarkusTest
class ScoreEntriesTest {

    private static final int WRITERS = 16;
    private static final String PLAN =
            "{\"code\": \"A.2\", \"figures\": {\"done\": true}, \"evidence\": \"Kế hoạch số 1\"}";
    private static final String NO_PLAN = "{\"code\": \"A.2\", \"figures\": {\"done\": false}}";

    private ScoringYear world;

    @BeforeEach
    void a_year_of_its_own() {
        world = new ScoringYear();
    }

    private String sheet() {
        return world.opened(world.published(world.small()), world.member);
    }

    @Test
    void figures_become_points_with_band_and_explanation() {
        var sheet = sheet();
        ScoringYear.enter(world.officer, sheet, 0, ScoringYear.four(99, 1, 1))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("leaves.points", contains(1.75f, 2.0f, 1.5f, 1.0f))
                .body("total", equalTo(6.25f))
                .body("base", equalTo(10.0f))
                .body("percent", equalTo(62.5f))
                .body("leaves[0].figures.numerator", equalTo(99))
                .body("leaves[0].figures.denominator", equalTo(100))
                .body("leaves[0].band", equalTo("[50, 100)"))
                .body(
                        "leaves[0].explanation.en",
                        equalTo("99/100 = 99%: the band from 50% to below 100% gives 1.75 of 4.00" + " points."))
                .body("leaves[0].varianceReason", equalTo("Còn việc"))
                .body("leaves[0].stage", equalTo("SELF"))
                .body("leaves[0].author", equalTo(world.officer))
                .body("leaves[1].evidence", equalTo("Kế hoạch số 1"));
        var read = Api.as(world.officer).get(sheet);
        read.then().header("ETag", "\"1\"").body("leaves.points", contains(1.75f, 2.0f, 1.5f, 1.0f));
    }

    @Test
    void a_leaf_that_does_not_apply_leaves_the_base() {
        ScoringYear.enter(world.officer, sheet(), 0, "{\"code\": \"A.3\", \"figures\": {\"notApplicable\": true}}")
                .then()
                .statusCode(200)
                .body("base", equalTo(8.0f))
                .body("leaves[2].figures.notApplicable", equalTo(true));
    }

    @Test
    void one_wrong_leaf_saves_nothing_and_every_fault_has_its_pointer() {
        var sheet = sheet();
        ScoringYear.enter(world.officer, sheet, 0, PLAN + """
                                ,{"code": "A.1", "figures": {"numerator": 1, "denominator": 0}},
                                 {"code": "A.3", "figures": {"done": true}},
                                 {"code": "A", "figures": {"done": true}},
                                 {"code": "Z", "figures": {}},
                                """ + PLAN)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.detail }",
                        contains(
                                "/entries/1/figures/denominator It must be above 0; where the task"
                                        + " did not arise, say notApplicable.",
                                "/entries/2/figures/done The ladder of this leaf does not use this" + " figure.",
                                "/entries/2/figures/count This figure is missing.",
                                "/entries/3/code The criteria set has no such leaf.",
                                "/entries/4/code The criteria set has no such leaf.",
                                "/entries/5/code It may be sent only once."));
        Api.as(world.officer).get(sheet).then().header("ETag", "\"0\"").body("leaves.points", everyItem(nullValue()));
    }

    @Test
    void what_the_contract_refuses_has_its_pointer_too() {
        ScoringYear.enter(world.officer, sheet(), 0, """
                        {"code": "A.1", "figures": {"numerator": -1, "denominator": 1E+999999999}},
                        {"code": "A.2", "figures": {"done": true}, "points": 2}
                        """.replace("1E+999999999", "1000000000000"))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        org.hamcrest.Matchers.containsInAnyOrder(
                                "/entries/0/figures/numerator", "/entries/0/figures/denominator", "/entries/1/points"));
    }

    @Test
    void a_correction_is_a_new_entry_and_the_last_stands() {
        var sheet = sheet();
        ScoringYear.enter(world.officer, sheet, 0, PLAN).then().statusCode(200);
        ScoringYear.enter(world.director, sheet, 1, NO_PLAN)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("leaves[1].points", equalTo(0.0f))
                .body("leaves[1].evidence", nullValue())
                .body("leaves[1].author", equalTo(world.director));
        assertThat(entriesOf(sheet)).isEqualTo("2");
    }

    @Test
    void what_says_the_same_again_leaves_no_trace() {
        var sheet = sheet();
        ScoringYear.enter(world.officer, sheet, 0, PLAN).then().header("ETag", "\"1\"");
        ScoringYear.enter(world.director, sheet, 1, PLAN)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("leaves[1].author", equalTo(world.officer));
        assertThat(entriesOf(sheet)).isEqualTo("1");
    }

    private static String entriesOf(String sheet) {
        return Database.value("select count(*) from score_entry where score_sheet_id = '%s'"
                .formatted(sheet.substring(sheet.lastIndexOf('/') + 1)));
    }

    @Test
    void an_officer_of_a_division_scores_only_its_leaves() {
        var sheet = sheet();
        var bttp = ScoringYear.person("DIVISION_OFFICER", ScoringYear.unit("DIVISION", world.member, "BTTP"));
        ScoringYear.enter(bttp, sheet, 0, ScoringYear.four(100, 0, 2))
                .then()
                .statusCode(403)
                .body("errors.pointer", contains("/entries/1/code", "/entries/2/code", "/entries/3/code"));
        Api.as(bttp).get(sheet).then().statusCode(200).header("ETag", "\"0\"");
        ScoringYear.enter(bttp, sheet, 0, "{\"code\": \"A.1\", \"figures\": {\"numerator\": 3, \"denominator\": 3}}")
                .then()
                .statusCode(200)
                .body("leaves[0].points", equalTo(4.0f));
        ScoringYear.submit(bttp, sheet, 1).then().statusCode(403);
    }

    @Test
    void a_foreign_unit_cannot_score_and_does_not_see_that_the_sheet_exists() {
        var sheet = sheet();
        ScoringYear.enter(world.stranger, sheet, 0, PLAN).then().statusCode(404);
        ScoringYear.enter(world.headOfficer, sheet, 0, PLAN).then().statusCode(404);
        ScoringYear.enter(world.officer, "/v1/score-sheets/" + new UUID(0, 1), 0, PLAN)
                .then()
                .statusCode(404);
        ScoringYear.enter(world.ministry, sheet, 0, PLAN).then().statusCode(403);
        ScoringYear.enter(world.officer, sheet, 7, PLAN).then().statusCode(412);
    }

    @Test
    void a_submitted_sheet_is_scored_no_more() {
        var set = world.published(world.small());
        var sheet = world.submitted(set, world.member, ScoringYear.four(100, 0, 2));
        ScoringYear.enter(world.officer, sheet, 2, NO_PLAN)
                .then()
                .statusCode(409)
                .body("state", equalTo("SUBMITTED"))
                .body("allowed", contains("OPEN"));
    }

    @Test
    void of_sixteen_writers_with_one_version_one_wins() throws Exception {
        var sheet = sheet();
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(WRITERS);
        var writers = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < WRITERS; i++) {
            var entries = ScoringYear.four(i, i, i);
            writers.add(() -> {
                start.await();
                return ScoringYear.enter(world.officer, sheet, 0, entries).statusCode();
            });
        }
        var answers = writers.stream().map(pool::submit).toList();
        start.countDown();
        var statuses = new ArrayList<Integer>();
        for (var answer : answers) {
            statuses.add(answer.get());
        }
        pool.shutdown();
        assertThat(statuses).hasSize(WRITERS);
        assertThat(Collections.frequency(statuses, 200)).isEqualTo(1);
        assertThat(Collections.frequency(statuses, 412)).isEqualTo(WRITERS - 1);
        assertThat(entriesOf(sheet)).isEqualTo("4");
        Api.as(world.officer).get(sheet).then().header("ETag", "\"1\"");
    }
}
