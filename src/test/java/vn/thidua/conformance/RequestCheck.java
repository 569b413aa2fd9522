package vn.thidua.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What was wrong with a request that the service accepted: it should have been refused. */
final class RequestCheck {

    private final Contract contract;
    private final Operation operation;
    private final Exchange exchange;
    private final List<String> complaints = new ArrayList<>();

    RequestCheck(Contract contract, Operation operation, Exchange exchange) {
        this.contract = contract;
        this.operation = operation;
        this.exchange = exchange;
    }

    List<String> complaints() {
        if (!exchange.token() && !operation.isOpen()) {
            complain("without a token");
        }
        undeclaredParameters();
        Map<String, String> path = operation.pathValues(exchange.path()).orElseThrow();
        for (Operation.Parameter p : operation.parameters()) {
            String header = exchange.requestHeaders().get(p.name().toLowerCase(Locale.ROOT));
            switch (p.in()) {
                case "path" -> parameter(p, listOf(path.get(p.name())));
                case "query" -> parameter(p, exchange.query().getOrDefault(p.name(), List.of()));
                default -> parameter(p, listOf(header));
            }
        }
        body();
        return complaints;
    }

    private void undeclaredParameters() {
        Set<String> declared = operation.parameters("query").stream()
                .map(Operation.Parameter::name)
                .collect(Collectors.toSet());
        exchange.query().keySet().stream()
                .filter(name -> !declared.contains(name))
                .forEach(name -> complain("with the undeclared parameter %s", name));
    }

    private void parameter(Operation.Parameter p, List<String> values) {
        if (values.isEmpty()) {
            if (p.required()) {
                complain("without the %s parameter %s", p.in(), p.name());
            }
            return;
        }
        boolean list = contract.resolve(p.schema()).path("type").asText().equals("array");
        if (values.size() > 1 && !list) {
            complain("with %s given twice", p.name());
        }
        contract.invalid(p.schema(), ExchangeCheck.typed(contract, p.schema(), values))
                .forEach(e -> complain("with %s %s%s", p.in(), p.name(), e));
    }

    private void body() {
        JsonNode declared = operation.requestBody();
        if (!exchange.hasRequestBody()) {
            boolean parts = exchange.requestMediaType().startsWith("multipart/");
            if (declared.path("required").asBoolean(false) && !parts) {
                complain("without a body");
            }
            return;
        }
        JsonNode media = declared.path("content").path(exchange.requestMediaType());
        if (media.isMissingNode()) {
            complain("with a body of type %s", exchange.requestMediaType());
        } else if (exchange.requestMediaType().endsWith("json")) {
            json(media.path("schema"));
        }
    }

    private void json(JsonNode schema) {
        try {
            contract.invalid(schema, Contract.JSON.readTree(exchange.requestBody()))
                    .forEach(e -> complain("with body%s", e));
        } catch (JsonProcessingException e) {
            complain("with a body that is not JSON");
        }
    }

    private static List<String> listOf(String value) {
        return value == null ? List.of() : List.of(value);
    }

    private void complain(String text, Object... arguments) {
        complaints.add("accepted " + String.format(Locale.ROOT, text, arguments));
    }
}
