package vn.thidua.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.demo.DemoReference;
import vn.thidua.document.SummarySection;

@QuarkusTest
class SummaryTest {

    private static final String KV1 = DemoReference.id("group/kv1").toString();
    private static final String LAO_CAI = DemoReference.id("org/stp-laocai").toString();
    private static final String KV2_SUMMARY = "/v1/groups/" + DemoReference.id("group/kv2") + "/years/2023/summary";
    private static final String SUMMARY = "/v1/groups/" + KV1 + "/years/2023/summary";

    /** Statements for the caller's rights, for the versions before and after, and those a ranking takes beyond one. */
    private static final int AROUND = 12;

    private final SessionFactory sessions;
    private final List<SummarySection<?>> sections;

    SummaryTest(SessionFactory sessions, @All List<SummarySection<?>> sections) {
        this.sessions = sessions;
        this.sections = sections;
    }

    @Test
    void the_summary_of_the_demo_region_shows_the_year() {
        Api.asMachine("ministry-system")
                .get(SUMMARY)
                .then()
                .statusCode(200)
                .body("group.code", equalTo("KV1"))
                .body("members.count", equalTo(14))
                .body("members.head.name", equalTo("Sở Tư pháp tỉnh Lào Cai"))
                .body("members.deputies.size()", equalTo(2))
                .body("campaigns.count", equalTo(4))
                .body("agreement.members", equalTo(14))
                .body("agreement.signedOnTime", equalTo(13))
                .body("agreement.signedLate", equalTo(1))
                .body("agreement.missing", equalTo(0))
                .body("registrations.expected", equalTo(14))
                .body("registrations.submitted", equalTo(14))
                .body("registrations.onTime", equalTo(13))
                .body("registrations.missing", equalTo(0))
                .body("scoreSheets.expected", equalTo(14))
                .body("scoreSheets.submitted", equalTo(14))
                .body("scoreSheets.missing", equalTo(0))
                .body(
                        "rankings.criteriaSet.unitKinds",
                        equalTo(List.of(List.of("JUSTICE_DEPARTMENT"), List.of("ENFORCEMENT_OFFICE"))))
                .body("rankings.status", equalTo(List.of("PROVISIONAL", "PROVISIONAL")))
                .body(
                        "rankings[0].criteriaSet.id",
                        equalTo(DemoReference.id("criteria-set/2023-1").toString()))
                .body("rankings[0].criteriaSet.name", equalTo("Bảng tiêu chí mẫu năm 2023"))
                .body("rankings[0].items.rank", equalTo(List.of(1, 2, 3, 4, 5, 6, 7)))
                .body("rankings[0].items[0].organisation.id", equalTo(LAO_CAI))
                .body("rankings[0].items[0].total", equalTo(191.25f))
                .body("rankings[1].items.rank", equalTo(List.of(1, 2, 3, 3, 5, 6, 7)))
                .body("rankings[1].items[0].total", equalTo(95.5f))
                .body("links.self", equalTo(SUMMARY));
    }

    @Test
    void the_rooms_sections_stand_in_one_order_between_head_and_links() {
        var all = Api.as("ministry.officer").get("/v1/summaries?year=2023").jsonPath();
        assertThat(List.copyOf(all.<String, Object>getMap("items[0]").keySet()))
                .containsExactly(
                        "group",
                        "year",
                        "asOf",
                        "version",
                        "members",
                        "campaigns",
                        "agreement",
                        "registrations",
                        "scoreSheets",
                        "rankings",
                        "links");
        assertThat(List.copyOf(all.<String, Object>getMap("totals").keySet()))
                .containsExactly(
                        "groups",
                        "members",
                        "answersExpected",
                        "answersMissing",
                        "signaturesExpected",
                        "signedOnTime",
                        "signedLate",
                        "signaturesMissing",
                        "registrationsExpected",
                        "registrationsSubmitted",
                        "registrationsOnTime",
                        "registrationsMissing",
                        "registrationsByTitle",
                        "sheetsExpected",
                        "sheetsSubmitted",
                        "sheetsMissing",
                        "ranked");
    }

