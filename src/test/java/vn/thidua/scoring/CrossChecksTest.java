package vn.thidua.scoring;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Database;
import vn.thidua.Fixture;
import vn.thidua.TestTime;

@QuarkusTest
class CrossChecksTest {

    private static final int ASSIGNERS = 16;
    private static final long SAFE = 9_007_199_254_740_991L;

    @Inject SessionFactory database;

    private final ScoringYear world = new ScoringYear();
    private final String address =
            "/v1/groups/" + world.group + "/years/" + world.year + "/cross-checks";
    private final String circle =
            pairs(
                    pair(world.head, world.deputy),
                    pair(world.deputy, world.member),
                    pair(world.member, world.other),
                    pair(world.other, world.head));

    @AfterEach
    void the_real_time_again() {
        TestTime.reset();
    }

    @Test
    void the_head_assigns_by_hand_and_members_read() {
        TestTime.set("2101-11-20T02:00:00Z");
        assign(world.headOfficer, null, circle)
                .then()
                .statusCode(201)
                .header("Location", startsWith("http"))
                .header("ETag", "\"0\"")
                .body("groupId", equalTo(world.group))
                .body("year", equalTo(world.year))
                .body("$", not(hasKey("seed")))
                .body("author", equalTo(world.headOfficer))
                .body("changedAt", equalTo("2101-11-20T02:00:00Z"))
                .body(
                        "pairs.collect { it.checker.name + ' → ' + it.checked.name }",
                        contains("Sở A → Sở B", "Sở B → Sở C", "Sở C → Cục D", "Cục D → Sở A"))
                .body("pairs[0].checker.id", equalTo(world.head));
        Api.as(world.officer)
                .get(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body(
                        "pairs.checked.id",
                        contains(world.deputy, world.member, world.other, world.head));
        Api.as(world.officer).header("If-None-Match", "\"0\"").get(address).then().statusCode(304);
    }

    @Test
    void pairs_are_shown_in_the_order_of_the_group_in_whatever_order_they_come() {
        assign(
                        world.ministry,
                        null,
                        pairs(
                                pair(world.other, world.member),
                                pair(world.member, world.head),
                                pair(world.head, world.deputy),
                                pair(world.deputy, world.other)))
                .then()
                .statusCode(201)
                .body("pairs.checker.name", contains("Sở A", "Sở B", "Sở C", "Cục D"));
    }

    @Test
    void a_drawn_plan_keeps_the_seed_that_was_given() {
        draw(world.headOfficer, null, "{\"seed\": 20231012}")
                .then()
                .statusCode(201)
                .body("seed", equalTo(20231012))
                .body(
                        "pairs.collect { it.checker.name + ' → ' + it.checked.name }",
                        contains("Sở A → Cục D", "Sở B → Sở A", "Sở C → Sở B", "Cục D → Sở C"));
    }

    @Test
    void a_seed_taken_by_chance_is_recorded_and_draws_the_same_again() {
        var drawn = draw(world.ministry, null, "{}");
        drawn.then().statusCode(201);
        long seed = ((Number) drawn.path("seed")).longValue();
        assertThat(seed).isBetween(-SAFE, SAFE);
        draw(world.ministry, "\"0\"", "{\"seed\": " + seed + "}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("seed", equalTo(drawn.path("seed")))
                .body("pairs", equalTo(drawn.path("pairs")));
    }

    @Test
    void the_seed_is_a_number_that_every_client_keeps() {
        draw(world.ministry, null, "{\"seed\": " + -SAFE + "}")
                .then()
                .statusCode(201)
                .body("seed", equalTo(-SAFE));
        draw(world.ministry, "\"0\"", "{\"seed\": " + (SAFE + 1) + "}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/seed"));
    }

    @Test
    void a_plan_is_replaced_as_a_whole_and_by_whoever_read_the_last_one() {
        assign(world.headOfficer, "\"0\"", circle).then().statusCode(412);
        draw(world.headOfficer, null, "{\"seed\": 1}").then().statusCode(201);
        assign(world.headOfficer, null, circle).then().statusCode(428);
        draw(world.headOfficer, null, "{}").then().statusCode(428);
        assign(world.headOfficer, "\"7\"", circle).then().statusCode(412);
        draw(world.headOfficer, "\"7\"", "{}").then().statusCode(412);
        assign(world.ministry, "\"0\"", circle)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("$", not(hasKey("seed")))
                .body("author", equalTo(world.ministry))
                .body("pairs.checked.name", contains("Sở B", "Sở C", "Cục D", "Sở A"));
        Api.as(Fixture.subject("AUDITOR"))
                .get(address + "/history")
                .then()
                .statusCode(200)
                .body("items.findAll { it.table == 'cross_check_plan' }.size()", equalTo(2))
                .body("items.findAll { it.operation == 'DELETE' }.size()", equalTo(4))
                .body("items.actor.unique()", contains(world.headOfficer, world.ministry));
    }

    @Test
    void every_fault_of_pairs_by_hand_is_named_at_once() {
        var strange = ScoringYear.unit("JUSTICE_DEPARTMENT", null, "Sở lạ");
        assign(
                        world.headOfficer,
                        null,
                        pairs(
                                pair(world.head, world.head),
                                pair(world.deputy, world.member),
                                pair(world.member, world.deputy),
                                pair(world.member, strange),
                                pair(strange, world.deputy)))
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.detail }",
                        containsInAnyOrder(
                                "/pairs/0/checkedId A unit may not check itself.",
                                "/pairs/2 Two units may not check each other.",
                                "/pairs/3/checkerId An earlier pair has this unit already.",
                                "/pairs/3/checkedId The unit is no member in this year.",
                                "/pairs/4/checkerId The unit is no member in this year.",
                                "/pairs/4/checkedId An earlier pair has this unit already.",
                                "/pairs Cục D has no unit to check.",
                                "/pairs Nobody checks Cục D."));
        Api.as(world.headOfficer).get(address).then().statusCode(404);
    }

    @Test
    void two_members_would_check_each_other() {
        leave(world.deputy);
        leave(world.other);
        draw(world.headOfficer, null, "{}")
                .then()
                .statusCode(409)
                .body("detail", startsWith("There are fewer than three members"));
        assign(
                        world.headOfficer,
                        null,
                        pairs(pair(world.head, world.member), pair(world.member, world.head)))
                .then()
                .statusCode(409);
    }

    @Test
    void who_checks_whom_stays_once_a_check_has_begun() {
        draw(world.headOfficer, null, "{\"seed\": 1}").then().statusCode(201);
        var sheet = world.opened(world.published(world.small()), world.member);
        for (var status : List.of("CROSS_CHECKED", "CONSOLIDATED", "FINAL")) {
            stands(sheet, status);
            assertBegun();
        }
        stands(sheet, "FIELD_SCORED");
        draw(world.headOfficer, "\"0\"", "{\"seed\": 2}").then().statusCode(200);
    }

    @Test
    void one_leaf_that_was_cross_checked_is_a_beginning() {
        draw(world.headOfficer, null, "{\"seed\": 1}").then().statusCode(201);
        var sheet = world.opened(world.published(world.small()), world.member);
        said(sheet, "FIELD");
        draw(world.headOfficer, "\"0\"", "{\"seed\": 2}").then().statusCode(200);
        said(sheet, "CROSS");
        assertThat(draw(world.headOfficer, "\"1\"", "{}").statusCode()).isEqualTo(409);
        assertThat(assign(world.ministry, "\"1\"", circle).statusCode()).isEqualTo(409);
    }

    @Test
    void only_the_head_and_the_ministry_assign_and_only_the_group_and_the_nation_read() {
        assign(world.officer, null, circle).then().statusCode(403);
        draw(world.officer, null, "{}").then().statusCode(403);
        var otherHead = new ScoringYear().headOfficer;
        assign(otherHead, null, circle).then().statusCode(404);
        draw(otherHead, null, "{}").then().statusCode(404);
        Api.as(world.officer).get(address).then().statusCode(404);
        draw(world.headOfficer, null, "{}").then().statusCode(201);
        for (var reader :
                List.of(
                        world.director,
                        ScoringYear.person("OFFICER", world.deputy),
                        Fixture.subject("COUNCIL_MEMBER"),
                        Fixture.subject("AUDITOR"))) {
            Api.as(reader).get(address).then().statusCode(200);
        }
        Api.as(otherHead).get(address).then().statusCode(404);
        Api.as(world.stranger).get(address).then().statusCode(403);
        Api.as(ScoringYear.person("PROVINCE", world.province)).get(address).then().statusCode(403);
        Api.as(world.officer).get(address + "/history").then().statusCode(404);
    }

    @Test
    void of_sixteen_assigners_with_one_version_one_wins() throws Exception {
        draw(world.headOfficer, null, "{\"seed\": 1}").then().statusCode(201);
        assertThat(race(() -> assign(world.headOfficer, "\"0\"", circle).statusCode()))
                .isEqualTo(Map.of(200, 1L, 412, ASSIGNERS - 1L));
        assertThat(race(() -> draw(world.headOfficer, "\"1\"", "{}").statusCode()))
                .isEqualTo(Map.of(200, 1L, 412, ASSIGNERS - 1L));
        Api.as(world.headOfficer).get(address).then().header("ETag", "\"2\"");
    }

    @Test
    void of_sixteen_first_assigners_one_makes_the_plan() throws Exception {
        assertThat(race(() -> draw(world.headOfficer, null, "{}").statusCode()))
                .isEqualTo(Map.of(201, 1L, 428, ASSIGNERS - 1L));
    }

    @Test
    void a_unit_owes_the_check_of_a_sheet_whose_fields_are_scored() {
        assign(world.headOfficer, null, circle).then().statusCode(201);
        var sheet = world.opened(world.published(world.small()), world.member);
        var checker = ScoringYear.person("DIRECTOR", world.deputy);
        owed(checker)
                .then()
                .body(
                        "obligations.findAll { it.kind == 'CROSS_CHECK_SCORE_SHEET' }.size()",
                        equalTo(0));
        stands(sheet, "FIELD_SCORED");
        owed(checker)
                .then()
                .body(
                        "obligations.find { it.kind == 'CROSS_CHECK_SCORE_SHEET' }.href",
                        equalTo(sheet))
                .body(
                        "obligations.find { it.kind == 'CROSS_CHECK_SCORE_SHEET' }.organisationId",
                        equalTo(world.deputy));
        owed(world.director)
                .then()
                .body(
                        "obligations.findAll { it.kind == 'CROSS_CHECK_SCORE_SHEET' }.size()",
                        equalTo(0));
        stands(sheet, "CROSS_CHECKED");
        owed(checker)
                .then()
                .body(
                        "obligations.findAll { it.kind == 'CROSS_CHECK_SCORE_SHEET' }.size()",
                        equalTo(0));
    }

    @Test
    void a_plan_costs_a_bounded_number_of_statements() {
        var statistics = database.getStatistics();
        statistics.clear();
        draw(world.headOfficer, null, "{}").then().statusCode(201);
        assertThat(statistics.getPrepareStatementCount()).isLessThanOrEqualTo(12);
        statistics.clear();
        Api.as(world.headOfficer).get(address).then().statusCode(200);
        assertThat(statistics.getPrepareStatementCount()).isLessThanOrEqualTo(6);
    }

    private void assertBegun() {
        for (var answer :
                List.of(
                        draw(world.headOfficer, "\"0\"", "{\"seed\": 2}"),
                        assign(world.ministry, "\"0\"", circle))) {
            answer.then()
                    .statusCode(409)
                    .body("type", equalTo("urn:problem-type:thidua:state-conflict"))
                    .body("detail", startsWith("Cross-checking has begun"));
        }
    }

    private Map<Integer, Long> race(Callable<Integer> request) throws Exception {
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(ASSIGNERS);
        var running = new ArrayList<Future<Integer>>();
        for (int i = 0; i < ASSIGNERS; i++) {
            running.add(
                    pool.submit(
                            () -> {
                                start.await();
                                return request.call();
                            }));
        }
        start.countDown();
        var statuses = new ArrayList<Integer>();
        for (var one : running) {
            statuses.add(one.get());
        }
        pool.shutdown();
        return statuses.stream().collect(groupingBy(status -> status, Collectors.counting()));
    }

    private Response assign(String subject, String ifMatch, String body) {
        return request(subject, ifMatch).body(body).put(address);
    }

    private Response draw(String subject, String ifMatch, String body) {
        return request(subject, ifMatch).body(body).post(address + "/draw");
    }

    private static RequestSpecification request(String subject, String ifMatch) {
        var request = Api.as(subject).header("Accept-Language", "en");
        return ifMatch == null ? request : request.header("If-Match", ifMatch);
    }

    private static Response owed(String subject) {
        var answer = Api.as(subject).get("/v1/me");
        answer.then().statusCode(200);
        return answer;
    }

    private static String pairs(String... pairs) {
        return "{\"pairs\": [" + String.join(", ", pairs) + "]}";
    }

    private static String pair(String checker, String checked) {
        return "{\"checkerId\": \"%s\", \"checkedId\": \"%s\"}".formatted(checker, checked);
    }

    private void leave(String unit) {
        Database.execute(
                "delete from group_member where group_year_id = '%s' and organisation_id = '%s'"
                        .formatted(world.groupYear, unit));
    }

    private static void stands(String sheet, String status) {
        Database.execute(
                """
                update score_sheet set status = '%s', submitted_at = now(), confirmation_number = '1',
                       confirmation_date = '2101-01-01' where id = '%s'
                """
                        .formatted(status, id(sheet)));
    }

    private static void said(String sheet, String stage) {
        Database.execute(
                """
                insert into score_entry (id, score_sheet_id, code, stage, figures, not_applicable, points,
                       explanation_vi, explanation_en, author, at)
                values (gen_random_uuid(), '%s', 'A.2', '%s', '{"done": true}', false, 2, 'X', 'X', 'test', now())
                """
                        .formatted(id(sheet), stage));
    }

    private static String id(String sheet) {
        return sheet.substring(sheet.lastIndexOf('/') + 1);
    }
}
