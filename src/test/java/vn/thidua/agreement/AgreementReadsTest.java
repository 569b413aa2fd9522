package vn.thidua.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thidua.Api.as;
import static vn.thidua.agreement.Agreements.drafted;
import static vn.thidua.agreement.Agreements.opened;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import vn.thidua.Region;

@QuarkusTest
class AgreementReadsTest {

    private static final String AGREEMENT = "/v1/agreements/{id}";

    @Inject
    SessionFactory sessions;

    private final Region region = new Region(3, 2101);

    @Test
    void a_draft_is_seen_by_its_authors_only() {
        String id = drafted(region, "2101-03-15");
        for (var author : List.of(region.officer(0), region.director(0))) {
            as(author).get(AGREEMENT, id).then().statusCode(200).body("status", equalTo("DRAFT"));
        }
        for (var other : List.of(region.director(1), region.officer(2), "ministry.officer", "auditor")) {
            as(other).get(AGREEMENT, id).then().statusCode(404);
            as(other)
                    .queryParam("groupId", region.groupId)
                    .get("/v1/agreements")
                    .then()
                    .statusCode(200)
                    .body("items", equalTo(List.of()));
        }
        as("staff.laocai").get(AGREEMENT, id).then().statusCode(403);
    }

    @Test
    void an_open_agreement_is_seen_by_all_members_and_no_other_group() {
        String id = opened(region, "2101-03-15");
        for (var member : List.of(region.director(1), region.officer(2), "ministry.officer", "auditor")) {
            as(member).get(AGREEMENT, id).then().statusCode(200).body("status", equalTo("OPEN"));
        }
        as(new Region(1, 2101).director(0)).get(AGREEMENT, id).then().statusCode(404);
        as("laocai.director").get(AGREEMENT, id).then().statusCode(404);
    }

    @Test
    void a_reader_that_holds_the_version_gets_no_body() {
        String id = drafted(region, "2101-03-15");
        as(region.officer(0))
                .header("If-None-Match", "\"0\"")
                .get(AGREEMENT, id)
                .then()
                .statusCode(304)
                .header("ETag", "\"0\"");
    }

    @Test
    void keyset_pages_meet_without_gap_or_overlap() {
        var wanted = new HashSet<String>();
        var year = 2150;
        for (int i = 0; i < 5; i++) {
            wanted.add(opened(new Region(1, year), "2150-03-15"));
        }
        var found = new ArrayList<String>();
        String next = "/v1/agreements?year=2150&status=OPEN&limit=2";
        while (next != null) {
            var page = as("auditor").urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            found.addAll(page.jsonPath().getList("items.id"));
            next = page.path("next");
        }
        assertEquals(5, found.size());
        assertEquals(wanted, new HashSet<>(found));
    }

    @Test
    void the_latest_year_comes_first_and_filters_narrow() {
        as("laocai.officer")
                .queryParam("year", 2023)
                .get("/v1/agreements")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].status", equalTo("SIGNED"))
                .body("items[0].dueOn", equalTo("2023-03-15"));
        String id = opened(region, "2101-03-15");
        List<Integer> years = as("auditor").get("/v1/agreements").path("items.year");
        assertEquals(years.stream().sorted((a, b) -> b - a).toList(), years);
        as("auditor")
                .queryParam("groupId", region.groupId)
                .queryParam("status", "SIGNED")
                .get("/v1/agreements")
                .then()
                .body("items.id", not(hasItem(id)));
    }

    @Test
    void history_tells_who_opened_it() {
        String id = opened(region, "2101-03-15");
        as(region.officer(1))
                .get(AGREEMENT + "/history", id)
                .then()
                .statusCode(200)
                .body("items[0].operation", equalTo("INSERT"))
                .body("items.findAll { it.operation == 'UPDATE' }.actor", contains(region.officer(0)))
                .body("items.findAll { it.operation == 'UPDATE' }[0].new.status", equalTo("OPEN"));
        as(new Region(1, 2101).officer(0))
                .get(AGREEMENT + "/history", id)
                .then()
                .statusCode(404);
        as("council.member").get(AGREEMENT + "/history", id).then().statusCode(403);
    }

    @Test
    void a_page_costs_the_same_however_long_it_is() {
        opened(region, "2101-03-15");
        opened(new Region(1, 2101), "2101-03-15");
        assertEquals(statements("limit=1"), statements("limit=100"));
    }

    private long statements(String query) {
        var before = sessions.getStatistics().getPrepareStatementCount();
        as("auditor").get("/v1/agreements?" + query).then().statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }
}
