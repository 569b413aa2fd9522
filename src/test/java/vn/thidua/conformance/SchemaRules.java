package vn.thidua.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The house's rules for schemas and examples: closed and bounded requests, open answers, true examples. */
final class SchemaRules {

    /** How words that are sent are kept: the formats of texts that are no form. */
    static final Set<String> WORDINGS = Set.of("line", "text");

    private final Contract contract;
    private final Set<String> broken = new LinkedHashSet<>();
    private final Set<String> used = new HashSet<>();
    private final Set<String> visited = new HashSet<>();

    private SchemaRules(Contract contract) {
        this.contract = contract;
    }

    static List<String> broken(Contract contract) {
        SchemaRules rules = new SchemaRules(contract);
        for (Operation o : contract.operations()) {
            o.parameters().forEach(p -> rules.parameter(o, p));
            rules.content(o + " request", o.requestBody(), true);
        }
        contract.operations().forEach(rules::answers);
        rules.references(contract.document());
        return new ArrayList<>(rules.broken);
    }

    /** Components that nothing refers to. */
    static List<String> unused(Contract contract) {
        SchemaRules rules = new SchemaRules(contract);
        rules.references(contract.document());
        rules.components();
        return new ArrayList<>(rules.broken);
    }

    private void answers(Operation o) {
        for (var response : o.node().path("responses").properties()) {
            JsonNode node = contract.resolve(response.getValue());
            content(o + " " + response.getKey(), node, false);
            node.path("headers")
                    .forEach(h -> schema("header", contract.resolve(h).path("schema"), false));
        }
    }

    private void parameter(Operation o, Operation.Parameter p) {
        String at = o + " " + p.in() + " " + p.name();
        schema(at, p.schema(), false);
        examples(at, p.node(), p.schema());
    }

    private void content(String at, JsonNode holder, boolean request) {
        for (var media : holder.path("content").properties()) {
            JsonNode schema = media.getValue().path("schema");
            String kind = at + " " + media.getKey();
            schema(kind, schema, request);
            int told = examples(kind, media.getValue(), schema);
            boolean json = media.getKey().equals("application/json");
            keep(!json || told > 0, kind + " has an example");
            boolean object = isObject(contract.resolve(schema));
            keep(!json || object, kind + " is an object, so that it can grow");
        }
    }

    private static boolean isObject(JsonNode schema) {
        return schema.path("type").asText().equals("object") || schema.has("oneOf");
    }

    /** Every example is a true value of its schema, and shows no field that the schema lacks. */
    private int examples(String at, JsonNode holder, JsonNode schema) {
        List<JsonNode> examples = new ArrayList<>();
        if (holder.has("example")) {
            examples.add(holder.get("example"));
        }
        holder.path("examples").forEach(e -> examples.add(contract.resolve(e).path("value")));
        for (JsonNode example : examples) {
            contract.invalid(schema, example).forEach(e -> keep(false, at + ": example" + e));
            Fields.of(contract, "", schema, example)
                    .undeclared()
                    .forEach(f -> keep(false, at + ": the example's field " + f + " is declared"));
        }
        return examples.size();
    }

    private void schema(String at, JsonNode schema, boolean request) {
        if (!schema.isObject()) {
            return;
        }
        if (schema.has("$ref")) {
            String reference = schema.get("$ref").asText();
            boolean sent = !request && visited.contains(reference + true); // the stricter rules hold
            if (!sent && visited.add(reference + request)) {
                schema(reference.replaceFirst(".*/", ""), contract.target(reference), request);
            }
            return;
        }
        for (JsonNode example : schema.path("examples")) {
            contract.invalid(schema, example).forEach(e -> keep(false, at + ": example" + e));
        }
        types(at, schema, request);
        properties(at, schema, request);
        for (String below : List.of("items", "additionalProperties")) {
            schema(at + "/" + below, schema.path(below), request);
        }
        for (String parts : List.of("allOf", "oneOf", "anyOf")) {
            schema.path(parts).forEach(s -> schema(at, s, request));
        }
        alternatives(at, schema);
    }

