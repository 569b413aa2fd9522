package vn.thidua.registration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thidua.Api.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Database;
import vn.thidua.Row;
import vn.thidua.TestTime;

@QuarkusTest
class AwardTitlesTest {

    private static final String TITLES = "/v1/award-titles";

    @AfterEach
    void the_clock_runs_again() {
        TestTime.reset();
    }

    @Test
    void the_law_of_the_day_decides() {
        as("staff.laocai")
                .get(TITLES + "?asOf=2023-12-31")
                .then()
                .statusCode(200)
                .body(
                        "items.code",
                        contains("LDTT", "CSTDCS", "CSTD_BO_TINH", "CSTDTQ", "TTLDTT", "TTLDXS", "CO_BTP", "CO_CP"))
                .body("items[1].nameVi", equalTo("Chiến sĩ thi đua cơ sở"))
                .body("items[1].nameEn", equalTo("Grassroots Emulation Fighter"))
                .body("items[1].subjectTypes", contains("INDIVIDUAL"))
                .body("items[1].level", equalTo("GRASSROOTS"))
                .body("items[1].effectiveFrom", equalTo("2004-07-01"))
                .body("items[1].effectiveTo", equalTo("2023-12-31"))
                .body("items[1].legalBasis.instrumentNumber", equalTo("15/2003/QH11"))
                .body("items[1].legalBasis.instrumentTitle", equalTo("Luật Thi đua, khen thưởng"))
                .body("items[1].legalBasis.article", equalTo("23"))
                .body("items[1].legalBasis.clause", nullValue());
        as("staff.laocai")
                .get(TITLES + "?asOf=2024-01-01")
                .then()
                .body("items.legalBasis.instrumentNumber.unique()", contains("06/2022/QH15"))
                .body("items[1].effectiveFrom", equalTo("2024-01-01"))
                .body("items[1].effectiveTo", nullValue());
        as("staff.laocai").get(TITLES + "?asOf=2004-06-30").then().body("items", hasSize(0));
    }

    @Test
    void without_a_day_it_is_today_in_viet_nam() {
        TestTime.set("2023-12-31T16:59:59Z");
        as("staff.laocai")
                .get(TITLES)
                .then()
                .body("items.legalBasis.instrumentNumber.unique()", contains("15/2003/QH11"));
        TestTime.set("2023-12-31T17:00:00Z");
        as("staff.laocai")
                .get(TITLES)
                .then()
                .body("items.legalBasis.instrumentNumber.unique()", contains("06/2022/QH15"));
    }

    @Test
    void pages_meet_without_gap_or_overlap() {
        var found = new ArrayList<String>();
        String next = TITLES + "?asOf=2023-06-01&limit=3";
        while (next != null) {
            var page = as("staff.laocai").urlEncodingEnabled(false).get(next);
            found.addAll(page.jsonPath().getList("items.code"));
            next = page.path("next");
        }
        assertEquals(List.of("LDTT", "CSTDCS", "CSTD_BO_TINH", "CSTDTQ", "TTLDTT", "TTLDXS", "CO_BTP", "CO_CP"), found);
    }

    @Test
    void a_citation_goes_down_to_the_point() {
        var provision = Row.of("legal_provision")
                .with("instrument_id", Database.value("select id from legal_instrument where number = '91/2017/NĐ-CP'"))
                .with("article", "9")
                .with("clause", "3")
                .with("point", "a")
                .insert();
        Row.of("award_version")
                .with("award_id", Row.of("award").with("code", "THU").insert())
                .with("subject_types", "{HOUSEHOLD}")
                .with("provision_id", provision)
                .with("effective_from", "1950-01-01")
                .with("effective_to", "1950-01-01")
                .insert();
        as("staff.laocai")
                .get(TITLES + "?asOf=1950-01-01")
                .then()
                .body("items[0].subjectTypes", contains("HOUSEHOLD"))
                .body("items[0].legalBasis.article", equalTo("9"))
                .body("items[0].legalBasis.clause", equalTo("3"))
                .body("items[0].legalBasis.point", equalTo("a"));
    }

    @Test
    void an_admin_reads_no_titles() {
        as("admin").get(TITLES).then().statusCode(403);
    }
}
