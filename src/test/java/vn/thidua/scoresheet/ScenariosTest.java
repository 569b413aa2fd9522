package vn.thidua.scoresheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.demo.DemoReference;

/** The field's own scenarios 2 and 3; scenario 12 is {@link AppealsTest}. */
@QuarkusTest
class ScenariosTest {

    /** Scenario 2, by kind of unit: of the enforcement offices a tie that part A decides, and one that nothing does. */
    @Test
    void the_2023_sheets_of_region_kv1_produce_the_rankings_and_their_ties() {
        assertThat(ranking(0))
                .containsExactly(
                        "1 191.25 XUAT_SAC -",
                        "2 188.5 TOT -",
                        "3 183.0 TOT -",
                        "4 179.75 KHA -",
                        "5 176.4 KHA -",
                        "6 170.5 KHA -",
                        "7 168.0 KHA -");
        assertThat(ranking(1))
                .containsExactly(
                        "1 95.5 XUAT_SAC -",
                        "2 91.5 TOT -",
                        "3 89.0 KHA -",
                        "3 89.0 KHA -",
                        "5 85.5 KHA A",
                        "6 85.5 KHA A",
                        "7 69.5 TRUNG_BINH -");
    }

    private static List<String> ranking(int set) {
        return Api.as("ministry.officer")
                .get("/v1/groups/" + DemoReference.id("group/kv1") + "/years/2023/rankings")
                .then()
                .statusCode(200)
                .extract()
                .<List<Map<String, Object>>>path("items[" + set + "].items")
                .stream()
                .map(item -> item.get("rank")
                        + " "
                        + item.get("total")
                        + " "
                        + item.get("ratingClass")
                        + " "
                        + tieBreak(item.get("tieBreak")))
                .toList();
    }

    private static String tieBreak(Object tieBreak) {
        return tieBreak == null ? "-" : (String) ((Map<?, ?>) tieBreak).get("code");
    }

    /** Scenario 3: two days late earn 1.5 of 2; counted from a due day moved by a holiday, 2. */
    @Test
    void a_report_two_days_late_loses_half_a_point_until_the_due_day_moves() {
        previewed(2)
                .then()
                .statusCode(200)
                .body("points", equalTo(1.5f))
                .body("maxScore", equalTo(2.0f))
                .body("band", equalTo("[1, 2]"));
        previewed(0).then().body("points", equalTo(2.0f));

        var world = new FullYear(3);
        var sheet =
                world.opened(world.published(ScoringYear.example(world.year))).get(2);
        var entries = FullMarks.of(world.year);
        entries.put("B.I.1.1", "{\"daysLate\": 2}");
        world.send(world.officers.get(2), "PUT", sheet, "/entries", body(entries))
                .then()
                .statusCode(200)
                .body("total", equalTo(199.5f));
        world.step(world.directors.get(2), sheet, "submission").then().statusCode(200);
        world.assess(
                        world.provinces.get(2),
                        sheet,
                        "{\"code\": \"B.I.1.1\", \"figures\": {\"daysLate\": 0}, \"varianceReason\":"
                                + " \"Hạn nộp trùng ngày nghỉ, chuyển sang thứ Hai\"}")
                .then()
                .statusCode(200)
                .body("total", equalTo(200.0f));
        Api.as(world.officers.get(2))
                .get(sheet + "/explanation")
                .then()
                .body(
                        "items.find { it.code == 'B.I.1.1' }.why.en",
                        equalTo("PROVINCE spoke last and raised it from 1.50 to 2.00 points."
                                + " Hạn nộp trùng ngày nghỉ, chuyển sang thứ Hai"))
                .body("items.find { it.code == 'B.I.1.1' }.entries.points", contains(1.5f, 2.0f));
    }

    private static Response previewed(int daysLate) {
        return Api.as("laocai.officer")
                .body("{\"figures\": {\"daysLate\": " + daysLate + "}}")
                .post("/v1/criteria-sets/" + DemoReference.id("criteria-set/2023-1") + "/leaves/B.I.1.1/preview");
    }

    private static String body(Map<String, String> figures) {
        return figures.entrySet().stream()
                .map(one -> "{\"code\": \"%s\", \"figures\": %s, \"evidence\": \"Số 1\", \"varianceReason\": \"Muộn\"}"
                        .formatted(one.getKey(), one.getValue()))
                .collect(Collectors.joining(",", "{\"entries\": [", "]}"));
    }
}
