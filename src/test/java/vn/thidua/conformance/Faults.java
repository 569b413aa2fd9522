package vn.thidua.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Values that break a schema in one way each, under the name of the way. */
final class Faults {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Contract contract;
    private final JsonNode schema;
    private final Map<String, JsonNode> faults = new LinkedHashMap<>();

    private Faults(Contract contract, JsonNode schema) {
        this.contract = contract;
        this.schema = schema;
    }

    /** Only what the schema does refuse. */
    static Map<String, JsonNode> of(Contract contract, JsonNode reference) {
        JsonNode schema = contract.resolve(reference);
        Faults faults = new Faults(contract, schema);
        faults.wrongTypes();
        switch (schema.path("type").asText("string")) {
            case "string" -> faults.texts();
            case "integer", "number" -> faults.numbers();
            default -> {}
        }
        faults.faults.putAll(words(schema));
        return faults.faults;
    }

    /** Those that can be sent as text, in a path, a query or a header. */
    static Map<String, String> texts(Contract contract, JsonNode schema) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, JsonNode> values = of(contract, schema);
        values.put("a word", JSON.textNode("x"));
        values.forEach((name, value) -> {
            JsonNode read = ExchangeCheck.typed(contract, schema, List.of(value.asText()));
            boolean refused = !contract.invalid(schema, read).isEmpty();
            if (value.isValueNode() && !value.isNull() && refused) {
                texts.put(name, value.asText());
            }
        });
        words(contract.resolve(schema)).forEach((name, value) -> texts.put(name, value.asText()));
        return texts;
    }

    /** One of each shape: nothing, a value of another type, a structure that is none here. */
    private void wrongTypes() {
        add("null", JSON.nullNode());
        boolean textual = isInvalid(JSON.numberNode(7));
        add("of another type", textual ? JSON.numberNode(7) : JSON.textNode("1"));
        boolean noObject = !schema.path("type").asText().equals("object");
        add("of another structure", noObject ? JSON.objectNode() : JSON.arrayNode());
    }

    private void texts() {
        if (schema.has("maxLength")) {
            add("too long", JSON.textNode("a".repeat(schema.get("maxLength").asInt() + 1)));
        }
        if (schema.has("enum") || schema.has("const") || schema.has("format")) {
            add("no such value", JSON.textNode("NO_SUCH_VALUE"));
            add("no such day", JSON.textNode("2023-02-30"));
        }
        add("empty", JSON.textNode(""));
        if (schema.has("pattern")) {
            Stream.of("   ", "~", "-1", "a b")
                    .map(JSON::textNode)
                    .filter(this::isInvalid)
                    .limit(1)
                    .forEach(t -> add("of no such form", t));
        }
    }

    /** No schema says these: they are what the contract's formats of words mean. */
    private static Map<String, JsonNode> words(JsonNode schema) {
        Map<String, JsonNode> words = new LinkedHashMap<>();
        String format = schema.path("format").asText();
        if (SchemaRules.WORDINGS.contains(format)) {
            words.put("nothing that is seen", JSON.textNode("\u00a0\u200b\u2060\u3164\u2800\u202e\ufeff"));
            words.put("a control character", JSON.textNode("a\u0007b"));
            words.put("too many marks", JSON.textNode("a" + "\u0301".repeat(31)));
        }
        if (format.equals("line")) {
            words.put("two lines", JSON.textNode("a\nb"));
            words.put("turned around", JSON.textNode("a\u202eb"));
        }
        return words;
    }

    private void numbers() {
        BigDecimal step = schema.path("type").asText().equals("integer") ? BigDecimal.ONE : new BigDecimal("0.01");
        for (String bound : List.of("minimum", "exclusiveMinimum")) {
            if (schema.has(bound)) {
                add(
                        "too small",
                        JSON.numberNode(schema.get(bound).decimalValue().subtract(step)));
            }
        }
        for (String bound : List.of("maximum", "exclusiveMaximum")) {
            if (schema.has(bound)) {
                add(
                        "too great",
                        JSON.numberNode(schema.get(bound).decimalValue().add(step)));
            }
        }
        BigDecimal from =
                schema.path("minimum").isNumber() ? schema.get("minimum").decimalValue() : BigDecimal.ZERO;
        add("too fine", JSON.numberNode(from.add(new BigDecimal("0.001"))));
        add("beyond all bounds", JSON.numberNode(BigInteger.TEN.pow(30)));
    }

    private void add(String name, JsonNode value) {
        if (isInvalid(value)) {
            faults.put(name, value);
        }
    }

    private boolean isInvalid(JsonNode value) {
        return !contract.invalid(schema, value).isEmpty();
    }
}