    @Test
    void every_pledge_of_lao_cai_is_counted_against_its_headcount() {
        Api.asMachine("ministry-system")
                .get(SUMMARY)
                .then()
                .rootPath("campaigns.items.find { it.title.contains('Hồ Chí Minh') }"
                        + ".byOrganisation.find { it.organisation.id == '"
                        + LAO_CAI
                        + "' }")
                .body("status", equalTo("ACCEPTED"))
                .body("committed", equalTo(45))
                .body("headcount", equalTo(45))
                .body("commitmentRate", equalTo(100.00f));
    }

    @Test
    void the_national_summary_adds_up_its_groups() {
        Api.as("ministry.officer")
                .queryParam("year", 2023)
                .get("/v1/summaries")
                .then()
                .statusCode(200)
                .body("totals.groups", equalTo(8))
                .body("totals.members", equalTo(14 + 7 + 9 + 6 + 12 + 6 + 11 + 5))
                .body("totals.signedOnTime", equalTo(13))
                .body("totals.signedLate", equalTo(1))
                .body("totals.signaturesExpected", equalTo(70))
                .body("totals.signaturesMissing", equalTo(70 - 14))
                .body("totals.registrationsExpected", equalTo(70))
                .body("totals.registrationsSubmitted", equalTo(14))
                .body("totals.registrationsMissing", equalTo(70 - 14))
                .body("totals.registrationsByTitle", equalTo(titlesOfKv1()))
                .body("totals.sheetsExpected", equalTo(70))
                .body("totals.sheetsSubmitted", equalTo(14))
                .body("totals.sheetsMissing", equalTo(70 - 14))
                .body("totals.ranked", equalTo(14))
                .body("items.group.code", equalTo(List.of("KV1", "KV2", "KV3", "KV4", "KV5", "KV6", "KV7", "KV8")));
    }

    /** Where one region alone has registrations, the nation's are its own. */
    private static List<Object> titlesOfKv1() {
        return Api.asMachine("ministry-system").get(SUMMARY).path("registrations.byTitle");
    }

    @Test
    void a_member_sees_the_summary_of_its_own_group_only() {
        Api.as("sonla.officer").get(SUMMARY).then().statusCode(200);
        Api.as("sonla.officer")
                .get("/v1/summaries?year=2023")
                .then()
                .statusCode(200)
                .body("items.group.code", equalTo(List.of("KV1")));
        Api.as("sonla.officer").get(KV2_SUMMARY).then().statusCode(404);
        Api.as("staff.laocai").get(SUMMARY).then().statusCode(403);
    }

    @Test
    void a_year_the_group_was_not_formed_for_is_404() {
        Api.asMachine("ministry-system")
                .get("/v1/groups/" + KV1 + "/years/1999/summary")
                .then()
                .statusCode(404);
    }

    @Test
    void the_links_lead_to_the_records() {
        var links = Api.as("ministry.officer").get(SUMMARY).<Map<String, String>>path("links");
        assertThat(links)
                .containsOnlyKeys(
                        "self",
                        "group",
                        "members",
                        "campaigns",
                        "agreement",
                        "signatures",
                        "registrations",
                        "rankings",
                        "scoreSheets");
        links.values()
                .forEach(link -> Api.as("ministry.officer")
                        .urlEncodingEnabled(false)
                        .get(link)
                        .then()
                        .statusCode(200));
    }

    @Test
    void one_group_and_all_groups_cost_the_same_number_of_statements() {
        var one = statements(SUMMARY);
        assertThat(statements("/v1/summaries?year=2023")).isEqualTo(one);
        assertThat(one).isLessThanOrEqualTo(AROUND + sections.size());
    }

    private long statements(String address) {
        var statistics = sessions.getStatistics();
        var before = statistics.getPrepareStatementCount();
        Api.asMachine("ministry-system")
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200);
        return statistics.getPrepareStatementCount() - before;
    }
}
