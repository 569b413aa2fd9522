package vn.thidua.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.scoresheet.ScoringYear;

/** Three Sở Tư pháp and an enforcement office, scored by different tables and ranked apart. */
@QuarkusTest
class RankingsBySetTest {

    private ScoringYear world;
    private String departments;
    private String offices;
    private String list;
    private String summary;

    @BeforeEach
    void two_sets_are_in_force() {
        world = new ScoringYear();
        departments = world.published(world.smallFor("JUSTICE_DEPARTMENT"));
        offices = world.published(world.smallFor("ENFORCEMENT_OFFICE").replace("Bảng thử", "Bảng của Cục"));
        list = "/v1/groups/" + world.group + "/years/" + world.year + "/rankings";
        summary = list.replace("/rankings", "/summary");
    }

    private Response publish(String set, String body) {
        return Api.as(world.ministry)
                .header("Accept-Language", "en")
                .body(body)
                .post(world.ranking(set) + "/publications");
    }

    /** The sheet of the office, decided: 9 points of 10. */
    private String decidedOffice(String set) {
        var sheet = world.submitted(set, world.other, ScoringYear.four(100, 0, 1));
        ScoringYear.decided(sheet);
        return sheet;
    }

    @Test
    void there_is_one_ranking_for_each_set_in_force_in_the_list_and_in_the_summary() {
        world.submitted(departments, world.member, ScoringYear.four(50, 0, 1));
        world.submitted(departments, world.head, ScoringYear.four(100, 1, 2));
        var before = Api.as(world.officer).get(list);
        before.then()
                .statusCode(200)
                .body("items.criteriaSet.id", contains(departments, offices))
                .body("items[1].criteriaSet.name", equalTo("Bảng của Cục " + world.year))
                .body("items[1].criteriaSet.unitKinds", contains("ENFORCEMENT_OFFICE"))
                .body("items[1].criteriaSet.groupIds", nullValue())
                .body("items.status", contains("PROVISIONAL", "PROVISIONAL"))
                .body("items[0].items.organisation.name", contains("Sở A", "Sở C"))
                .body("items[1].items", empty());
        world.submitted(offices, world.other, ScoringYear.four(100, 0, 2));
        Api.as(world.officer)
                .get(world.ranking(offices))
                .then()
                .body("criteriaSet.id", equalTo(offices))
                .body("items.rank", contains(1))
                .body("items.organisation.name", contains("Cục D"));
        Api.as(world.officer)
                .get(world.ranking(departments))
                .then()
                .body("items.rank", contains(1, 2))
                .body("items.organisation.name", contains("Sở A", "Sở C"));
        var after = Api.as(world.officer).get(list);
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
        Api.as(world.officer)
                .header("If-None-Match", after.header("ETag"))
                .get(list)
                .then()
                .statusCode(304);
        Api.as(world.ministry)
                .get(summary)
                .then()
                .body("rankings.criteriaSet.id", contains(departments, offices))
                .body("rankings.items.size()", equalTo(2))
                .body("rankings[0].items.organisation.name", contains("Sở A", "Sở C"))
                .body("rankings[1].items.total", contains(10.0f))
                .body("links.rankings", equalTo(list));
        Api.as(world.ministry).get("/v1/summaries?year=" + world.year).then().body("totals.ranked", equalTo(3));
    }

    @Test
    void a_set_that_comes_into_force_shows_in_the_summary_at_once() {
        var before = Api.as(world.ministry).get(summary);
        before.then().body("rankings.size()", equalTo(2));
        var corrected = world.published(world.smallFor("JUSTICE_DEPARTMENT"));
        var after = Api.as(world.ministry)
                .header("If-None-Match", before.header("ETag"))
                .get(summary);
        after.then().statusCode(200).body("rankings.criteriaSet.id", contains(corrected, offices));
        world.drafted(world.smallFor("SERVICE_UNIT"));
        Api.as(world.ministry)
                .header("If-None-Match", after.header("ETag"))
                .get(summary)
                .then()
                .statusCode(304);
    }

    @Test
    void one_ranking_is_published_while_units_of_another_set_are_not_decided_yet() {
        world.opened(departments, world.head);
        decidedOffice(offices);
        publish(departments, "{}")
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/members/0", "/members/1", "/members/2"));
        var published = publish(offices, "{}");
        published
                .then()
                .statusCode(201)
                .body("number", equalTo(1))
                .body("criteriaSetId", equalTo(offices))
                .body("items.organisation.name", contains("Cục D"));
        assertThat(published.<String>path("document"))
                .contains("\"name\":\"Bảng của Cục %d\",\"unitKinds\":[\"ENFORCEMENT_OFFICE\"]".formatted(world.year));
        Api.as(world.officer).get(list).then().body("items.status", contains("PROVISIONAL", "PUBLISHED"));
        Api.as(world.officer)
                .get(world.ranking(departments) + "/publications")
                .then()
                .statusCode(200)
                .body("items", empty());
        Api.as(world.officer)
                .get(world.ranking(departments) + "/publications/1")
                .then()
                .statusCode(404);

        var sheets = new String[] {
            world.submitted(departments, world.deputy, ScoringYear.four(100, 1, 2)),
            world.submitted(departments, world.member, ScoringYear.four(100, 2, 2)),
        };
        var head = "/v1/score-sheets/"
                + Api.as(world.ministry)
                        .get("/v1/score-sheets?groupId=" + world.group + "&organisationId=" + world.head)
                        .<String>path("items[0].id");
        world.corrected(head, world.head, ScoringYear.four(100, 0, 2));
        ScoringYear.decided(head, sheets[0], sheets[1]);
        publish(departments, "{}")
                .then()
                .statusCode(201)
                .body("number", equalTo(1))
                .body("corrects", nullValue());
        Api.as(world.officer).get(list).then().body("items.publication.number", contains(1, 1));
    }