    private void properties(String at, JsonNode schema, boolean request) {
        for (var property : schema.path("properties").properties()) {
            keep(
                    schema.has("externalDocs") || property.getKey().matches("[a-z][a-zA-Z0-9]*"),
                    at + ": the field " + property.getKey() + " is camelCase, or of a named standard");
            schema(at + "/" + property.getKey(), property.getValue(), request);
        }
        for (JsonNode name : schema.path("required")) {
            keep(schema.path("properties").has(name.asText()), at + ": the required " + name.asText() + " is a field");
        }
    }

    private void types(String at, JsonNode schema, boolean request) {
        String type = schema.path("type").asText();
        keep(!type.equals("integer") || schema.has("format"), at + ": an integer has a format");
        keep(!type.equals("integer") || schema.has("minimum"), at + ": an integer says how small it may be");
        keep(!schema.path("type").isArray(), at + ": what is absent is left out, not null");
        if (schema.has("properties")) {
            boolean closed = schema.has("additionalProperties")
                    && !schema.path("additionalProperties").asBoolean(true);
            keep(closed == request, at + (request ? ": a request is closed" : ": an answer is open"));
            keep(type.equals("object"), at + ": what has properties is an object");
        }
        if (request) {
            if (type.equals("string")) {
                sent(at, schema);
            }
            keep(!type.equals("array") || schema.has("maxItems"), at + ": a list that is sent has maxItems");
        }
    }

    private void sent(String at, JsonNode text) {
        boolean words = WORDINGS.contains(text.path("format").asText());
        boolean bounded = text.has("enum") || text.has("const") || text.has("format") && !words;
        keep(bounded || text.has("maxLength"), at + ": a text that is sent has a maxLength");
        keep(bounded || words || text.has("pattern"), at + ": a text that is sent has a form, or says line or text");
        keep(!words || text.path("minLength").asInt() > 0, at + ": words that are sent have a minLength");
    }

    private void alternatives(String at, JsonNode schema) {
        keep(!schema.has("oneOf") || schema.has("discriminator"), at + ": alternatives are told apart by a property");
        String property = schema.at("/discriminator/propertyName").asText();
        Set<String> mapped = new TreeSet<>();
        for (var named : schema.at("/discriminator/mapping").properties()) {
            JsonNode one = contract.target(named.getValue().asText());
            mapped.add(named.getValue().asText());
            boolean told = one.at("/properties/" + property + "/const").asText().equals(named.getKey());
            keep(told, at + ": the alternative " + named.getKey() + " names itself by " + property);
            boolean always = contains(one.path("required"), property);
            keep(always, at + ": the alternative " + named.getKey() + " requires " + property);
        }
        Set<String> listed = new TreeSet<>();
        schema.path("oneOf").forEach(s -> listed.add(s.path("$ref").asText()));
        keep(mapped.equals(listed), at + ": every alternative has a name");
    }

    private static boolean contains(JsonNode list, String text) {
        for (JsonNode each : list) {
            if (each.asText().equals(text)) {
                return true;
            }
        }
        return false;
    }

    private void references(JsonNode node) {
        if (node.has("$ref")) {
            String reference = node.get("$ref").asText();
            contract.target(reference);
            used.add(reference);
        }
        node.at("/discriminator/mapping").forEach(m -> used.add(m.asText()));
        node.forEach(this::references);
    }

    private void components() {
        for (var kind : contract.document().path("components").properties()) {
            if (!kind.getKey().equals("securitySchemes")) {
                kind.getValue().fieldNames().forEachRemaining(name -> {
                    String place = "#/components/" + kind.getKey() + "/" + name;
                    keep(used.contains(place), place + " is used");
                });
            }
        }
    }

    private void keep(boolean kept, String rule) {
        if (!kept) {
            broken.add("broken rule: " + rule);
        }
    }
}
