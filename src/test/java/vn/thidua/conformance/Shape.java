package vn.thidua.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What an OpenAPI document promises, as a sorted set of facts, one line each. References are followed, prose and the
 * names of components are left out. Every keyword of a schema is a fact unless named here, so a keyword nobody thought
 * of shows as a difference rather than slipping by.
 *
 * <p>Not facts, since no Java signature tells them: statuses, response headers, whether a header must be sent, and the
 * least that a number in an answer may be. The exchanges, the ledger and the house rules prove those.
 */
final class Shape {

    private static final Set<String> PROSE =
            Set.of("title", "description", "example", "examples", "externalDocs", "deprecated", "$comment");
    private static final Set<String> STRUCTURE =
            Set.of("$ref", "properties", "required", "items", "allOf", "oneOf", "anyOf", "discriminator");
    private static final String ANSWER = " answer";
    private static final Set<String> OF_STRINGS = Set.of("pattern", "minLength", "maxLength");
    private static final Set<String> OF_NUMBERS = Set.of("number", "integer");

    /** A number's decimal places, in the words of the document derived from {@code @Digits}. */
    private static final Pattern DIGITS =
            Pattern.compile("\\^\\\\d\\{1,\\d+}(?:\\(\\[\\.]\\\\d\\{1,(\\d+)}\\)\\?)?\\$");

    private final Contract contract;
    private final SortedSet<String> facts = new TreeSet<>();

    private Shape(Contract contract) {
        this.contract = contract;
    }

    static SortedSet<String> of(Contract contract) {
        Shape shape = new Shape(contract);
        contract.operations().forEach(shape::operation);
        return shape.facts;
    }

    static SortedSet<String> of(Operation operation) {
        Shape shape = new Shape(operation.contract());
        shape.operation(operation);
        return shape.facts;
    }

    static String address(Operation operation) {
        return operation.method().toUpperCase(Locale.ROOT) + " " + operation.path();
    }

    private void operation(Operation operation) {
        String at = address(operation);
        fact(at, "operationId " + operation.id());
        operation.security().forEach(rule -> fact(at, rule));
        operation.parameters().forEach(p -> parameter(at, p));
        JsonNode body = operation.requestBody();
        if (!body.isMissingNode()) {
            fact(at + " request", body.path("required").asBoolean(false) ? "required" : "optional");
            content(at + " request", body);
        }
        for (var response : operation.node().path("responses").properties()) {
            if (response.getKey().startsWith("2")) {
                content(at + ANSWER, contract.resolve(response.getValue()));
            }
        }
    }

    private void parameter(String operation, Operation.Parameter p) {
        boolean header = p.in().equals("header");
        String at = operation + " " + p.in() + " " + (header ? p.name().toLowerCase(Locale.ROOT) : p.name());
        fact(at, "taken");
        if (p.required() && !header) {
            fact(at, "required");
        }
        for (String form : List.of("style", "explode", "allowReserved", "allowEmptyValue", "content")) {
            if (p.node().has(form)) {
                fact(at, form + " " + p.node().get(form));
            }
        }
        schema(at + " ", p.schema(), Map.of(), "");
    }

    private void content(String at, JsonNode holder) {
        for (var media : holder.path("content").properties()) {
            fact(at, "as " + media.getKey());
            schema(at + " " + media.getKey() + " ", media.getValue().path("schema"), Map.of(), "");
        }
    }

    /**
     * @param above the referenced schemas this one lies within, and where each began: a schema within itself is told by
     *     that place
     * @param told the property that told this alternative from its siblings, already a fact
     */
    private void schema(String at, JsonNode schema, Map<JsonNode, String> above, String told) {
        Map<JsonNode, String> within = above;
        if (schema.has("$ref")) {
            JsonNode target = contract.target(schema.get("$ref").asText());
            if (above.containsKey(target)) {
                fact(at, "again " + above.get(target));
            } else {
                within = new IdentityHashMap<>(above);
                within.put(target, at);
                schema(at, target, within, told);
            }
        }
        keywords(at, schema, within);
        properties(at, schema, within, told);
        if (schema.has("items")) {
            schema(at + "/*", schema.get("items"), within, "");
        }
        for (JsonNode part : schema.path("allOf")) {
            schema(at, part, within, told);
        }
        if (schema.has("discriminator")) {
            alternatives(at, schema, within);
        } else {
            unnamedAlternatives(at, schema, within);
        }
    }

