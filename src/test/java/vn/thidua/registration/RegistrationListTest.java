package vn.thidua.registration;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thidua.Api.as;
import static vn.thidua.registration.RegistrationCalls.drafted;
import static vn.thidua.registration.RegistrationCalls.submitted;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import vn.thidua.Region;
import vn.thidua.demo.DemoReference;

@QuarkusTest
class RegistrationListTest {

    private static final String ALL = "/v1/registrations";

    @Inject
    SessionFactory sessions;

    @Test
    void keyset_pages_meet_without_gap_or_overlap() {
        var region = new Region(5, 2105);
        var wanted = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            wanted.add(submitted(region, i));
        }
        var found = new ArrayList<String>();
        String next = ALL + "?limit=2&groupId=" + region.groupId;
        while (next != null) {
            var page = as("auditor").urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            found.addAll(page.jsonPath().getList("items.id"));
            next = page.path("next");
        }
        assertEquals(wanted, found);
    }

    @Test
    void the_latest_year_comes_first() {
        submitted(new Region(1, 2106), 0);
        submitted(new Region(1, 2107), 0);
        List<Integer> years = as("auditor").get(ALL).path("items.year");
        assertEquals(years.stream().sorted((a, b) -> b - a).toList(), years);
    }

    @Test
    void filters_narrow() {
        var region = new Region(2, 2105);
        submitted(region, 0);
        drafted(region, 1);
        var own = as(region.officer(0)).queryParam("groupId", region.groupId);
        own.get(ALL).then().body("items", hasSize(1));
        var all = ALL + "?groupId=" + region.groupId;
        as("auditor").get(all + "&year=2105").then().body("items", hasSize(1));
        as("auditor").get(all + "&year=2104").then().body("items", hasSize(0));
        as("auditor").get(all + "&status=SUBMITTED").then().body("items", hasSize(1));
        as("auditor").get(all + "&status=RETURNED").then().body("items", hasSize(0));
        as("auditor").get(all + "&organisationId=" + region.unit(0)).then().body("items", hasSize(1));
        as("auditor").get(all + "&organisationId=" + region.unit(1)).then().body("items", hasSize(0));
        as("admin").get(ALL).then().statusCode(403);
    }

    @Test
    void the_demo_year_has_thirteen_in_time_and_one_late() {
        var page = as("laocai.officer")
                .queryParam("groupId", DemoReference.id("group/kv1"))
                .queryParam("year", 2023)
                .get(ALL);
        page.then()
                .body("items", hasSize(14))
                .body("items.findAll { it.onTime }", hasSize(13))
                .body("items.find { !it.onTime }.organisation.name", equalTo("Cục Thi hành án dân sự tỉnh Lai Châu"));
        as("langson.officer")
                .queryParam("year", 2023)
                .get(ALL)
                .then()
                .body("items.organisation.name", equalTo(List.of("Sở Tư pháp tỉnh Lạng Sơn")));
    }

    @Test
    void a_page_costs_the_same_however_long_it_is() {
        submitted(new Region(1, 2105), 0);
        submitted(new Region(1, 2105), 0);
        assertEquals(statements("limit=1"), statements("limit=100"));
    }

    private long statements(String query) {
        var before = sessions.getStatistics().getPrepareStatementCount();
        as("auditor").get(ALL + "?" + query).then().statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }
}
