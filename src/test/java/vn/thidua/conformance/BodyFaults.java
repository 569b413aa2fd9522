package vn.thidua.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A valid body broken one fact at a time. */
final class BodyFaults {

    /** @param pointer where the answer must see the fault */
    record BodyFault(String name, String pointer, JsonNode body) {}

    private final Contract contract;
    private final JsonNode valid;
    private final List<BodyFault> faults = new ArrayList<>();

    private BodyFaults(Contract contract, JsonNode valid) {
        this.contract = contract;
        this.valid = valid;
    }

    static List<BodyFault> of(Contract contract, JsonNode schema, JsonNode valid) {
        BodyFaults faults = new BodyFaults(contract, valid);
        faults.replaced(schema, "", value -> value);
        faults.walk(schema, valid, "");
        return faults.faults;
    }

    private void walk(JsonNode reference, JsonNode value, String pointer) {
        JsonNode schema = chosen(contract.resolve(reference), value);
        if (value.isObject()) {
            object(schema, value, pointer);
        } else if (value.isArray()) {
            array(schema, value, pointer);
        }
    }

    private void object(JsonNode schema, JsonNode value, String pointer) {
        if (!schema.path("additionalProperties").asBoolean(true)) {
            change(
                    pointer + "/unknownField unknown",
                    pointer + "/unknownField",
                    pointer,
                    o -> ((ObjectNode) o).put("unknownField", 1));
        }
        for (JsonNode name : schema.path("required")) {
            String field = pointer + "/" + name.asText();
            change(field + " missing", field, pointer, o -> ((ObjectNode) o).remove(name.asText()));
        }
        for (var property : schema.path("properties").properties()) {
            String name = property.getKey();
            replaced(
                    property.getValue(),
                    pointer + "/" + name,
                    wrong -> changed(pointer, o -> ((ObjectNode) o).set(name, wrong)));
            if (value.has(name)) {
                walk(property.getValue(), value.get(name), pointer + "/" + name);
            }
        }
    }

    private void array(JsonNode schema, JsonNode value, String pointer) {
        int most = schema.path("maxItems").asInt(-1);
        if (value.isEmpty()) {
            return;
        }
        if (most >= 0 && most <= 2000) {
            change(pointer + " too many", pointer, pointer, a -> {
                for (int i = a.size(); i <= most; i++) {
                    ((ArrayNode) a).add(value.get(0).deepCopy());
                }
            });
        }
        if (schema.path("minItems").asInt(0) > 0) {
            change(pointer + " too few", pointer, pointer, a -> ((ArrayNode) a).removeAll());
        }
        replaced(schema.path("items"), pointer + "/0", wrong -> changed(pointer, a -> ((ArrayNode) a).set(0, wrong)));
        walk(schema.path("items"), value.get(0), pointer + "/0");
    }

    private void replaced(JsonNode schema, String pointer, UnaryOperator<JsonNode> put) {
        Map<String, JsonNode> wrong = new LinkedHashMap<>(wrongOf(schema));
        wrong.forEach(
                (name, value) -> faults.add(new BodyFault((pointer + " " + name).strip(), pointer, put.apply(value))));
    }

    private Map<String, JsonNode> wrongOf(JsonNode reference) {
        JsonNode schema = contract.resolve(reference);
        if (!schema.has("oneOf")) {
            return Faults.of(contract, reference);
        }
        return Map.of(
                "of another structure",
                Contract.JSON.createArrayNode(),
                "of another type",
                Contract.JSON.getNodeFactory().textNode("x"));
    }

    private void change(String name, String seenAt, String at, Consumer<JsonNode> change) {
        faults.add(new BodyFault(name.strip(), seenAt, changed(at, change)));
    }

    private JsonNode changed(String pointer, Consumer<JsonNode> change) {
        JsonNode copy = valid.deepCopy();
        change.accept(copy.at(pointer));
        return copy;
    }

    /** Of alternatives, the one that the value names. */
    private JsonNode chosen(JsonNode schema, JsonNode value) {
        JsonNode named = schema.at("/discriminator/mapping")
                .path(value.path(schema.at("/discriminator/propertyName").asText())
                        .asText());
        return named.isTextual() ? contract.target(named.asText()) : schema;
    }
}
