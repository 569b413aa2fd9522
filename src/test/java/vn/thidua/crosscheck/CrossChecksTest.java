package vn.thidua.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static vn.thidua.crosscheck.CrossCheckCalls.pair;
import static vn.thidua.crosscheck.CrossCheckCalls.pairs;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Database;
import vn.thidua.Fixture;
import vn.thidua.TestTime;
import vn.thidua.scoresheet.ScoringYear;

/** Who checks whom: assigned, drawn, replaced, refused. */
@QuarkusTest
class CrossChecksTest {

    private static final long SAFE = 9_007_199_254_740_991L;

    private CrossCheckCalls its;
    private ScoringYear world;

    @BeforeEach
    void a_year_of_its_own() {
        its = new CrossCheckCalls();
        world = its.world;
    }

    @AfterEach
    void the_real_time_again() {
        TestTime.reset();
    }

    @Test
    void the_head_assigns_by_hand_and_members_read() {
        TestTime.set("2101-11-20T02:00:00Z");
        its.assign(world.headOfficer, null, its.circle)
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
                .get(its.address)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("pairs.checked.id", contains(world.deputy, world.member, world.other, world.head));
        Api.as(world.officer)
                .header("If-None-Match", "\"0\"")
                .get(its.address)
                .then()
                .statusCode(304);
    }

    @Test
    void pairs_are_shown_in_the_order_of_the_group_in_whatever_order_they_come() {
        its.assign(
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
        its.draw(world.headOfficer, null, "{\"seed\": 20231012}")
                .then()
                .statusCode(201)
                .body("seed", equalTo(20231012))
                .body(
                        "pairs.collect { it.checker.name + ' → ' + it.checked.name }",
                        contains("Sở A → Cục D", "Sở B → Sở A", "Sở C → Sở B", "Cục D → Sở C"));
    }

    @Test
    void a_seed_taken_by_chance_is_recorded_and_draws_the_same_again() {
        var drawn = its.draw(world.ministry, null, "{}");
        drawn.then().statusCode(201);
        long seed = ((Number) drawn.path("seed")).longValue();
        assertThat(seed).isBetween(-SAFE, SAFE);
        its.draw(world.ministry, "\"0\"", "{\"seed\": " + seed + "}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("seed", equalTo(drawn.path("seed")))
                .body("pairs", equalTo(drawn.path("pairs")));
    }

    @Test
    void the_seed_is_a_number_that_every_client_keeps() {
        its.draw(world.ministry, null, "{\"seed\": " + -SAFE + "}")
                .then()
                .statusCode(201)
                .body("seed", equalTo(-SAFE));
        its.draw(world.ministry, "\"0\"", "{\"seed\": " + (SAFE + 1) + "}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/seed"));
    }

    @Test
    void a_plan_is_replaced_as_a_whole_and_by_whoever_read_the_last_one() {
        its.assign(world.headOfficer, "\"0\"", its.circle).then().statusCode(412);
        its.draw(world.headOfficer, null, "{\"seed\": 1}").then().statusCode(201);
        its.assign(world.headOfficer, null, its.circle).then().statusCode(428);
        its.draw(world.headOfficer, null, "{}").then().statusCode(428);
        its.assign(world.headOfficer, "\"7\"", its.circle).then().statusCode(412);
        its.draw(world.headOfficer, "\"7\"", "{}").then().statusCode(412);
        its.assign(world.ministry, "\"0\"", its.circle)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("$", not(hasKey("seed")))
                .body("author", equalTo(world.ministry))
                .body("pairs.checked.name", contains("Sở B", "Sở C", "Cục D", "Sở A"));
        Api.as(Fixture.subject("AUDITOR"))
                .get(its.address + "/history")
                .then()
                .statusCode(200)
                .body("items.findAll { it.table == 'cross_check_plan' }.size()", equalTo(2))
                .body("items.findAll { it.operation == 'DELETE' }.size()", equalTo(4))
                .body("items.actor.unique()", contains(world.headOfficer, world.ministry));
    }

    @Test
    void every_fault_of_pairs_by_hand_is_named_at_once() {
        var strange = ScoringYear.unit("JUSTICE_DEPARTMENT", null, "Sở lạ");
        its.assign(
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
        Api.as(world.headOfficer).get(its.address).then().statusCode(404);
    }

    @Test
    void two_members_would_check_each_other() {
        leave(world.deputy);
        leave(world.other);
        its.draw(world.headOfficer, null, "{}")
                .then()
                .statusCode(409)
                .body("detail", startsWith("Fewer than three members are scored by one set"));
        its.assign(world.headOfficer, null, pairs(pair(world.head, world.member), pair(world.member, world.head)))
                .then()
                .statusCode(409);
    }

    @Test
    void only_the_head_and_the_ministry_assign_and_only_the_group_and_the_nation_read() {
        its.assign(world.officer, null, its.circle).then().statusCode(403);
        its.draw(world.officer, null, "{}").then().statusCode(403);
        var otherHead = new ScoringYear().headOfficer;
        its.assign(otherHead, null, its.circle).then().statusCode(404);
        its.draw(otherHead, null, "{}").then().statusCode(404);
        Api.as(world.officer).get(its.address).then().statusCode(404);
        its.draw(world.headOfficer, null, "{}").then().statusCode(201);
        for (var reader : List.of(
                world.director,
                ScoringYear.person("OFFICER", world.deputy),
                Fixture.subject("COUNCIL_MEMBER"),
                Fixture.subject("AUDITOR"))) {
            Api.as(reader).get(its.address).then().statusCode(200);
        }
        Api.as(otherHead).get(its.address).then().statusCode(404);
        Api.as(world.stranger).get(its.address).then().statusCode(403);
        Api.as(ScoringYear.person("PROVINCE", world.province))
                .get(its.address)
                .then()
                .statusCode(403);
        Api.as(world.officer).get(its.address + "/history").then().statusCode(404);
    }

    private void leave(String unit) {
        Database.execute("delete from group_member where group_year_id = '%s' and organisation_id = '%s'"
                .formatted(world.groupYear, unit));
    }
}
