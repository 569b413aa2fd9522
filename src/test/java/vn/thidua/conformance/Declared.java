package vn.thidua.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What of an operation only exchanges can prove: its statuses, and the headers, fields and enumerated values of its
 * refusals. What it takes and gives, the shapes compare.
 */
final class Declared {

    private final Contract contract;
    private final SortedSet<String> places = new TreeSet<>();

    private Declared(Contract contract) {
        this.contract = contract;
    }

    static SortedSet<String> by(Operation operation) {
        Declared declared = new Declared(operation.contract());
        SortedSet<String> all = new TreeSet<>();
        operation.statuses().forEach(s -> all.add(status(operation, s)));
        for (var response : operation.node().path("responses").properties()) {
            if (!response.getKey().matches("[23].*")) {
                declared.refusal(operation.id() + "/" + response.getKey(), response.getValue());
            }
        }
        declared.places.forEach(p -> all.add(place(p)));
        return all;
    }

    static String status(Operation operation, int status) {
        return operation + " never answered " + status;
    }

    static String place(String place) {
        return "no answer showed " + place;
    }

    private void refusal(String at, JsonNode response) {
        if (response.has("$ref")) {
            String reference = response.get("$ref").asText();
            refusal(reference, contract.target(reference));
            return;
        }
        response.path("headers").fieldNames().forEachRemaining(h -> places.add(at + "/headers/" + h));
        response.path("content").forEach(media -> fields(at, media.path("schema")));
    }

    private void fields(String at, JsonNode schema) {
        if (!schema.isObject()) {
            return;
        }
        if (schema.has("$ref")) {
            String reference = schema.get("$ref").asText();
            fields(reference, contract.target(reference));
        }
        schema.path("enum").forEach(value -> places.add(at + "/enum/" + value.asText()));
        for (var property : schema.path("properties").properties()) {
            String place = at + "/properties/" + property.getKey();
            if (places.add(place)) {
                fields(place, property.getValue());
            }
        }
        for (String keyword : List.of("items", "additionalProperties")) {
            fields(at + "/" + keyword, schema.path(keyword));
        }
        for (String keyword : List.of("allOf", "oneOf", "anyOf")) {
            schema.path(keyword).forEach(s -> fields(at + "/" + keyword, s));
        }
    }
}
