package vn.thidua.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Judges one exchange by the contract, request and answer, and collects every complaint. */
final class ExchangeCheck {

    /** These change what a client does, so none of them is sent unless the contract says so. */
    private static final List<String> NEVER_UNDECLARED = List.of(
            "api-version",
            "content-disposition",
            "etag",
            "location",
            "retry-after",
            "deprecation",
            "sunset",
            "www-authenticate");

    private static final String PROBLEM = "application/problem+json";

    private final Contract contract;
    private final Exchange exchange;
    private final List<String> complaints = new ArrayList<>();
    private final SortedSet<String> seen = new TreeSet<>();
    private Operation operation;

    private ExchangeCheck(Contract contract, Exchange exchange) {
        this.contract = contract;
        this.exchange = exchange;
    }

    static ExchangeCheck of(Contract contract, Exchange exchange) {
        ExchangeCheck check = new ExchangeCheck(contract, exchange);
        check.judge();
        return check;
    }

    /** Empty when the exchange is as the contract says. */
    List<String> complaints() {
        return complaints;
    }

    /** Null when the contract knows no operation for the request. */
    Operation operation() {
        return operation;
    }

    /** The places in the contract of the fields that the answer's body made use of. */
    SortedSet<String> seen() {
        return seen;
    }

    private void judge() {
        if (!contract.version().equals(exchange.headers().get("api-version"))) {
            complain("API-Version is %s and not %s", exchange.headers().get("api-version"), contract.version());
        }
        operation = contract.find(exchange.method(), exchange.path()).orElse(null);
        if (operation == null) {
            undeclared();
            return;
        }
        if (exchange.accepted()) {
            new RequestCheck(contract, operation, exchange).complaints().forEach(complaints::add);
        } else if (exchange.status() == 401 && operation.isOpen()) {
            complain("refused for want of a token, though the contract asks for none");
        }
        operation
                .response(exchange.status())
                .ifPresentOrElse(
                        this::answer, () -> complain("the contract does not declare status %s", exchange.status()));
    }

    /** A path or method that is not in the contract can only be answered by saying so. */
    private void undeclared() {
        if (exchange.method().equals("OPTIONS") && exchange.accepted() && !exchange.hasBody()) {
            return; // a preflight or a question for the methods: HTTP's own, no operation
        }
        int expected = contract.at(exchange.path()).isEmpty() ? 404 : 405;
        if (exchange.status() != expected) {
            complain("the contract has no such operation, so the answer must be %s", expected);
        } else if (!exchange.method().equals("HEAD")) {
            contract.operations().stream()
                    .findFirst()
                    .flatMap(o -> o.response(500))
                    .ifPresent(this::answer);
        }
        if (expected == 405 && !exchange.headers().containsKey("allow")) {
            complain("a 405 must name the methods that are allowed");
        }
    }

    private void answer(JsonNode declared) {
        headers(declared.path("headers"));
        JsonNode content = declared.path("content");
        if (exchange.method().equals("HEAD")) {
            return;
        }
        if (content.isEmpty()) {
            if (exchange.hasBody()) {
                complain("a body was sent and none is declared");
            }
            return;
        }
        JsonNode media = content.path(exchange.mediaType());
        if (media.isMissingNode()) {
            complain("the content type %s is not declared", exchange.headers().get("content-type"));
        } else if (exchange.mediaType().endsWith("json")) {
            body(media.path("schema"));
        }
    }

    private void body(JsonNode schema) {
        JsonNode body;
        try {
            body = Contract.JSON.readTree(exchange.body() == null ? "" : exchange.body());
        } catch (JsonProcessingException e) {
            complain("the body is not JSON");
            return;
        }
        contract.invalid(schema, body).forEach(e -> complain("answer%s", e));
        Fields fields = Fields.of(contract, place(), schema, body);
        fields.undeclared().forEach(f -> complain("the answer's field %s is not declared", f));
        seen.addAll(fields.seen());
        if (exchange.mediaType().equals(PROBLEM) && body.path("status").asInt() != exchange.status()) {
            complain("the problem says status %s", body.path("status"));
        }
    }

    /** Where the contract describes this answer. */
    private String place() {
        return operation == null ? "" : operation.place(exchange.status());
    }

    private void headers(JsonNode declared) {
        Set<String> names = new TreeSet<>();
        for (var header : declared.properties()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            JsonNode node = contract.resolve(header.getValue());
            names.add(name);
            String value = exchange.headers().get(name);
            if (value != null) {
                seen.add(place() + "/headers/" + header.getKey());
                contract.invalid(node.path("schema"), typed(contract, node.path("schema"), List.of(value)))
                        .forEach(e -> complain("header %s%s", header.getKey(), e));
            } else if (node.path("required").asBoolean(false)) {
                complain("the header %s is missing", header.getKey());
            }
        }
        for (String name : NEVER_UNDECLARED) {
            if (exchange.headers().containsKey(name) && !names.contains(name)) {
                complain("the header %s is sent and not declared", name);
            }
        }
        companions().forEach(this::present);
    }

    /** What the HTTP standards want beside a status. */
    private List<String> companions() {
        return Map.of(401, List.of("www-authenticate"), 429, List.of("retry-after"), 503, List.of("retry-after"))
                .getOrDefault(exchange.status(), List.of());
    }

    private void present(String header) {
        if (!exchange.headers().containsKey(header)) {
            complain("the header %s is missing", header);
        }
    }

    private void complain(String text, Object... arguments) {
        complaints.add(String.format(Locale.ROOT, text, arguments));
    }

    /** The text of a parameter or header as the JSON value its schema speaks of. */
    static JsonNode typed(Contract contract, JsonNode schema, List<String> texts) {
        JsonNode resolved = contract.resolve(schema);
        JsonNodeFactory json = JsonNodeFactory.instance;
        String text = texts.get(0);
        switch (resolved.path("type").asText()) {
            case "array":
                ArrayNode array = json.arrayNode();
                texts.forEach(t -> array.add(typed(contract, resolved.path("items"), List.of(t))));
                return array;
            case "integer", "number":
                try {
                    return json.numberNode(new BigDecimal(text));
                } catch (NumberFormatException e) {
                    return json.textNode(text);
                }
            case "boolean":
                return text.matches("true|false") ? json.booleanNode(text.equals("true")) : json.textNode(text);
            default:
                return json.textNode(text);
        }
    }
}
