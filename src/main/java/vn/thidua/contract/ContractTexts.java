package vn.thidua.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Faults;
import vn.thidua.text.Wording;

/**
 * The texts of a value, as its schema tells them apart: {@code format: line} for words on one line, {@code format:
 * text} for words that may have several. Every other text is no words, and stands as it came: days, ids, hashes,
 * constants.
 */
final class ContractTexts {

    private final JsonNode document;

    /** @param document the contract, which references are looked up in */
    ContractTexts(JsonNode document) {
        this.document = document;
    }

    /** How words of a schema are kept; null where the schema is not about words. */
    @Nullable
    Wording wording(JsonNode schema) {
        return switch (resolved(schema).path("format").asText()) {
            case "line" -> Wording.LINE;
            case "text" -> Wording.TEXT;
            default -> null;
        };
    }

    /** The value with its words in their kept form; objects and lists are changed where they are. */
    JsonNode kept(JsonNode schema, JsonNode value) {
        if (value.isTextual()) {
            var wording = wording(schema);
            return wording == null ? value : TextNode.valueOf(wording.of(value.textValue()));
        }
        if (value instanceof ArrayNode list) {
            var item = resolved(schema).path("items");
            for (int i = 0; i < list.size(); i++) {
                list.set(i, kept(item, list.get(i)));
            }
        }
        for (var field : value.properties()) {
            field.setValue(kept(field(schema, field.getKey()), field.getValue()));
        }
        return value;
    }

    /** What may not be kept in some text, of words or not, wherever it stands. */
    void check(JsonNode schema, JsonNode value, String pointer, Faults faults) {
        if (value.isTextual()) {
            var wording = wording(schema);
            var fault = (wording == null ? Wording.TEXT : wording).fault(value.textValue());
            if (fault != null) {
                faults.add(Fault.at(pointer, fault));
            }
        }
        for (var field : value.properties()) {
            var below = SchemaFaults.child(pointer, field.getKey());
            check(field(schema, field.getKey()), field.getValue(), below, faults);
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            check(resolved(schema).path("items"), value.get(i), pointer + "/" + i, faults);
        }
    }

    /** Alternatives are told apart by what they have; none calls a field of another's name another kind of text. */
    private JsonNode field(JsonNode schema, String name) {
        var whole = resolved(schema);
        var own = whole.path("properties").path(name);
        if (!own.isMissingNode()) {
            return own;
        }
        return StreamSupport.stream(whole.path("oneOf").spliterator(), false)
                .map(one -> field(one, name))
                .filter(field -> !field.isMissingNode())
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref");
        return reference.isMissingNode()
                ? schema
                : resolved(document.at(reference.asText().substring(1)));
    }
}
