package vn.thidua.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Database;
import vn.thidua.Fixture;
import vn.thidua.scoresheet.ScoringYear;

/** One unit in two years; in the second A.1 has another name and A.4 another code. */
@QuarkusTest
class ScoreComparisonsTest {

    @Inject
    SessionFactory database;

    private ScoringYear first;
    private ScoringYear second;
    private String unit;

    @BeforeEach
    void two_years_of_its_own() {
        var years = Stream.of(new ScoringYear(), new ScoringYear())
                .sorted(Comparator.comparing(world -> world.year))
                .toList();
        first = years.get(0);
        second = years.get(1);
        unit = first.member;
    }

    private String scored(ScoringYear year, String set, String entries) {
        return year.submitted(set, unit, entries);
    }

    private void scoredTwice() {
        Fixture.member(second.groupYear, unit, 5);
        scored(first, first.published(first.small()), ScoringYear.four(50, 1, 1));
        var changed = second.small()
                .replace("\"A.4\"", "\"A.5\"")
                .replace("\"nameEn\": \"Rate\"", "\"nameEn\": \"Completion\"");
        scored(second, second.published(changed), ScoringYear.four(100, 0, 2).replace("\"A.4\"", "\"A.5\""));
    }

    private Response compare(String subject, String code) {
        RequestSpecification request = Api.as(subject).queryParam("organisationId", unit);
        if (code != null) {
            request.queryParam("code", code);
        }
        return request.get("/v1/score-comparisons");
    }

