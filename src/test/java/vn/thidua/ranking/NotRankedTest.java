package vn.thidua.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.scoresheet.ScoringYear;

/** Members that have no place in a ranking, and why. */
@QuarkusTest
class NotRankedTest {

    private static final String EXCLUDE = "EXCLUDE_FROM_BASE";
    private static final String NOTHING = Stream.of("A.1", "A.2", "A.3", "A.4")
            .map(
                    "{\"code\": \"%s\", \"figures\": {\"notApplicable\": true}, \"varianceReason\": \"Không có việc\", \"evidence\": \"CV 1\"}"
                            ::formatted)
            .collect(Collectors.joining(","));

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

    @Test
    void a_unit_whose_sheet_is_open_is_named_as_not_submitted_and_nothing_of_it_is_told() {
        var sheet = world.submitted(set, world.member, ScoringYear.four(100, 1, 2));
        world.submitted(set, world.head, ScoringYear.four(100, 0, 2));
        ranking(world.headOfficer)
                .then()
                .body("items.organisation.name", contains("Sở A", "Sở C"))
                .body("notRanked.organisation.name", contains("Sở B", "Cục D"))
                .body("notRanked.reason", contains("NOT_SUBMITTED", "NOT_SUBMITTED"));
        ScoringYear.giveBack(world.ministry, sheet, 2).then().statusCode(200);
        var told = ranking(world.headOfficer)
                .then()
                .body("items.organisation.name", contains("Sở A"))
                .body("notRanked.organisation.name", contains("Sở B", "Sở C", "Cục D"))
                .body("notRanked[1].keySet().size()", equalTo(2))
                .extract()
                .asString();
        assertThat(told).doesNotContain("9.5");
    }

    @Test
    void a_sheet_by_an_earlier_edition_is_not_ranked_and_said_so() {
        world.submitted(set, world.head, ScoringYear.four(100, 0, 2));
        var corrected = world.published(world.small());
        world.submitted(corrected, world.member, ScoringYear.four(100, 0, 2));
        Api.as(world.ministry)
                .get(world.ranking(corrected))
                .then()
                .body("items.organisation.name", contains("Sở C"))
                .body("notRanked.organisation.name", contains("Sở A", "Sở B", "Cục D"))
                .body("notRanked.reason", contains("OTHER_EDITION", "NOT_SUBMITTED", "NOT_SUBMITTED"));
    }

    @Test
    void a_unit_to_which_nothing_applies_is_not_ranked_and_said_so() {
        set = world.published(world.small().replace("FULL_MARKS", EXCLUDE).replace("ZERO", EXCLUDE));
        world.submitted(set, world.head, NOTHING);
        world.submitted(set, world.member, ScoringYear.four(50, 4, 1));
        ranking(world.officer)
                .then()
                .body("items.organisation.name", contains("Sở C"))
                .body("items.rank", contains(1))
                .body("notRanked.organisation.name", contains("Sở A", "Sở B", "Cục D"))
                .body("notRanked.reason", contains("NOTHING_APPLICABLE", "NOT_SUBMITTED", "NOT_SUBMITTED"))
                .body("notRanked[0].notApplicable.leaves", equalTo(4))
                .body("notRanked[0].notApplicable.points", equalTo(10.0f))
                .body("notRanked[1].notApplicable", nullValue());
        Api.as(world.officer)
                .get("/v1/groups/" + world.group + "/years/" + world.year + "/summary")
                .then()
                .body("rankings[0].items.organisation.name", contains("Sở C"))
                .body("rankings[0].notRanked.organisation.name", contains("Sở A", "Sở B", "Cục D"));
        Api.as(world.ministry)
                .get("/v1/score-sheets?groupId=" + world.group + "&organisationId=" + world.head)
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].total", equalTo(0.0f))
                .body("items[0].percent", nullValue());
        Api.as(world.ministry)
                .get("/v1/score-comparisons?organisationId=" + world.head)
                .then()
                .body("sheets[0].base", equalTo(0.0f))
                .body("sheets[0].percent", nullValue())
                .body("sheets[0].ratingClass", nullValue());
    }

    @Test
    void a_publication_freezes_whom_it_does_not_rank_and_shows_a_share_below_the_border_it_missed() {
        set = world.published(world.small()
                .replace("FULL_MARKS", EXCLUDE)
                .replace("ZERO", EXCLUDE)
                .replace("from\": 90", "from\": 71.88"));
        ScoringYear.decided(
                world.submitted(set, world.head, NOTHING),
                world.submitted(set, world.deputy, RankingsTest.notApplicable(ScoringYear.four(50, 0, 2))),
                world.submitted(set, world.member, ScoringYear.four(50, 4, 1)),
                world.submitted(set, world.other, ScoringYear.four(50, 3, 1)));
        Api.as(world.ministry)
                .body("{\"decisionNumber\": \"M1\", \"decisionDate\": \"2023-12-20\"}")
                .post(world.ranking(set) + "/publications")
                .then()
                .statusCode(201)
                .body("items.organisation.name", contains("Sở B", "Cục D", "Sở C"))
                .body("items[0].percent", equalTo(71.875f))
                .body("items[0].ratingClass", equalTo("YEU"))
                .body("items[0].notApplicable.leaves", equalTo(1))
                .body("notRanked.organisation.name", contains("Sở A"))
                .body("notRanked.reason", contains("NOTHING_APPLICABLE"));
        ranking(world.officer)
                .then()
                .body("status", equalTo("PUBLISHED"))
                .body("notRanked.organisation.name", contains("Sở A"));
        Api.as(world.ministry)
                .get("/v1/score-comparisons?organisationId=" + world.head)
                .then()
                .body("sheets[0].published.number", equalTo(1))
                .body("sheets[0].published.rank", nullValue())
                .body("sheets[0].published.percent", nullValue());
        Api.as(world.ministry)
                .get("/v1/national-rankings/" + world.year)
                .then()
                .body("rankings[0].items.organisation.name", contains("Sở B"))
                .body("rankings[0].items.percent", contains(71.875f))
                .body("rankings[0].items.notApplicable.leaves", contains(1));
    }
}
