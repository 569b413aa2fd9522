package vn.thidua.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Fixture;
import vn.thidua.scoresheet.ScoringYear;

@QuarkusTest
class NationalRankingTest {

    private static final String ONLY = "rankings[0]";

    @Inject
    SessionFactory database;

    private final ScoringYear one = new ScoringYear();
    private final ScoringYear two = new ScoringYear(one.year);
    private final String national = "/v1/national-rankings/" + one.year;

    private Response read() {
        return Api.as(one.ministry).get(national);
    }

    /** The sheets of a whole group, decided; the head's and the deputy's figures are given. */
    private static String[] sheets(ScoringYear group, String set, String head, String deputy) {
        String[] sheets = {
            group.submitted(set, group.head, head),
            group.submitted(set, group.deputy, deputy),
            group.submitted(set, group.member, ScoringYear.four(50, 2, 1)),
            group.submitted(set, group.other, ScoringYear.four(50, 3, 1))
        };
        ScoringYear.decided(sheets);
        return sheets;
    }

    private static String publish(ScoringYear group, String set) {
        return Api.as(group.ministry)
                .body("{}")
                .post(group.ranking(set) + "/publications")
                .then()
                .statusCode(201)
                .extract()
                .path("sha256");
    }

    @Test
    void the_leaders_of_all_groups_are_ranked_among_each_other() {
        read().then().statusCode(200).body("year", equalTo(one.year)).body("rankings.size()", equalTo(0));
        var set = one.published(one.small());
        read().then()
                .statusCode(200)
                .body("rankings.size()", equalTo(1))
                .rootPath(ONLY)
                .body("status", equalTo("PROVISIONAL"))
                .body("criteriaSet.id", equalTo(set))
                .body("unpublished.size()", equalTo(2))
                .body("items.size()", equalTo(0));
        sheets(one, set, ScoringYear.four(100, 2, 2), ScoringYear.four(100, 4, 2));
        var others = sheets(two, set, ScoringYear.four(100, 0, 1), ScoringYear.four(50, 0, 1));
        var first = publish(one, set);
        read().then()
                .rootPath(ONLY)
                .body("status", equalTo("PROVISIONAL"))
                .body("unpublished.id", contains(two.group))
                .body("items.size()", equalTo(2));
        var second = publish(two, set);
        var ranked = read();
        ranked.then()
                .rootPath(ONLY)
                .body("status", equalTo("PUBLISHED"))
                .body("criteriaSet.id", equalTo(set))
                .body("unpublished.size()", equalTo(0))
                .body("items.rank", contains(1, 2))
                .body("items.rankInGroup", contains(1, 1))
                .body("items.group.id", contains(one.group, two.group))
                .body("items.group.name", contains("Khu vực thử", "Khu vực thử"))
                .body("items.organisation.id", contains(one.head, two.head))
                .body("items.publication.number", contains(1, 1))
                .body("items.publication.sha256", contains(first, second))
                .body("items.total", contains(9.0f, 9.0f))
                .body("items.base", contains(10.0f, 10.0f))
                .body("items.percent", contains(90.0f, 90.0f))
                .body("items.ratingClass", contains("TOT", "TOT"))
                .body("items[0].tieBreak.kind", equalTo("EARLIER_SUBMISSION"));

        two.corrected(others[1], two.deputy, ScoringYear.four(100, 0, 2));
        assertThat(read().asString()).isEqualTo(ranked.asString());
        Api.as(one.ministry)
                .header("If-None-Match", ranked.header("ETag"))
                .get(national)
                .then()
                .statusCode(304);
    }

    @Test
    void all_units_of_a_shared_first_rank_are_leaders() {
        var shared = one.published(one.small().replace(", {\"kind\": \"EARLIER_SUBMISSION\"}", ""));
        sheets(one, shared, ScoringYear.four(100, 1, 2), ScoringYear.four(100, 1, 2));
        sheets(two, shared, ScoringYear.four(100, 0, 2), ScoringYear.four(50, 0, 1));
        read().then()
                .rootPath(ONLY)
                .body("items.organisation.id", contains(two.head, one.head, one.deputy))
                .body("items.rank", contains(1, 2, 2))
                .body("items.publication", contains(nullValue(), nullValue(), nullValue()))
                .body("items[1].tieBreak", nullValue());
    }

    @Test
    void the_newest_edition_decides_on_classes_while_fractions_stay_at_home() {
        var old = one.published(one.small());
        sheets(one, old, ScoringYear.four(100, 1, 2), ScoringYear.four(50, 0, 1));
        publish(one, old);
        var newer = one.published(one.small()
                .replace("\"from\": 90", "\"from\": 96")
                .replace("\"total\": 10", "\"total\": 12")
                .replace("\"maxScore\": 10", "\"maxScore\": 12")
                .replace("\"nameEn\": \"Models\", \"maxScore\": 2", "\"nameEn\": \"Models\", \"maxScore\": 4"));
        sheets(two, newer, ScoringYear.four(100, 1, 4), ScoringYear.four(50, 0, 1));
        publish(two, newer);
        read().then()
                .rootPath(ONLY)
                .body("criteriaSet.id", equalTo(newer))
                .body("items.criteriaSetId", contains(newer, old))
                .body("items.total", contains(11.5f, 9.5f))
                .body("items.base", contains(12.0f, 10.0f))
                .body("items.percent", contains(95.83f, 95.0f))
                .body("items.ratingClass", contains("YEU", "YEU"));
        Api.as(one.officer).get(one.ranking(newer)).then().body("items[0].ratingClass", equalTo("TOT"));
    }

    @Test
    void it_is_for_those_who_read_rankings_nationally() {
        Api.as(Fixture.subject("AUDITOR")).get(national).then().statusCode(200);
        Api.as(Fixture.subject("COUNCIL_MEMBER")).get(national).then().statusCode(200);
        Api.as(one.headOfficer).get(national).then().statusCode(404);
        Api.as(one.officer).get(national).then().statusCode(404);
        Api.as(ScoringYear.person("STAFF", one.head)).get(national).then().statusCode(403);
    }

    @Test
    void many_groups_cost_as_many_statements_as_two() {
        var set = one.published(one.small());
        sheets(one, set, ScoringYear.four(100, 1, 2), ScoringYear.four(50, 0, 1));
        publish(one, set);
        two.submitted(set, two.head, ScoringYear.four(100, 1, 2));
        long ofTwo = statements();
        var three = new ScoringYear(one.year);
        sheets(three, set, ScoringYear.four(100, 1, 2), ScoringYear.four(50, 0, 1));
        publish(three, set);
        var four = new ScoringYear(one.year);
        four.submitted(set, four.head, ScoringYear.four(100, 1, 2));
        four.submitted(set, four.other, ScoringYear.four(100, 1, 2));
        assertThat(statements()).isEqualTo(ofTwo).isLessThanOrEqualTo(15);
    }

    private long statements() {
        var statistics = database.getStatistics();
        statistics.clear();
        read().then().statusCode(200);
        return statistics.getPrepareStatementCount();
    }
}