    @Test
    void a_unit_is_compared_over_its_years() {
        scoredTwice();
        compare(first.officer, null)
                .then()
                .statusCode(200)
                .body("organisationId", equalTo(unit))
                .body("code", nullValue())
                .body("sheets.year", contains(first.year, second.year))
                .body("sheets.groupId", contains(first.group, second.group))
                .body("sheets.organisation.name", contains("Sở C", "Sở C"))
                .body("sheets.criteriaSet.edition", contains(1, 1))
                .body("sheets.criteriaSet.name", contains("Bảng thử " + first.year, "Bảng thử " + second.year))
                .body("sheets.status", contains("SUBMITTED", "SUBMITTED"))
                .body("sheets.total", contains(6.25f, 10.0f))
                .body("sheets.base", contains(10.0f, 10.0f))
                .body("sheets.percent", contains(62.5f, 100.0f))
                .body("sheets.ratingClass", contains("YEU", "TOT"))
                .body("sheets[0].published", nullValue())
                .body("sheets[0].leaf", nullValue());
        Api.as(first.officer)
                .queryParam("organisationId", unit)
                .queryParam("fromYear", second.year)
                .queryParam("toYear", second.year)
                .get("/v1/score-comparisons")
                .then()
                .body("sheets.year", contains(second.year));
        Api.as(first.officer)
                .queryParam("organisationId", unit)
                .queryParam("fromYear", second.year)
                .queryParam("toYear", first.year)
                .get("/v1/score-comparisons")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("fromYear"));
    }

    @Test
    void a_leaf_is_compared_where_the_codes_correspond() {
        scoredTwice();
        compare(first.officer, "A.1")
                .then()
                .body("code", equalTo("A.1"))
                .body("sheets.leaf.kind", contains("LEAF", "LEAF"))
                .body("sheets.leaf.nameEn", contains("Rate", "Completion"))
                .body("sheets.leaf.nameVi", contains("Tỷ lệ", "Tỷ lệ"))
                .body("sheets.leaf.maxScore", contains(4.0f, 4.0f))
                .body("sheets.leaf.points", contains(1.75f, 4.0f))
                .body("sheets.leaf.percent", contains(43.75f, 100.0f));
        compare(first.officer, "A.4")
                .then()
                .body("sheets.year", contains(first.year, second.year))
                .body("sheets[0].leaf.points", equalTo(1.0f))
                .body("sheets[1].leaf", nullValue());
        compare(first.officer, "A").then().body("sheets.leaf", contains(nullValue(), nullValue()));
    }

    @Test
    void bonus_and_penalty_items_are_compared_too() {
        var items = """
                "adjustments": {"items": [
                  {"code": "T.1", "kind": "BONUS", "nameVi": "Thưởng", "nameEn": "Bonus", "points": 1, "maxPoints": 3,
                   "provenance": "test"},
                  {"code": "P.1", "kind": "PENALTY", "nameVi": "Trừ", "nameEn": "Penalty", "points": 0.5,
                   "provenance": "test"}]},
                "criteria": [
                """;
        var set = first.published(first.small().replace("\"criteria\": [", items));
        var sheet = scored(first, set, ScoringYear.four(100, 0, 2));
        ScoringYear.adjusted(sheet, "T.1", "1.00");
        compare(first.officer, "T.1")
                .then()
                .body("sheets.total", contains(11.0f))
                .body("sheets[0].leaf.kind", equalTo("BONUS"))
                .body("sheets[0].leaf.maxScore", equalTo(3.0f))
                .body("sheets[0].leaf.points", equalTo(1.0f))
                .body("sheets[0].leaf.percent", equalTo(33.33f));
        compare(first.officer, "P.1")
                .then()
                .body("sheets[0].leaf.kind", equalTo("PENALTY"))
                .body("sheets[0].leaf.maxScore", nullValue())
                .body("sheets[0].leaf.points", nullValue())
                .body("sheets[0].leaf.percent", nullValue());
    }

    @Test
    void the_place_is_shown_as_it_was_published() {
        Database.execute("delete from group_member where group_year_id = '%s' and organisation_id not in ('%s', '%s')"
                .formatted(first.groupYear, first.head, unit));
        var set = first.published(first.small());
        var best = first.submitted(set, first.head, ScoringYear.four(100, 0, 2));
        var sheet = scored(first, set, ScoringYear.four(50, 1, 1));
        ScoringYear.decided(best, sheet);
        String sha256 = Api.as(first.ministry)
                .body("{}")
                .post(first.ranking(set) + "/publications")
                .then()
                .statusCode(201)
                .extract()
                .path("sha256");
        first.corrected(sheet, unit, ScoringYear.four(100, 0, 2));
        compare(first.officer, null)
                .then()
                .body("sheets[0].total", equalTo(10.0f))
                .body("sheets[0].status", equalTo("SUBMITTED"))
                .body("sheets[0].published.number", equalTo(1))
                .body("sheets[0].published.sha256", equalTo(sha256))
                .body("sheets[0].published.rank", equalTo(2))
                .body("sheets[0].published.total", equalTo(6.25f))
                .body("sheets[0].published.percent", equalTo(62.5f))
                .body("sheets[0].published.ratingClass", equalTo("YEU"));
    }

    @Test
    void only_sheets_in_scope_are_compared() {
        scoredTwice();
        compare(first.ministry, null).then().body("sheets.size()", equalTo(2));
        compare(first.headOfficer, null).then().body("sheets.year", contains(first.year));
        compare(second.headOfficer, null).then().body("sheets.year", contains(second.year));
        compare(first.stranger, null).then().statusCode(200).body("sheets.size()", equalTo(0));
        compare(ScoringYear.person("STAFF", unit), null).then().statusCode(403);
    }

    @Test
    void two_years_cost_as_many_statements_as_one() {
        Fixture.member(second.groupYear, unit, 5);
        scored(first, first.published(first.small()), ScoringYear.four(50, 1, 1));
        long ofOne = statements();
        scored(second, second.published(second.small()), ScoringYear.four(100, 0, 2));
        assertThat(statements()).isEqualTo(ofOne).isLessThanOrEqualTo(8);
    }

    private long statements() {
        var statistics = database.getStatistics();
        statistics.clear();
        compare(first.ministry, "A.1").then().statusCode(200);
        return statistics.getPrepareStatementCount();
    }
}
