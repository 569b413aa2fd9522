package vn.thidua.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.ClientProxy;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import vn.thidua.document.SummarySection;

/**
 * What the document derived from the code cannot see: the members of a summary and of its totals that come from the
 * rooms' sections. They are put where the map of them stands, each by the type that its room declares.
 */
final class Sections {

    private static final String MAP = "sections";

    /** What a figure of a section and its sum are. */
    private static final JsonNode SUM = Contract.parse("{\"type\": \"integer\", \"format\": \"int32\"}");

    private Sections() {}

    static void putInto(JsonNode document, List<SummarySection<?>> sections) {
        var schemas = document.at("/components/schemas");
        var summary = (ObjectNode) schemas.get("SummaryView");
        var reference = schemas.at("/SummariesView/properties/totals/$ref").asText();
        var totals = (ObjectNode) document.at(reference.substring(1));
        removeMap(totals);
        removeMap(summary);
        for (var section : sections) {
            var type = schema(type(section), schemas);
            put(summary, section.name(), type);
            section.totals().forEach(total -> put(totals, total.name(), SUM));
            section.tables().forEach(table -> put(totals, table.name(), type.at("/properties/" + table.list())));
        }
    }

    /** A section is a record or a list of them. */
    private static JsonNode schema(Type type, JsonNode schemas) {
        if (type instanceof ParameterizedType list) {
            var array = Contract.JSON.createObjectNode().put("type", "array");
            return array.set("items", schema(list.getActualTypeArguments()[0], schemas));
        }
        return schemas.get(((Class<?>) type).getSimpleName());
    }

    private static Type type(SummarySection<?> section) {
        return Arrays.stream(ClientProxy.unwrap(section).getClass().getGenericInterfaces())
                .filter(one -> one instanceof ParameterizedType type && type.getRawType() == SummarySection.class)
                .map(one -> ((ParameterizedType) one).getActualTypeArguments()[0])
                .findFirst()
                .orElseThrow();
    }

    /** Without the map. */
    private static void removeMap(ObjectNode type) {
        var required = (ArrayNode) type.get("required");
        for (int i = required.size() - 1; i >= 0; i--) {
            if (required.get(i).asText().equals(MAP)) {
                required.remove(i);
            }
        }
        ((ObjectNode) type.get("properties")).remove(MAP);
    }

    private static void put(ObjectNode type, String name, JsonNode schema) {
        ((ObjectNode) type.get("properties")).set(name, schema);
        ((ArrayNode) type.get("required")).add(name);
    }
}
