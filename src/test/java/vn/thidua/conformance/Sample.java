package vn.thidua.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A small contract and exchanges that keep it, for the kit's own tests. */
final class Sample {

    static final String THING = "{\"id\":\"00000000-0000-4000-8000-000000000001\",\"title\":\"One\",\"kind\":\"BIG\"}";
    static final String DRAFT = "{\"title\":\"One\",\"kind\":\"BIG\"}";
    static final String PATH = "/v1/things/00000000-0000-4000-8000-000000000001";

    private Sample() {}

    static JsonNode document() {
        try (var in = Sample.class.getResourceAsStream("/contract/sample.json")) {
            return Contract.JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Contract contract() {
        return Contract.of(document());
    }

    /** The sample with something changed at the place. */
    static Contract with(String pointer, Consumer<ObjectNode> change) {
        JsonNode document = document();
        change.accept((ObjectNode) document.at(pointer));
        return Contract.of(document);
    }

    static Contract without(String pointer, String field) {
        return with(pointer, node -> node.remove(field));
    }

    static Exchange get(String path, int status, String body, String... headers) {
        return exchange("GET", path, "", status, body, headers);
    }

    static Exchange exchange(String method, String path, String sent, int status, String body, String... headers) {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("api-version", "1.2.0");
        if (!body.isEmpty()) {
            given.put("content-type", status < 400 ? "application/json" : "application/problem+json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            given.put(headers[i], headers[i + 1]);
        }
        Map<String, String> asked = new LinkedHashMap<>();
        if (!sent.isEmpty()) {
            asked.put("content-type", "application/json");
        }
        if (method.equals("PUT")) {
            asked.put("if-match", "\"1\"");
        }
        return new Exchange(method, path, Map.of(), true, asked, sent, status, given, body);
    }

    static Exchange asking(Exchange e, String name, String... values) {
        return new Exchange(
                e.method(),
                e.path(),
                Map.of(name, List.of(values)),
                e.token(),
                e.requestHeaders(),
                e.requestBody(),
                e.status(),
                e.headers(),
                e.body());
    }

    static Exchange withoutToken(Exchange e) {
        return new Exchange(
                e.method(),
                e.path(),
                e.query(),
                false,
                e.requestHeaders(),
                e.requestBody(),
                e.status(),
                e.headers(),
                e.body());
    }

    static Exchange withoutHeader(Exchange e, String name) {
        Map<String, String> headers = new LinkedHashMap<>(e.headers());
        headers.remove(name);
        return new Exchange(
                e.method(),
                e.path(),
                e.query(),
                e.token(),
                e.requestHeaders(),
                e.requestBody(),
                e.status(),
                headers,
                e.body());
    }

    static String problem(int status) {
        return "{\"type\":\"urn:problem:no\",\"title\":\"No\",\"status\":" + status + "}";
    }

    static List<String> complaints(Exchange exchange) {
        return ExchangeCheck.of(contract(), exchange).complaints();
    }
}