    @Test
    void publications_follow_each_other_through_the_editions_of_a_set() {
        var sheet = decidedOffice(offices);
        String first = publish(offices, "{}").then().statusCode(201).extract().path("sha256");
        var corrected = world.published(world.smallFor("ENFORCEMENT_OFFICE").replace("\"step\": 0.5", "\"step\": 1"));
        Api.as(world.officer)
                .get(world.ranking(corrected))
                .then()
                .statusCode(200)
                .body("criteriaSet.id", equalTo(offices))
                .body("publication.sha256", equalTo(first));
        ScoringYear.reopened(sheet);
        Api.as(world.ministry)
                .body("{\"reason\": \"Đính chính\"}")
                .post("/v1/criteria-sets/" + corrected + "/sheet-migrations")
                .then()
                .statusCode(201);
        world.corrected(sheet, world.other, ScoringYear.four(100, 1, 1));
        ScoringYear.decided(sheet);
        publish(corrected, "{}").then().statusCode(400).body("errors.pointer", contains("/reason"));
        publish(corrected, "{\"reason\": \"Bảng tiêu chí được đính chính\"}")
                .then()
                .statusCode(201)
                .body("number", equalTo(2))
                .body("criteriaSetId", equalTo(corrected))
                .body("corrects.sha256", equalTo(first));
        for (var edition : new String[] {offices, corrected}) {
            Api.as(world.officer)
                    .get(world.ranking(edition))
                    .then()
                    .body("criteriaSet.id", equalTo(corrected))
                    .body("publication.number", equalTo(2));
            Api.as(world.officer)
                    .get(world.ranking(edition) + "/publications")
                    .then()
                    .body("items.number", contains(2, 1))
                    .body("items.criteriaSetId", contains(corrected, offices));
        }
    }

    @Test
    void only_a_set_that_was_issued_for_the_groups_year_has_a_ranking() {
        var draft = world.drafted(world.smallFor("SERVICE_UNIT"));
        var another = new ScoringYear();
        var foreign = another.published(another.small());
        var elsewhere = new ScoringYear(world.year);
        var theirs = world.published(
                world.smallFor("SERVICE_UNIT").replaceFirst("\\{", "{\"groupIds\": [\"" + elsewhere.group + "\"],"));
        for (var set : new String[] {draft, foreign, theirs, new UUID(0, 1).toString()}) {
            for (var path : new String[] {"", "/publications", "/publications/1"}) {
                Api.as(world.ministry).get(world.ranking(set) + path).then().statusCode(404);
            }
            publish(set, "{}").then().statusCode(404);
        }
        var nobodys = world.published(world.smallFor("MINISTRY_DEPARTMENT"));
        Api.as(world.ministry).get(world.ranking(nobodys)).then().statusCode(404);
        publish(nobodys, "{}").then().statusCode(409);
        Api.as(world.ministry)
                .get("/v1/groups/" + new UUID(0, 1) + "/years/" + world.year + "/rankings")
                .then()
                .statusCode(404);
        Api.as(ScoringYear.person("STAFF", world.member)).get(list).then().statusCode(403);
        Api.as(world.ministry).get(list + "?provisional=true").then().statusCode(400);
    }

    @Test
    void before_a_set_is_in_force_a_year_has_no_ranking() {
        var empty = new ScoringYear();
        Api.as(empty.ministry)
                .get("/v1/groups/" + empty.group + "/years/" + empty.year + "/rankings")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void the_leaders_of_the_country_are_ranked_by_each_set() {
        var elsewhere = new ScoringYear(world.year);
        world.submitted(departments, world.head, ScoringYear.four(100, 1, 2));
        elsewhere.submitted(departments, elsewhere.head, ScoringYear.four(100, 0, 2));
        decidedOffice(offices);
        publish(offices, "{}").then().statusCode(201);
        var national = "/v1/national-rankings/" + world.year;
        Api.as(world.ministry)
                .get(national)
                .then()
                .statusCode(200)
                .body("rankings.criteriaSet.id", contains(departments, offices))
                .body("rankings[0].items.organisation.id", contains(elsewhere.head, world.head))
                .body("rankings[0].unpublished.size()", equalTo(2))
                .body("rankings[1].items.organisation.id", contains(world.other))
                .body("rankings[1].unpublished.id", contains(elsewhere.group))
                .body("rankings.status", contains("PROVISIONAL", "PROVISIONAL"));
        var theirs = elsewhere.submitted(offices, elsewhere.other, ScoringYear.four(50, 0, 1));
        ScoringYear.decided(theirs);
        Api.as(world.ministry)
                .body("{}")
                .post(elsewhere.ranking(offices) + "/publications")
                .then()
                .statusCode(201);
        Api.as(world.ministry)
                .get(national)
                .then()
                .body("rankings.status", contains("PROVISIONAL", "PUBLISHED"))
                .body("rankings[1].items.rank", contains(1, 2));
    }

    @Test
    void a_compared_sheet_names_its_set_and_its_place_among_the_units_of_that_set() {
        decidedOffice(offices);
        publish(offices, "{}").then().statusCode(201);
        Api.as(world.ministry)
                .get("/v1/score-comparisons?organisationId=" + world.other)
                .then()
                .body("sheets.criteriaSet.id", contains(offices))
                .body("sheets.criteriaSet.name", contains("Bảng của Cục " + world.year))
                .body("sheets[0].criteriaSet.unitKinds", contains("ENFORCEMENT_OFFICE"))
                .body("sheets.published.rank", contains(1));
    }
}