    private void keywords(String at, JsonNode schema, Map<JsonNode, String> within) {
        Set<String> types = new HashSet<>();
        (schema.path("type").isArray() ? schema.path("type") : List.of(schema.path("type")))
                .forEach(t -> types.add(t.asText()));
        for (var keyword : schema.properties()) {
            String name = keyword.getKey();
            JsonNode value = keyword.getValue();
            if (name.equals("minimum") && at.contains(ANSWER)) {
                continue;
            }
            if (PROSE.contains(name) || STRUCTURE.contains(name) || name.startsWith("x-")) {
                continue;
            }
            if (name.equals("pattern") && types.stream().anyMatch(OF_NUMBERS::contains)) {
                decimals(at, value.asText());
            } else if (!isIdle(name, types) && !isPatternOfUuid(name, schema) && !isWording(name, value)) {
                values(at, name, value, within);
            }
        }
    }

    private void values(String at, String name, JsonNode value, Map<JsonNode, String> within) {
        if (name.equals("const")) { // an enum of one
            fact(at, "enum " + text(value));
        } else if (name.equals("enum") || name.equals("type")) {
            (value.isArray() ? value : List.of(value)).forEach(v -> fact(at, name + " " + text(v)));
        } else if (name.equals("additionalProperties")) {
            additional(at, value, within);
        } else {
            fact(at, name + " " + text(value));
        }
    }

    /** JSON Schema gives a keyword no meaning for values of another type. */
    private static boolean isIdle(String keyword, Set<String> types) {
        return OF_STRINGS.contains(keyword) && !types.contains("string") && !types.contains("");
    }

    /** The format says it: the derived document repeats it as a pattern on every UUID. */
    private static boolean isPatternOfUuid(String keyword, JsonNode schema) {
        return keyword.equals("pattern") && schema.path("format").asText().equals("uuid");
    }

    /** How words are kept is told by the contract alone; every Java type of them is String. */
    private static boolean isWording(String keyword, JsonNode value) {
        return keyword.equals("format") && SchemaRules.WORDINGS.contains(value.asText());
    }

    /** JSON Schema has no patterns of numbers; what {@code @Digits} means is a smallest step. */
    private void decimals(String at, String pattern) {
        var digits = DIGITS.matcher(pattern);
        if (digits.matches()) {
            int places = digits.group(1) == null ? 0 : Integer.parseInt(digits.group(1));
            fact(at, "multipleOf " + BigDecimal.ONE.movePointLeft(places).toPlainString());
        } else {
            fact(at, "pattern " + pattern);
        }
    }

    /**
     * A free or typed rest is a fact. That requests are closed and answers open holds for the whole contract: a house
     * rule, proved by the exchanges, and nothing a signature could tell.
     */
    private void additional(String at, JsonNode value, Map<JsonNode, String> within) {
        if (value.isObject() && !value.isEmpty()) {
            schema(at + "/{any}", value, within, "");
        } else if (!value.isBoolean() || value.booleanValue()) {
            fact(at, "additionalProperties free");
        }
    }

    private void properties(String at, JsonNode schema, Map<JsonNode, String> within, String told) {
        for (var property : schema.path("properties").properties()) {
            if (!property.getKey().equals(told)) {
                fact(at + "/" + property.getKey(), "field");
                schema(at + "/" + property.getKey(), property.getValue(), within, "");
            }
        }
        for (JsonNode name : schema.path("required")) {
            if (!name.asText().equals(told)) {
                fact(at + "/" + name.asText(), "required");
            }
        }
    }

    private void alternatives(String at, JsonNode schema, Map<JsonNode, String> within) {
        String property = schema.at("/discriminator/propertyName").asText();
        JsonNode mapping = schema.at("/discriminator/mapping");
        fact(at, "told apart by " + property);
        for (var named : mapping.properties()) {
            String place = at + "<" + named.getKey() + ">";
            fact(place, "alternative");
            JsonNode reference = Contract.JSON
                    .createObjectNode()
                    .put("$ref", named.getValue().asText());
            schema(place, reference, within, property);
        }
        Set<String> mapped = new HashSet<>();
        mapping.forEach(m -> mapped.add(m.asText()));
        for (JsonNode one : schema.path("oneOf")) {
            if (!mapped.contains(one.path("$ref").asText())) {
                fact(at, "an alternative without a name");
            }
        }
    }

    /** Without names, alternatives are numbered in the order of what they say. */
    private void unnamedAlternatives(String at, JsonNode schema, Map<JsonNode, String> within) {
        for (String kind : List.of("oneOf", "anyOf")) {
            SortedSet<String> told = new TreeSet<>();
            for (JsonNode one : schema.path(kind)) {
                Shape alone = new Shape(contract);
                alone.schema("", one, within, "");
                told.add(String.join("; ", alone.facts));
            }
            told.forEach(t -> fact(at, kind + " {" + t + "}"));
        }
    }

    private void fact(String at, String what) {
        facts.add(at.strip() + ": " + what);
    }

    private static String text(JsonNode value) {
        return value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.toString();
    }
}
