package vn.thidua.ranking;

import static org.assertj.core.api.Assertions.assertThat;
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
import vn.thidua.demo.DemoReference;
import vn.thidua.scoresheet.ScoringYear;

@QuarkusTest
class RankingsTest {

    private ScoringYear world;

    @BeforeEach
    void a_year_of_its_own() {
        world = new ScoringYear();
    }

    private Response ranking(String subject) {
        return Api.as(subject).get(address(world.group, world.year));
    }

    private static String address(String group, int year) {
        return "/v1/groups/" + group + "/years/" + year + "/ranking";
    }

    @Test
    void only_submitted_sheets_are_ranked_and_a_change_shows_at_once() {
        var set = world.published(world.small());
        ranking(world.officer)
                .then()
                .statusCode(200)
                .body("status", equalTo("PROVISIONAL"))
                .body("items.size()", equalTo(0))
                .body("criteriaSetId", nullValue());
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
                .body("criteriaSetId", equalTo(set));
        Api.as(world.officer)
                .header("If-None-Match", first.header("ETag"))
                .get(address(world.group, world.year))
                .then()
                .statusCode(304);
        ScoringYear.submit(ScoringYear.person("DIRECTOR", world.other), open, 1)
                .then()
                .statusCode(200);
        Api.as(world.officer)
                .header("If-None-Match", first.header("ETag"))
                .get(address(world.group, world.year))
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(first.header("ETag"))))
                .body("items.organisation.name", contains("Cục D", "Sở A"));
    }

    @Test
    void a_tie_break_of_the_set_decides_and_is_named() {
        var set = world.published(world.small());
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
        var set = world.published(world.small());
        world.submitted(set, world.head, ScoringYear.four(100, 1, 2));
        world.submitted(
                set, world.member, ScoringYear.four(100, 0, 2).replace("{\"count\": 0}", "{\"notApplicable\": true}"));
        ranking(world.ministry)
                .then()
                .body("items.organisation.name", contains("Sở C", "Sở A"))
                .body("items.total", contains(8.0f, 9.5f))
                .body("items.percent", contains(100.0f, 95.0f));
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

    @Test
    void the_demo_region_is_led_by_lao_cai() {
        var ranking = Api.as("laocai.officer")
                .get(address(DemoReference.id("group/kv1").toString(), 2023))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(14))
                .body(
                        "items.take(3).organisation.name",
                        contains("Sở Tư pháp tỉnh Lào Cai", "Sở Tư pháp tỉnh Sơn La", "Sở Tư pháp tỉnh Lai Châu"))
                .body("items.take(3).total", contains(191.25f, 188.5f, 183.0f))
                .body("items.take(3).percent", contains(95.63f, 94.25f, 91.5f))
                .body("items.take(3).ratingClass", contains("XUAT_SAC", "TOT", "TOT"))
                .extract();
        assertThat(ranking.<Integer>path("items.rank.max()")).isEqualTo(14);
        assertThat(ranking.<Integer>path("items.findAll { it.tieBreak != null }.size()"))
                .isEqualTo(2);
        assertThat(ranking.<Integer>path("items.collect { it.rank }.unique().size()"))
                .isEqualTo(13);
    }
}
