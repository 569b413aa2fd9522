package vn.thidua.conformance;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The contract with one thing taken out of it or put into it.
 *
 * @param place the node that is changed; what lies beside the way to it is shared with the original
 */
record Mutant(String name, JsonPointer place, Consumer<JsonNode> change) {

    private static final List<Integer> STATUSES =
            List.of(200, 201, 202, 204, 304, 400, 403, 404, 409, 410, 412, 422, 428);

    Contract of(Contract contract) {
        return Contract.of(edited(contract.document(), place));
    }

    private JsonNode edited(JsonNode node, JsonPointer rest) {
        if (rest.matches()) {
            JsonNode copy = node.deepCopy();
            change.accept(copy);
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = Contract.JSON.createArrayNode().addAll(array);
            copy.set(rest.getMatchingIndex(), edited(array.get(rest.getMatchingIndex()), rest.tail()));
            return copy;
        }
        ObjectNode copy = Contract.JSON.createObjectNode();
        copy.setAll((ObjectNode) node);
        copy.set(rest.getMatchingProperty(), edited(node.get(rest.getMatchingProperty()), rest.tail()));
        return copy;
    }

    /**
     * Every status, field, enumerated value, parameter, header, media type and operation: without it, and with one
     * more.
     */
    static List<Mutant> all(Contract contract) {
        List<Mutant> mutants = new ArrayList<>();
        for (var path : contract.document().path("paths").properties()) {
            JsonPointer at = JsonPointer.compile("/paths").appendProperty(path.getKey());
            mutants.add(put(at, "trace", path.getValue().elements().next()));
        }
        for (Operation o : contract.operations()) {
            JsonPointer item = JsonPointer.compile("/paths").appendProperty(o.path());
            mutants.add(remove(item, o.method()));
            operation(o, item.appendProperty(o.method()), mutants);
        }
        walk(contract.document(), JsonPointer.empty(), mutants);
        return mutants;
    }

    private static void operation(Operation o, JsonPointer at, List<Mutant> mutants) {
        JsonPointer responses = at.appendProperty("responses");
        o.node().path("responses").fieldNames().forEachRemaining(s -> mutants.add(remove(responses, s)));
        JsonNode any = o.node().path("responses").path("default");
        for (int status : STATUSES) {
            if (!o.declares(status)) {
                mutants.add(put(responses, String.valueOf(status), any));
            }
        }
        Operation.SHARED.forEach(s -> mutants.add(put(responses, String.valueOf(s), any)));
        if (o.requestBody().isMissingNode()) {
            mutants.add(put(at, "requestBody", body()));
        } else {
            mutants.add(remove(at, "requestBody"));
        }
        mutants.add(new Mutant(at + " takes one more parameter", at, n -> parameter((ObjectNode) n)));
        mutants.add(put(at, "security", o.isOpen() ? loggedIn() : Contract.JSON.createArrayNode()));
    }

    /** Fields, values, parameters, headers and media types, wherever they stand. */
    private static void walk(JsonNode node, JsonPointer at, List<Mutant> mutants) {
        schema(node, at, mutants);
        JsonPointer list = at.appendProperty("parameters");
        for (int i = 0; i < size(node, "parameters"); i++) {
            int index = i;
            mutants.add(new Mutant("without " + list + "/" + i, list, n -> ((ArrayNode) n).remove(index)));
        }
        if (at.toString().matches(".*/responses/[^/]+") && !node.has("$ref")) {
            JsonPointer headers = at.appendProperty("headers");
            node.path("headers").fieldNames().forEachRemaining(h -> mutants.add(remove(headers, h)));
            mutants.add(new Mutant(at + " sends one more header", at, n -> header((ObjectNode) n)));
        }
        if (node.has("content")) {
            JsonPointer content = at.appendProperty("content");
            node.path("content").fieldNames().forEachRemaining(m -> mutants.add(remove(content, m)));
            mutants.add(put(content, "text/foreign", Contract.JSON.createObjectNode()));
        }
        for (var child : node.properties()) {
            below(child.getKey(), child.getValue(), at.appendProperty(child.getKey()), mutants);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(node.get(i), at.appendIndex(i), mutants);
        }
    }

    /** The keys of properties are names, which may be those of keywords. */
    private static void below(String key, JsonNode node, JsonPointer at, List<Mutant> mutants) {
        if (key.equals("properties")) {
            node.properties().forEach(p -> walk(p.getValue(), at.appendProperty(p.getKey()), mutants));
        } else if (!key.startsWith("example")) {
            walk(node, at, mutants);
        }
    }

    private static void schema(JsonNode node, JsonPointer at, List<Mutant> mutants) {
        if (node.path("properties").isObject()) {
            node.get("properties").fieldNames().forEachRemaining(f -> mutants.add(removeField(at, f)));
            mutants.add(put(at.appendProperty("properties"), "foreign", text()));
        }
        int values = size(node, "enum");
        for (int i = 0; values > 0 && i <= values; i++) {
            mutants.add(otherValues(at.appendProperty("enum"), i, values));
        }
    }

    private static int size(JsonNode node, String list) {
        return node.path(list).isArray() ? node.get(list).size() : 0;
    }

    private static Mutant remove(JsonPointer at, String field) {
        String name = "without " + at.appendProperty(field);
        return new Mutant(name, at, n -> ((ObjectNode) n).remove(field));
    }

    private static Mutant put(JsonPointer at, String field, JsonNode value) {
        String name = "with " + at.appendProperty(field);
        return new Mutant(name, at, n -> ((ObjectNode) n).set(field, renamed(value)));
    }

    /** A copied operation needs an id of its own, or the copy's name would give it away. */
    private static JsonNode renamed(JsonNode value) {
        JsonNode copy = value.deepCopy();
        if (copy.has("operationId")) {
            ((ObjectNode) copy).put("operationId", "foreign");
        }
        return copy;
    }

    private static Mutant removeField(JsonPointer schema, String field) {
        return new Mutant("without the field " + schema.appendProperty(field), schema, n -> {
            ((ObjectNode) n.get("properties")).remove(field);
            for (int i = n.path("required").size() - 1; i >= 0; i--) {
                if (n.get("required").get(i).asText().equals(field)) {
                    ((ArrayNode) n.get("required")).remove(i);
                }
            }
        });
    }

    /** Without the value at the index, or with one more behind the last. */
    private static Mutant otherValues(JsonPointer list, int index, int size) {
        String name = index < size ? "without " + list + "/" + index : "with one more " + list;
        return new Mutant(name, list, n -> {
            if (index < size) {
                ((ArrayNode) n).remove(index);
            } else {
                ((ArrayNode) n).add("FOREIGN");
            }
        });
    }

    private static JsonNode text() {
        return Contract.JSON.createObjectNode().put("type", "string").put("maxLength", 9);
    }

    private static JsonNode body() {
        return Contract.parse("{\"content\":{\"application/json\":{\"schema\":{\"type\":\"object\"}}}}");
    }

    private static JsonNode loggedIn() {
        return Contract.parse("[{\"oidc\":[]}]");
    }

    private static void parameter(ObjectNode operation) {
        operation
                .withArray("parameters")
                .addObject()
                .put("name", "foreign")
                .put("in", "query")
                .set("schema", text());
    }

    private static void header(ObjectNode response) {
        ObjectNode header = response.withObjectProperty("headers").putObject("Foreign");
        header.put("required", true).set("schema", text());
    }
}
