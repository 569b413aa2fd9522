package vn.thidua.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Database;
import vn.thidua.demo.DemoReference;

/** Leaves the demo year's figures as it found them: what it lowers it raises again. */
@QuarkusTest
class ChangingSummaryTest {

    private static final String SUMMARY = "/v1/groups/" + DemoReference.id("group/kv1") + "/years/2023/summary";
    private static final String SHEET = "/v1/score-sheets/" + DemoReference.id("sheet/2023/stp-laocai");

    @Test
    void a_changed_score_changes_the_summary_and_its_tag_at_once() {
        var before = summary();
        assertThat(total(before)).isEqualTo(191.25f);

        post("laocai.province", "/return", "{\"reason\": \"Thiếu minh chứng A.I.1.1\"}");
        var returned = summary();
        assertThat(returned.header("ETag")).isNotEqualTo(before.header("ETag"));
        returned.then().body("rankings[0].items.size()", equalTo(6));
        assertThat(returned.<String>path("rankings[0].items[0].organisation.name"))
                .isEqualTo("Sở Tư pháp tỉnh Sơn La");

        score(96);
        post("laocai.director", "/submission", "");
        var lowered = summary();
        assertThat(total(lowered)).isEqualTo(191.00f);
        assertThat(lowered.header("ETag")).isNotIn(before.header("ETag"), returned.header("ETag"));

        post("laocai.province", "/return", "{\"reason\": \"Đã bổ sung minh chứng\"}");
        score(100);
        post("laocai.director", "/submission", "");
        assertThat(total(summary())).isEqualTo(191.25f);
    }

    @Test
    void a_poll_while_nothing_changes_is_304() {
        var tag = summary().header("ETag");
        Api.asMachine("ministry-system")
                .header("If-None-Match", tag)
                .get(SUMMARY)
                .then()
                .statusCode(304)
                .header("ETag", tag);
        var all =
                Api.asMachine("ministry-system").get("/v1/summaries?year=2023").header("ETag");
        Api.asMachine("ministry-system")
                .header("If-None-Match", all)
                .get("/v1/summaries?year=2023")
                .then()
                .statusCode(304);
    }

    @Test
    void one_transaction_raises_the_version_once_and_only_of_the_groups_it_concerns() {
        var kv1 = version("kv1");
        var kv2 = version("kv2");
        Database.execute("""
                update agreement set changed_at = now() where group_year_id = '%1$s';
                update registration set changed_at = now() where group_year_id = '%1$s';
                """.formatted(DemoReference.id("group-year/kv1-2023")));
        assertThat(version("kv1")).isEqualTo(kv1 + 1);
        assertThat(version("kv2")).isEqualTo(kv2);
    }

    @Test
    void a_change_that_is_rolled_back_leaves_the_version() {
        var kv1 = version("kv1");
        Database.execute("""
                begin;
                update agreement set changed_at = now() where group_year_id = '%s';
                rollback;
                """.formatted(DemoReference.id("group-year/kv1-2023")));
        assertThat(version("kv1")).isEqualTo(kv1);
    }

    private static long version(String group) {
        return Api.asMachine("ministry-system")
                .get("/v1/groups/" + DemoReference.id("group/" + group) + "/years/2023/summary")
                .then()
                .statusCode(200)
                .extract()
                .<Number>path("version")
                .longValue();
    }

    private static Response summary() {
        var answer = Api.asMachine("ministry-system").get(SUMMARY);
        answer.then().statusCode(200);
        return answer;
    }

    private static float total(Response summary) {
        return summary.path("rankings[0].items.find { it.organisation.name == 'Sở Tư pháp tỉnh Lào Cai' }.total");
    }

    private static void score(int percent) {
        Api.as("laocai.officer")
                .header("If-Match", "*")
                .body("""
                        {"entries": [{"code": "A.I.1.1", "figures": {"numerator": %d, "denominator": 100},
                          "evidence": "Báo cáo thẩm định năm 2023", "varianceReason": %s}]}
                        """.formatted(percent, percent < 100 ? "\"4 văn bản chậm\"" : "null")
                        .replace(", \"varianceReason\": null", ""))
                .put(SHEET + "/entries")
                .then()
                .statusCode(200);
    }

    private static void post(String subject, String action, String body) {
        var request = Api.as(subject).header("If-Match", "*");
        (body.isEmpty() ? request : request.body(body))
                .post(SHEET + action)
                .then()
                .statusCode(200);
    }
}
