package vn.thidua.ranking;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.scoresheet.ScoringYear;

@QuarkusTest
class RankingsTest {

    private ScoringYear world;
    private String set;

    @BeforeEach
    void a_year_of_its_own() {
        world = new ScoringYear();
        set = world.published(world.small());
    }

    private Response ranking(String subject) {
        return Api.as(subject).get(world.ranking(set));
    }

    private String address(String group, int year) {
        return "/v1/groups/" + group + "/years/" + year + "/rankings/" + set;
    }

    @Test
    void only_submitted_sheets_are_ranked_and_a_change_shows_at_once() {
        ranking(world.officer)
                .then()
                .statusCode(200)
                .body("status", equalTo("PROVISIONAL"))
                .body("items.size()", equalTo(0))
                .body("criteriaSet.id", equalTo(set))
                .body("criteriaSet.name", equalTo("Bảng thử " + world.year));
        world.submitted(set, world.head, ScoringYear.four(100, 1, 2));
        var open = world.opened(set, world.other);
        ScoringYear.enter(ScoringYear.person("OFFICER", world.other), open, 0, ScoringYear.four(100, 0, 2));
        var first = ranking(world.officer);
        first.then()
                .body("items.rank", contains(1))
                .body("items[0].organisation.id", equalTo(world.head))
                .body("items[0].organisation.name", equalTo("Sở A"))
                .body("items[0].total", equalTo(9.5f))
                .body("items[0].percent", equalTo(95.0f))
                .body("items[0].ratingClass", equalTo("TOT"))
                .body("items[0].tieBreak", nullValue())
                .body("criteriaSet.id", equalTo(set));
        Api.as(world.officer)
                .header("If-None-Match", first.header("ETag"))
                .get(world.ranking(set))
                .then()
                .statusCode(304);
        ScoringYear.submit(ScoringYear.person("DIRECTOR", world.other), open, 1)
                .then()
                .statusCode(200);
        Api.as(world.officer)
                .header("If-None-Match", first.header("ETag"))
                .get(world.ranking(set))
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(first.header("ETag"))))
                .body("items.organisation.name", contains("Cục D", "Sở A"));
    }

    @Test
    void a_tie_break_of_the_set_decides_and_is_named() {
        world.submitted(set, world.head, ScoringYear.four(50, 0, 2));
        world.submitted(set, world.deputy, ScoringYear.four(100, 4, 2).replace(PLAN, NO_PLAN));
        world.submitted(set, world.member, ScoringYear.four(50, 0, 2));
        world.submitted(set, world.other, ScoringYear.four(100, 4, 1).replace(PLAN, NO_PLAN));
        ranking(world.officer)
                .then()
                .body("items.organisation.name", contains("Sở A", "Sở C", "Sở B", "Cục D"))
                .body("items.total", contains(7.75f, 7.75f, 6.0f, 5.0f))
                .body("items.percent", contains(77.5f, 77.5f, 60.0f, 50.0f))
                .body("items.rank", contains(1, 2, 3, 4))
                .body("items[0].tieBreak.kind", equalTo("EARLIER_SUBMISSION"))
                .body("items[0].tieBreak.code", nullValue())
                .body("items[1].tieBreak.kind", equalTo("EARLIER_SUBMISSION"))
                .body("items[2].tieBreak", nullValue());
    }

    private static final String PLAN = "{\"done\": true}";
    private static final String NO_PLAN = "{\"done\": false}, \"varianceReason\": \"Chưa làm\"";

    @Test
    void units_are_compared_by_the_base_that_applies_to_them() {
        world.submitted(set, world.head, ScoringYear.four(100, 1, 2));
        world.submitted(set, world.member, notApplicable(ScoringYear.four(100, 0, 2)));
        ranking(world.ministry)
                .then()
                .body("items.organisation.name", contains("Sở C", "Sở A"))
                .body("items.total", contains(8.0f, 9.5f))
                .body("items.percent", contains(100.0f, 95.0f));
    }

    @Test
    void a_leaf_that_leaves_the_base_loses_no_tie() {
        set = world.published(world.small().replace("TOTAL\", \"code\": \"A.1\"", "TOTAL\", \"code\": \"A\""));
        world.submitted(set, world.member, notApplicable(ScoringYear.four(100, 0, 2)));
        world.submitted(set, world.head, ScoringYear.four(100, 0, 2));
        ranking(world.ministry)
                .then()
                .body("items.organisation.name", contains("Sở C", "Sở A"))
                .body("items.total", contains(8.0f, 10.0f))
                .body("items.percent", contains(100.0f, 100.0f))
                .body("items.rank", contains(1, 2))
                .body("items.tieBreak.kind", contains("EARLIER_SUBMISSION", "EARLIER_SUBMISSION"));
    }

    static String notApplicable(String entries) {
        return entries.replace("{\"count\": 0}", "{\"notApplicable\": true}");
    }

    @Test
    void a_return_for_a_missing_stamp_costs_no_place() {
        set = world.published(world.small());
        var first = world.submitted(set, world.head, ScoringYear.four(50, 0, 2));
        world.submitted(set, world.member, ScoringYear.four(50, 0, 2));
        var names = "items.organisation.name";
        ranking(world.ministry).then().body(names, contains("Sở A", "Sở C"));
        ScoringYear.giveBack(world.ministry, first, 2).then().statusCode(200);
        ranking(world.ministry).then().body(names, contains("Sở C"));
        ScoringYear.submit(ScoringYear.person("DIRECTOR", world.head), first, 3)
                .then()
                .statusCode(200);
        ranking(world.ministry)
                .then()
                .body(names, contains("Sở A", "Sở C"))
                .body("items.rank", contains(1, 2))
                .body("items.tieBreak.kind", contains("EARLIER_SUBMISSION", "EARLIER_SUBMISSION"));
    }

    @Test
    void what_is_claimed_not_to_apply_and_what_is_not_assigned_is_counted_at_each_place() {
        Api.as(world.ministry)
                .body("{\"notAssigned\": [{\"code\": \"A.2\", \"reason\": \"Không có nhiệm vụ\"}]}")
                .put("/v1/criteria-sets/" + set + "/assignments/" + world.member)
                .then()
                .statusCode(201);
        world.submitted(set, world.head, ScoringYear.four(100, 0, 2));
        world.submitted(
                set,
                world.member,
                notApplicable(ScoringYear.four(100, 0, 2)).replaceAll("\\{\"code\": \"A.2\".*\\},", ""));
        ranking(world.ministry)
                .then()
                .body("items.organisation.name", contains("Sở A", "Sở C"))
                .body("items.base", contains(10.0f, 6.0f))
                .body("items.percent", contains(100.0f, 100.0f))
                .body("items.notApplicable.leaves", contains(0, 1))
                .body("items.notApplicable.points", contains(0.0f, 2.0f))
                .body("items.notAssigned.leaves", contains(0, 1))
                .body("items.notAssigned.points", contains(0.0f, 2.0f));
    }

    @Test
    void a_share_that_only_rounding_lifts_to_a_border_is_shown_below_it() {
        set = world.published(world.small().replace("\"from\": 90", "\"from\": 71.88"));
        world.submitted(set, world.head, ScoringYear.four(100, 1, 2));
        world.submitted(set, world.member, notApplicable(ScoringYear.four(50, 0, 2)));
        ranking(world.ministry)
                .then()
                .body("items.total", contains(9.5f, 5.75f))
                .body("items.percent", contains(95.0f, 71.875f))
                .body("items.ratingClass", contains("TOT", "YEU"));
        var own = "/v1/score-sheets?groupId=" + world.group + "&organisationId=" + world.member;
        Api.as(world.ministry).get(own).then().body("items[0].percent", equalTo(71.875f));
        Api.as(world.ministry)
                .get("/v1/groups/" + world.group + "/years/" + world.year + "/summary")
                .then()
                .body("rankings[0].items.percent", contains(95.0f, 71.875f));
        Api.as(world.ministry)
                .get("/v1/score-comparisons?organisationId=" + world.member)
                .then()
                .body("sheets[0].percent", equalTo(71.875f));
    }

    @Test
    void a_ranking_is_read_by_the_members_of_the_group_and_nationally() {
        ranking(world.headOfficer).then().statusCode(200);
        ranking(world.ministry).then().statusCode(200);
        ranking(new ScoringYear().officer).then().statusCode(404);
        ranking(ScoringYear.person("STAFF", world.member)).then().statusCode(403);
        Api.as(world.ministry)
                .get(address(new UUID(0, 1).toString(), world.year))
                .then()
                .statusCode(404);
        Api.as(world.ministry).get(address(world.group, 1960)).then().statusCode(404);
    }
}
