package vn.thidua.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.thidua.crosscheck.CrossCheckCalls.pair;
import static vn.thidua.crosscheck.CrossCheckCalls.pairs;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Database;
import vn.thidua.Fixture;
import vn.thidua.scoresheet.ScoringYear;

/** Three Sở Tư pháp and three enforcement offices: each is checked by one that is scored by the same set. */
@QuarkusTest
class CrossChecksBySetTest {

    private ScoringYear world;
    private String address;
    private String second;
    private String third;
    private String offices;

    @BeforeEach
    void two_sets_are_in_force() {
        world = new ScoringYear();
        address = "/v1/groups/" + world.group + "/years/" + world.year + "/cross-checks";
        second = ScoringYear.unit("ENFORCEMENT_OFFICE", null, "Cục E");
        third = ScoringYear.unit("ENFORCEMENT_OFFICE", null, "Cục F");
        Fixture.member(world.groupYear, second, 5);
        Fixture.member(world.groupYear, third, 6);
        world.published(world.smallFor("JUSTICE_DEPARTMENT"));
        offices = world.published(world.smallFor("ENFORCEMENT_OFFICE"));
    }

    private Response draw(int seed) {
        return Api.as(world.headOfficer)
                .header("Accept-Language", "en")
                .header("If-Match", "*")
                .body("{\"seed\": " + seed + "}")
                .post(address + "/draw");
    }

    private Response assign(String... pairs) {
        return Api.as(world.headOfficer)
                .header("Accept-Language", "en")
                .header("If-Match", "*")
                .body(pairs(pairs))
                .put(address);
    }

    private void drawn() {
        Api.as(world.headOfficer)
                .body("{\"seed\": 0}")
                .post(address + "/draw")
                .then()
                .statusCode(201);
    }

    private Map<String, String> checked(List<String> kind) {
        var plan = Api.as(world.headOfficer).get(address);
        List<String> checkers = plan.path("pairs.checker.id");
        List<String> checked = plan.path("pairs.checked.id");
        return kind.stream().collect(Collectors.toMap(unit -> unit, unit -> checked.get(checkers.indexOf(unit))));
    }

    private List<String> departments() {
        return List.of(world.head, world.deputy, world.member);
    }

    private List<String> officesUnits() {
        return List.of(world.other, second, third);
    }

    private void begun(String unit, String set) {
        var sheet = world.opened(set, unit);
        Database.execute("""
                update score_sheet set status = 'CROSS_CHECKED', submitted_at = now(), first_submitted_at = now(), confirmation_number = '1',
                       confirmation_date = '2101-01-01' where id = '%s'
                """.formatted(ScoringYear.id(sheet)));
    }

    /** A, B and C drawn with 0 check C, A and B: computed by another program; and so do D, E and F. */
    @Test
    void the_members_of_each_set_are_drawn_among_themselves() {
        drawn();
        assertThat(checked(departments()))
                .isEqualTo(Map.of(world.head, world.member, world.deputy, world.head, world.member, world.deputy));
        assertThat(checked(officesUnits())).isEqualTo(Map.of(world.other, third, second, world.other, third, second));
    }

    @Test
    void nobody_checks_a_unit_that_is_scored_by_another_set() {
        drawn();
        assign(
                        pair(world.head, world.other),
                        pair(world.deputy, world.head),
                        pair(world.member, world.deputy),
                        pair(world.other, second),
                        pair(second, third),
                        pair(third, world.member))
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.detail }",
                        contains(
                                "/pairs/0 The two units are not scored by the same set.",
                                "/pairs/5 The two units are not scored by the same set."));
    }

    @Test
    void where_a_set_is_for_fewer_than_three_members_they_are_left_out() {
        Database.execute("delete from group_member where group_year_id = '%s' and organisation_id = '%s'"
                .formatted(world.groupYear, third));
        drawn();
        Api.as(world.headOfficer).get(address).then().body("pairs.size()", equalTo(3));
        assign(
                        pair(world.head, world.deputy),
                        pair(world.deputy, world.member),
                        pair(world.member, world.head),
                        pair(world.other, second))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/pairs/3/checkerId", "/pairs/3/checkedId"))
                .body(
                        "errors.detail.unique()",
                        contains("No set is in force for this unit, or it is for fewer than three members."));
    }

    @Test
    void once_a_check_has_begun_among_the_units_of_one_set_those_of_the_other_may_still_change() {
        drawn();
        var offices = checked(officesUnits());
        begun(world.other, this.offices);
        draw(1).then().statusCode(200).body("pairs.size()", equalTo(6));
        assertThat(checked(officesUnits())).isEqualTo(offices);

        var others = new String[] {
            pair(world.head, world.deputy), pair(world.deputy, world.member), pair(world.member, world.head)
        };
        assign(others).then().statusCode(409);
        assign(
                        others[0],
                        others[1],
                        others[2],
                        pair(world.other, second),
                        pair(second, third),
                        pair(third, world.other))
                .then()
                .statusCode(409)
                .body("detail", equalTo("Cross-checking has begun among these units; who checks whom cannot change."));
        assign(
                        others[0],
                        others[1],
                        others[2],
                        pair(world.other, third),
                        pair(second, world.other),
                        pair(third, second))
                .then()
                .statusCode(200);
        assertThat(checked(officesUnits())).isEqualTo(offices);
        assertThat(checked(departments()))
                .isEqualTo(Map.of(world.head, world.deputy, world.deputy, world.member, world.member, world.head));
    }

    @Test
    void before_a_set_is_in_force_nobody_can_be_told_whom_to_check() {
        var empty = new ScoringYear();
        Api.as(empty.headOfficer)
                .header("Accept-Language", "en")
                .body("{}")
                .post("/v1/groups/" + empty.group + "/years/" + empty.year + "/cross-checks/draw")
                .then()
                .statusCode(409)
                .body("detail", equalTo("No criteria set is in force for the members of this year."));
    }
}
