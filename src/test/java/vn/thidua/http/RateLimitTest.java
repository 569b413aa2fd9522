package vn.thidua.http;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;

@QuarkusTest
@TestProfile(RateLimitTest.ThreeReadsAMinute.class)
class RateLimitTest {

    /** A service that lets each caller read three times a minute. */
    public static class ThreeReadsAMinute implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("thidua.http.rate-limit.reads-per-minute", "3");
        }
    }

    @Test
    void the_fourth_read_of_a_minute_is_refused_and_other_callers_are_not() {
        var eager = "eager-" + UUID.randomUUID();
        for (int read = 0; read < 3; read++) {
            Api.as(eager).get("/v1/me").then().statusCode(200);
        }
        Api.as(eager)
                .get("/v1/me")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("\\d+"))
                .body("type", equalTo("urn:problem-type:thidua:too-many-requests"));
        Api.as("patient-" + UUID.randomUUID()).get("/v1/me").then().statusCode(200);
    }
}
