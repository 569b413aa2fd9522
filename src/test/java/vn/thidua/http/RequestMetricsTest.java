package vn.thidua.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Fixture;
import vn.thidua.Wire;
import vn.thidua.contract.Contract;

@QuarkusTest
class RequestMetricsTest {

    @Inject
    MeterRegistry meters;

    @Inject
    Contract contract;

    @Test
    void whatever_is_answered_is_counted_under_the_path_of_the_contract() {
        var strange = UUID.randomUUID();
        var one = "/v1/organisations/" + strange;
        var somebody = Fixture.subject("ADMIN");
        for (var path : new String[] {one, "/v1/" + strange, "/" + strange, "/q/" + strange, one + "/" + strange}) {
            asked(path, (as, to) -> as.get(to));
            asked(path, (as, to) -> as.head(to));
            asked(path, (as, to) -> as.options(to));
            asked(path, (as, to) -> as.delete(to));
            asked(path, (as, to) -> as.patch(to));
            asked(path, (as, to) -> as.request("X" + strange.toString().substring(0, 8), to));
            asked(
                    path,
                    (as, to) -> as.header("Origin", "https://x.example")
                            .header("Access-Control-Request-Method", "PUT")
                            .header("Access-Control-Request-Headers", "x")
                            .options(to));
            asked(path, (as, to) -> as.body("x".repeat(2_500_000)).put(to));
            asked(path, (as, to) -> as.body("{").put(to));
            asked(path + "?q=" + strange, (as, to) -> as.get(to));
            Api.as(somebody).get(path);
        }
        try (var wire = new Wire()) {
            wire.send("Y" + strange.toString().substring(0, 8) + " " + one + " HTTP/1.1\r\nHost: x\r\n\r\n");
            wire.reset();
        }
        assertThat(tags("uri"))
                .contains("/v1/organisations/{id}", "/{unknown}")
                .noneMatch(uri -> uri.contains(strange.toString()));
        assertThat(tags("method"))
                .contains("GET", "OPTIONS", "DELETE", "OTHER")
                .noneMatch(method -> method.contains(strange.toString().substring(0, 8)));
        assertThat(tags("uri"))
                .allMatch(uri -> uri.equals(contract.template(uri))
                        || Set.of("/{unknown}", "/cors-preflight", "NOT_FOUND").contains(uri));
    }

    @Test
    void a_method_that_a_path_lacks_is_counted_with_the_path() {
        Api.as(Fixture.subject("ADMIN")).delete("/v1/me").then().statusCode(405);
        assertThat(meters.find("http.server.requests")
                        .tags("uri", "/v1/me", "method", "DELETE", "status", "405")
                        .timer())
                .isNotNull();
    }

    private static void asked(String path, BiFunction<RequestSpecification, String, Response> request) {
        request.apply(given().noFilters(), path);
    }

    private Set<String> tags(String name) {
        return meters.find("http.server.requests").timers().stream()
                .map(timer -> timer.getId().getTag(name))
                .collect(Collectors.toSet());
    }
}
