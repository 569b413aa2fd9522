package vn.thidua.conformance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractFilterTest {

    @TempDir
    Path directory;

    private HttpServer server;
    private String answer = Sample.THING;
    private ContractLedger ledger;

    @BeforeEach
    void serve() throws IOException {
        ledger = new ContractLedger(directory.resolve("ledger.jsonl"));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("API-Version", "1.2.0");
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void every_test_has_the_filter_without_asking() {
        assertThat(RestAssured.filters()).singleElement().isInstanceOf(ContractFilter.class);
    }

    @Test
    void an_exchange_that_keeps_the_contract_is_entered_and_can_still_be_read() {
        String title = judged().auth().oauth2("secret").get(Sample.PATH).path("title");

        assertThat(title).isEqualTo("One");
        assertThat(ledger.exchanges())
                .singleElement()
                .satisfies(e -> assertThat(e.token()).isTrue());
        assertThat(directory.resolve("ledger.jsonl")).content().doesNotContain("secret");
    }

    @Test
    void an_exchange_that_breaks_the_contract_fails_the_test() {
        answer = Sample.THING.replace("\"title\"", "\"foreign\":1,\"title\"");

        assertThatThrownBy(() -> judged().header("Authorization", "Bearer x").get(Sample.PATH))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("GET " + Sample.PATH + " -> 200 breaks the contract:")
                .hasMessageContaining("- the answer's field /foreign is not declared");
        assertThat(directory.resolve("ledger.jsonl")).doesNotExist();
    }

    @Test
    void body_and_query_are_judged_as_sent() {
        assertThatThrownBy(() -> judged().header("Authorization", "Bearer x")
                        .header("If-Match", "\"1\"")
                        .contentType("application/json")
                        .queryParam("f", "a b")
                        .body("{\"title\":\"One\"}")
                        .put(Sample.PATH))
                .hasMessageContaining("{f=[a b]}")
                .hasMessageContaining("- accepted with the undeclared parameter f")
                .hasMessageContaining("- accepted with body")
                .hasMessageNotContaining("without a token");
    }

    @Test
    void what_is_not_of_the_contract_is_left_alone() {
        assertThat(judged().get("/q/health").statusCode()).isEqualTo(200);
        assertThat(judged().get("/realms/x/token").statusCode()).isEqualTo(200);
        assertThat(Files.exists(directory.resolve("ledger.jsonl"))).isFalse();
    }

    private RequestSpecification judged() {
        return given().noFilters()
                .filter(new ContractFilter(Sample::contract, ledger))
                .baseUri("http://localhost:" + server.getAddress().getPort());
    }
}
