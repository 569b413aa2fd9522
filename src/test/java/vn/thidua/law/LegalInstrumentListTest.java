package vn.thidua.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static vn.thidua.law.InstrumentCalls.ALL;
import static vn.thidua.law.InstrumentCalls.LAW_2003;
import static vn.thidua.law.InstrumentCalls.LAW_2022;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;

@QuarkusTest
class LegalInstrumentListTest {

    private final InstrumentCalls calls = new InstrumentCalls();

    @Inject
    SessionFactory sessions;

    @Test
    void a_list_shows_the_last_to_come_into_force_first_and_is_narrowed_by_day_kind_and_words() {
        Api.as("staff.laocai")
                .queryParam("asOf", "2023-12-31")
                .queryParam("kind", "LAW")
                .get(ALL)
                .then()
                .statusCode(200)
                .body("items.number", contains("15/2003/QH11"));
        Api.as("staff.laocai")
                .queryParam("asOf", "2024-01-01")
                .queryParam("kind", "LAW")
                .get(ALL)
                .then()
                .body("items.number", contains("06/2022/QH15"));
        Api.as("staff.laocai")
                .queryParam("q", "luat thi dua, khen thuong")
                .queryParam("kind", "LAW")
                .get(ALL)
                .then()
                .body("items.number", contains("06/2026/QH16", "06/2022/QH15", "15/2003/QH11"));
        Api.as("staff.laocai")
                .queryParam("q", "91/2017")
                .get(ALL)
                .then()
                .body("items.number", contains("91/2017/NĐ-CP"));
    }

    @Test
    void pages_meet_without_gap_or_overlap() {
        var seen = new ArrayList<String>();
        String page = ALL + "?limit=4";
        while (page != null) {
            var answer = Api.as(calls.officer).urlEncodingEnabled(false).get(page);
            answer.then().statusCode(200);
            seen.addAll(answer.path("items.id"));
            page = answer.path("next");
        }
        assertThat(seen).hasSizeGreaterThan(10).doesNotHaveDuplicates().contains(LAW_2003, LAW_2022);
    }

    @Test
    void a_list_takes_as_many_statements_for_many_as_for_one() {
        assertThat(statements(ALL + "?limit=100")).isEqualTo(statements(ALL + "?limit=1"));
    }

    private long statements(String address) {
        var before = sessions.getStatistics().getPrepareStatementCount();
        Api.as(calls.officer).get(address).then().statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }
}
