package vn.thidua.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;

@QuarkusTest
class RateLimitTest {

    private static final String EAGER = "eager";

    @Inject
    RateLimit running;

    @ConfigProperty(name = "thidua.http.rate-limit.reads-per-minute")
    long readsPerMinute;

    @Test
    void who_has_used_up_the_reads_of_a_minute_is_refused_and_writes_and_other_callers_are_not() {
        Api.as(EAGER).get("/v1/me").then().statusCode(200);
        assertThat(running.left(EAGER, true).getAvailableTokens()).isPositive();
        running.left(EAGER, true).consumeIgnoringRateLimits(2 * readsPerMinute);
        Api.as(EAGER)
                .get("/v1/me")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("\\d+"))
                .body("type", equalTo("urn:problem-type:thidua:too-many-requests"));
        Api.as(EAGER).body("{}").post("/v1/grants").then().statusCode(403);
        Api.as("patient").get("/v1/me").then().statusCode(200);
    }

    @Test
    void the_limits_are_those_that_were_set_and_count_callers_reads_and_writes_apart() {
        var limit = new RateLimit(
                QuarkusSecurityIdentity.builder().setAnonymous(true).build(), new RateLimit.Limits() {
                    @Override
                    public int readsPerMinute() {
                        return 3;
                    }

                    @Override
                    public int writesPerMinute() {
                        return 1;
                    }
                });
        for (int read = 0; read < 3; read++) {
            assertThat(limit.left(EAGER, true).tryConsume(1)).isTrue();
        }
        assertThat(limit.left(EAGER, true).tryConsume(1)).isFalse();
        assertThat(limit.left(EAGER, false).tryConsume(1)).isTrue();
        assertThat(limit.left(EAGER, false).tryConsume(1)).isFalse();
        assertThat(limit.left("patient", true).tryConsume(1)).isTrue();
    }
}
