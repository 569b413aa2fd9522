package vn.thidua.summary;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.demo.DemoReference;

@QuarkusTest
class SummaryTest {

    private static final String KV1 = DemoReference.id("group/kv1").toString();
    private static final String LAO_CAI = DemoReference.id("org/stp-laocai").toString();
    private static final String SUMMARY = "/v1/groups/" + KV1 + "/years/2023/summary";

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
                .body(
                        "ranking.items.rank",
                        equalTo(List.of(1, 2, 3, 4, 5, 6, 7, 8, 8, 10, 11, 12, 13, 14)))
                .body("ranking.items[0].organisation.id", equalTo(LAO_CAI))
                .body("ranking.items[0].total", equalTo(191.25f))
                .body("links.self", equalTo(SUMMARY));
    }
}
