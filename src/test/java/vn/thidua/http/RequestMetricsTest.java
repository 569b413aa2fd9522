package vn.thidua.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Fixture;
import vn.thidua.Wire;
import vn.thidua.contract.Contract;

@QuarkusTest
class RequestMetricsTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Inject
    MeterRegistry meters;

    @Inject
    Contract contract;

    @Test
    void whatever_is_answered_is_counted_under_the_path_of_the_contract() throws InterruptedException {
        var strange = UUID.randomUUID();
        var one = "/v1/organisations/" + strange;
        var somebody = Fixture.subject("ADMIN");
        for (var path : new String[] {one, "/v1/" + strange, "/" + strange, "/q/" + strange, one + "/" + strange}) {
            for (var method : new String[] {
                "GET",
                "HEAD",
                "OPTIONS",
                "DELETE",
                "PATCH",
                "X" + strange.toString().charAt(0)
            }) {
                ask(method, path, "");
            }
            ask(
                    "OPTIONS",
                    path,
                    "",
                    "Origin",
                    "https://x.example",
                    "Access-Control-Request-Method",
                    "PUT",
                    "Access-Control-Request-Headers",
                    "x");
            ask("PUT", path, "x".repeat(2_500_000));
            ask("PUT", path, "{");
            ask("GET", path + "?q=" + strange, "");
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
                .noneMatch(method -> method.startsWith("X") || method.startsWith("Y"));
        assertThat(tags("uri"))
                .allMatch(uri -> uri.equals(contract.template(uri))
                        || Set.of("/{unknown}", "/cors-preflight", "NOT_FOUND", "REDIRECTION")
                                .contains(uri));
    }

    @Test
    void a_method_that_a_path_lacks_is_counted_with_the_path() {
        Api.as(Fixture.subject("ADMIN")).delete("/v1/me").then().statusCode(405);
        assertThat(meters.find("http.server.requests")
                        .tags("uri", "/v1/me", "method", "DELETE", "status", "405")
                        .timer())
                .isNotNull();
    }

    /** Whatever is answered, and also where the answer comes before the body is sent. */
    private static void ask(String method, String path, String body, String... headers) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .method(method, BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            CLIENT.send(request.build(), BodyHandlers.discarding());
        } catch (IOException answeredBefore) {
            assertThat(body).isNotEmpty();
        }
    }

    private Set<String> tags(String name) {
        return meters.find("http.server.requests").timers().stream()
                .map(timer -> timer.getId().getTag(name))
                .collect(Collectors.toSet());
    }
}
