package vn.thidua.contract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.text.Message;

/**
 * What a JSON body may have at all, counted while it is read: neither the tree that is made of it nor the schema that
 * judges it costs more than these bounds, whoever wrote it. The contract tells them in its description.
 */
final class BodyBounds {

    /** How many objects and arrays stand inside each other. */
    static final int DEPTH = 20;

    /** Fields of one object. */
    static final int FIELDS = 100;

    /** Items of one array. */
    static final int ITEMS = 5_000;

    /** Characters of a field's name. */
    static final int NAME = 100;

    /** Digits of a number, written out or stood for by an exponent. */
    static final int DIGITS = 100;

    /** Values of a body whose schema has room for fewer; unknown and repeated fields are told one by one up to here. */
    static final int FEW_VALUES = 1_000;

    /** Values of a body whose schema has room for more. */
    static final int MANY_VALUES = 100_000;

    /** The library's own bounds of names and numbers would say no more than that something is no JSON. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final JsonParser json;

    private BodyBounds(JsonParser json) {
        this.json = json;
    }

    /**
     * Reads a body to its end.
     *
     * @param values how many it may have, each object and array being one too
     * @throws Problem 400 at the place where a bound is passed
     */
    static void check(JsonParser json, int values) throws IOException {
        var bounds = new BodyBounds(json);
        var count = 0;
        for (var token = json.nextToken(); token != null; token = json.nextToken()) {
            if (token.isScalarValue() || token.isStructStart()) {
                count++;
            }
            if (count > values) {
                throw refusal(json.getParsingContext(), Message.of("contract.too-many-values", values));
            }
            switch (token) {
                case START_OBJECT, START_ARRAY -> bounds.depth();
                case FIELD_NAME -> bounds.name();
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> bounds.number();
                default -> {
                    // as long as the body at most
                }
            }
            bounds.entries();
        }
    }

    private void depth() {
        if (json.getParsingContext().getNestingDepth() > DEPTH) {
            throw refusal(json.getParsingContext(), Message.of("contract.too-deep", DEPTH));
        }
    }

    private void name() throws IOException {
        if (json.getTextLength() > NAME) {
            throw refusal(json.getParsingContext().getParent(), Message.of("contract.name-too-long", NAME));
        }
    }

    private void number() throws IOException {
        if (json.getTextLength() > DIGITS || exponent(json.getText()) > DIGITS) {
            throw refusal(json.getParsingContext(), Message.of("contract.too-many-digits"));
        }
    }

    /** Without its sign; of one that is longer than it need be, more than any that is taken. */
    private static int exponent(String number) {
        var mark = Math.max(number.indexOf('e'), number.indexOf('E'));
        var digits = mark < 0 ? "0" : number.substring(mark + 1).replaceFirst("^[+-]?0*(?=\\d)", "");
        return digits.length() > 3 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    private void entries() {
        var inside = json.getParsingContext();
        if (inside.inObject() && inside.getEntryCount() > FIELDS) {
            throw refusal(inside.getParent(), Message.of("contract.too-many-fields", FIELDS));
        }
        if (inside.inArray() && inside.getEntryCount() > ITEMS) {
            throw refusal(inside.getParent(), Message.of("contract.max-items", ITEMS));
        }
    }

    private static Problem refusal(JsonStreamContext place, Message why) {
        return Problem.invalid(List.of(Fault.at(place.pathAsPointer().toString(), why)));
    }

    /**
     * How many values a body of the schema may have.
     *
     * @throws IllegalStateException if the schema does not bound one of its arrays
     */
    static int values(JsonNode document, JsonNode schema) {
        return (int) Math.max(FEW_VALUES, Math.min(MANY_VALUES, room(document, schema)));
    }

    private static long room(JsonNode document, JsonNode schema) {
        if (schema.has("$ref")) {
            return room(document, document.at(schema.get("$ref").asText().substring(1)));
        }
        long room = 1;
        for (var property : schema.path("properties")) {
            room += room(document, property);
        }
        long alternatives = 0;
        for (var one : schema.path("oneOf")) {
            alternatives = Math.max(alternatives, room(document, one));
        }
        if (schema.has("items")) {
            if (!schema.has("maxItems")) {
                throw new IllegalStateException("The contract does not bound an array: " + schema);
            }
            room += schema.get("maxItems").asLong() * room(document, schema.get("items"));
        }
        return Math.min(MANY_VALUES, room + alternatives);
    }
}
