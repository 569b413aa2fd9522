package vn.thidua.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A request as it can be built from the contract alone; whom it concerns may not exist. */
record Request(
        String method,
        String path,
        Map<String, String> values,
        Map<String, String> query,
        Map<String, String> headers,
        String body) {

    /** An id that nothing has. */
    static final String NOBODY = "00000000-0000-7000-8000-00000000dead";

    /** A request that breaks no rule the contract states. */
    static Request valid(Operation o) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, String> query = new LinkedHashMap<>();
        Map<String, String> headers = new LinkedHashMap<>();
        for (Operation.Parameter p : o.parameters()) {
            switch (p.in()) {
                case "path" -> values.put(p.name(), value(o.contract(), p));
                case "query" -> {
                    if (p.required()) {
                        query.put(p.name(), value(o.contract(), p));
                    }
                }
                default -> {
                    if (p.name().equals("If-Match")) {
                        headers.put(p.name(), "\"0\"");
                    }
                }
            }
        }
        String mediaType = o.shownMediaType().orElse(null);
        String body = null;
        if (mediaType != null) {
            JsonNode example = o.requestExamples(mediaType).get(0);
            body = mediaType.equals(Operation.JSON) ? example.toString() : example.asText();
            headers.put("Content-Type", mediaType);
        }
        return new Request(o.method().toUpperCase(Locale.ROOT), o.path(), values, query, headers, body);
    }

    private static String value(Contract contract, Operation.Parameter p) {
        JsonNode schema = contract.resolve(p.schema());
        if (p.node().has("example")) {
            return p.node().get("example").asText();
        }
        if (schema.path("enum").isArray()) {
            return schema.get("enum").get(0).asText();
        }
        return switch (schema.path("format").asText(schema.path("type").asText())) {
            case "uuid" -> NOBODY;
            case "date" -> "2023-01-01";
            case "int32", "int64" -> schema.path("minimum").asText("2023");
            default -> "x";
        };
    }

    Request value(String name, String value) {
        return new Request(method, path, with(values, name, value), query, headers, body);
    }

    Request query(String name, String value) {
        return new Request(method, path, values, with(query, name, value), headers, body);
    }

    Request header(String name, String value) {
        return new Request(method, path, values, query, with(headers, name, value), body);
    }

    Request body(String body) {
        return new Request(method, path, values, query, headers, body);
    }

    Request method(String method) {
        return new Request(method, path, values, query, headers, null);
    }

    /** Null takes the entry away. */
    private static Map<String, String> with(Map<String, String> all, String name, String value) {
        Map<String, String> copy = new LinkedHashMap<>(all);
        copy.put(name, value);
        copy.values().removeIf(Objects::isNull);
        return copy;
    }
}
