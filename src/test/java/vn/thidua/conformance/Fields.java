package vn.thidua.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which fields of a value a schema declares. Schemas of answers are open, since a client must ignore what it does not
 * know; the service, though, may send only what is declared.
 */
final class Fields {

    private final Contract contract;
    private final SortedSet<String> undeclared = new TreeSet<>();
    private final SortedSet<String> seen = new TreeSet<>();

    /** A schema and its place in the contract. */
    private record Placed(String at, JsonNode schema) {}

    private Fields(Contract contract) {
        this.contract = contract;
    }

    /** @param at the schema's place in the contract, where it is not a reference */
    static Fields of(Contract contract, String at, JsonNode schema, JsonNode value) {
        Fields fields = new Fields(contract);
        fields.visit(List.of(new Placed(at, schema)), value, "");
        return fields;
    }

    /** Pointers into the value. */
    SortedSet<String> undeclared() {
        return undeclared;
    }

    /** The places in the contract of the fields and enumerated values that the value made use of. */
    SortedSet<String> seen() {
        return seen;
    }

    private void visit(List<Placed> schemas, JsonNode value, String pointer) {
        List<Placed> parts = new ArrayList<>();
        schemas.forEach(s -> apply(s, value, parts));
        parts.stream().filter(p -> p.schema.has("enum")).forEach(p -> seen.add(p.at + "/enum/" + value.asText()));
        if (value.isArray()) {
            List<Placed> items = below(parts, "items");
            for (int i = 0; i < value.size(); i++) {
                visit(items, value.get(i), pointer + "/" + i);
            }
        } else if (value.isObject()) {
            value.properties().forEach(f -> field(parts, f.getKey(), f.getValue(), pointer));
        }
    }

    private void field(List<Placed> parts, String name, JsonNode value, String pointer) {
        List<Placed> declared = new ArrayList<>();
        for (Placed part : parts) {
            if (part.schema.path("properties").has(name)) {
                String place = part.at + "/properties/" + name;
                seen.add(place);
                declared.add(new Placed(place, part.schema.get("properties").get(name)));
            }
        }
        if (declared.isEmpty()) {
            declared.addAll(below(parts, "additionalProperties"));
        }
        if (!declared.isEmpty()) {
            visit(declared, value, pointer + "/" + name);
        } else if (parts.stream().noneMatch(p -> isFree(p.schema))) {
            undeclared.add(pointer + "/" + name);
        }
    }

    /** Everything that a schema says of the value itself: references and compositions unfolded. */
    private void apply(Placed placed, JsonNode value, List<Placed> parts) {
        JsonNode schema = placed.schema;
        if (schema.has("$ref")) {
            String reference = schema.get("$ref").asText();
            apply(new Placed(reference, contract.target(reference)), value, parts);
        }
        parts.add(placed);
        for (JsonNode part : schema.path("allOf")) {
            apply(new Placed(placed.at + "/allOf", part), value, parts);
        }
        for (String kind : List.of("oneOf", "anyOf")) {
            for (JsonNode one : schema.path(kind)) {
                if (contract.invalid(one, value).isEmpty()) {
                    apply(new Placed(placed.at + "/" + kind, one), value, parts);
                }
            }
        }
    }

    private static List<Placed> below(List<Placed> parts, String keyword) {
        return parts.stream()
                .filter(p -> p.schema.path(keyword).isObject())
                .map(p -> new Placed(p.at + "/" + keyword, p.schema.get(keyword)))
                .toList();
    }

    /** Says nothing of its value at all, or says that more may come. */
    private static boolean isFree(JsonNode schema) {
        JsonNode more = schema.path("additionalProperties");
        return more.isObject() || more.asBoolean(false) || isSilent(schema);
    }

    private static boolean isSilent(JsonNode schema) {
        return !schema.has("$ref")
                && !schema.has("type")
                && !schema.has("properties")
                && !schema.has("allOf")
                && !schema.has("oneOf")
                && !schema.has("anyOf");
    }
}
