package vn.thidua.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Tokens;

@QuarkusTest
class RateLimitTest {

    private static final String EAGER = "eager";

    @Inject
    RateLimit running;

    @ConfigProperty(name = "thidua.http.rate-limit.reads-per-minute")
    long readsPerMinute;

    @ConfigProperty(name = "thidua.http.rate-limit.anonymous-per-minute")
    long anonymousPerMinute;

    @Inject
    CurrentVertxRequest current;

    @Inject
    AtOnce atOnce;

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
    void who_shows_no_valid_token_is_refused_by_address_and_who_shows_one_is_not() {
        var here = running.leftToAnonymous("127.0.0.1");
        long left = here.getAvailableTokens();
        here.consumeIgnoringRateLimits(2 * anonymousPerMinute);
        try {
            for (var request : List.of(
                    given().header("Authorization", "Bearer x.y.z").when(),
                    given().when(),
                    given().auth().oauth2(Tokens.of("eager").replace('a', 'b')).when())) {
                request.get("/v1/me")
                        .then()
                        .statusCode(429)
                        .contentType("application/problem+json")
                        .header("Retry-After", matchesPattern("\\d+"))
                        .body("type", equalTo("urn:problem-type:thidua:too-many-requests"));
            }
            given().get("/v1/openapi.json").then().statusCode(429);
            Api.as("patient").get("/v1/me").then().statusCode(200);
        } finally {
            here.reset();
        }
        assertThat(left).isPositive();
        given().get("/v1/openapi.json").then().statusCode(200);
    }

    @Test
    void the_limits_are_those_that_were_set_and_count_callers_reads_and_writes_apart() {
        var limit = new RateLimit(
                QuarkusSecurityIdentity.builder().setAnonymous(true).build(),
                current,
                new RateLimit.Limits() {
                    @Override
                    public int readsPerMinute() {
                        return 3;
                    }

                    @Override
                    public int writesPerMinute() {
                        return 1;
                    }

                    @Override
                    public int anonymousPerMinute() {
                        return 2;
                    }
                },
                atOnce);
        for (int read = 0; read < 3; read++) {
            assertThat(limit.left(EAGER, true).tryConsume(1)).isTrue();
        }
        assertThat(limit.left(EAGER, true).tryConsume(1)).isFalse();
        assertThat(limit.left(EAGER, false).tryConsume(1)).isTrue();
        assertThat(limit.left(EAGER, false).tryConsume(1)).isFalse();
        assertThat(limit.left("patient", true).tryConsume(1)).isTrue();
        assertThat(limit.leftToAnonymous(EAGER).getAvailableTokens()).isEqualTo(2);
    }
}
