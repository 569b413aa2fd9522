package vn.thidua.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What every contract of this house keeps, whatever it is about: each broken rule is one complaint. */
final class HouseRules {

    private static final String PROBLEM = "application/problem+json";
    private static final String CAMEL = "[a-z][a-zA-Z0-9]*";
    private static final String KEBAB = "[a-z0-9]+(-[a-z0-9]+)*(\\.json)?";
    private static final String HEADER = "[A-Z][A-Za-z]*(-[A-Z][A-Za-z]*)*";

    private final Contract contract;
    private final List<String> broken = new ArrayList<>();

    private HouseRules(Contract contract) {
        this.contract = contract;
    }

    static List<String> broken(Contract contract) {
        HouseRules rules = new HouseRules(contract);
        rules.document();
        rules.names();
        contract.operations().forEach(rules::operation);
        rules.broken.addAll(SchemaRules.broken(contract));
        return rules.broken;
    }

    /** Only the rules that concern a single operation. */
    static List<String> broken(Operation operation) {
        HouseRules rules = new HouseRules(operation.contract());
        rules.operation(operation);
        return rules.broken;
    }

    private void document() {
        JsonNode document = contract.document();
        keep(document.path("openapi").asText().startsWith("3.1."), "the document is OpenAPI 3.1");
        keep(contract.version().matches("\\d+\\.\\d+\\.\\d+"), "info.version has three numbers");
        for (String told : List.of("contact/name", "contact/email", "contact/url", "license/name", "title")) {
            keep(!document.at("/info/" + told).asText().isBlank(), "info." + told + " is stated");
        }
        List<String> paths = new ArrayList<>();
        document.path("paths").fieldNames().forEachRemaining(paths::add);
        keep(paths.equals(List.copyOf(new TreeSet<>(paths))), "paths are sorted");
        Set<String> tags = new HashSet<>();
        contract.operations().forEach(o -> o.node().path("tags").forEach(t -> tags.add(t.asText())));
        Set<String> listed = new HashSet<>();
        document.path("tags").forEach(t -> listed.add(t.path("name").asText()));
        keep(listed.containsAll(tags), "the tags " + tags + " are listed: " + listed);
    }

    private void names() {
        Set<String> ids = new HashSet<>();
        for (Operation o : contract.operations()) {
            keep(ids.add(o.id()), o + ": the operationId is its own");
            keep(o.id().matches(CAMEL), o + ": the operationId is camelCase");
            keep(o.path().startsWith("/v1/"), o + ": the path begins with the major version");
            for (String segment : o.path().substring(1).split("/", -1)) {
                boolean parameter = segment.matches("\\{" + CAMEL + "}");
                keep(parameter || segment.matches(KEBAB), o + ": the path's " + segment + " is kebab-case");
            }
            for (Operation.Parameter p : o.parameters()) {
                String form = p.in().equals("header") ? HEADER : CAMEL;
                keep(p.name().matches(form), o + ": the name of " + p.in() + " " + p.name());
            }
            Set<String> inPath = new TreeSet<>();
            o.parameters("path").forEach(p -> inPath.add(p.name()));
            keep(inPath.equals(new TreeSet<>(o.pathParameterNames())), o + ": path parameters are those of the path");
        }
    }

    private void operation(Operation o) {
        JsonNode node = o.node();
        keep(!node.path("summary").asText().isBlank(), o + ": has a summary");
        keep(node.path("tags").size() == 1, o + ": has one tag");
        keep(node.has("security") || contract.document().has("security"), o + ": security is stated");
        keep(o.isOpen() || !schemes(o).contains("unknown"), o + ": security names a declared scheme");
        keep(o.asksPermission() == o.declares(403), o + ": 403 and a permission come together");
        keep(o.declares(400), o + ": declares 400, since an unknown parameter is one");
        answers(o);
        conditions(o);
        lists(o);
    }

    private Set<String> schemes(Operation o) {
        JsonNode own = o.node().path("security");
        Set<String> names = new HashSet<>();
        for (JsonNode each : own.isMissingNode() ? contract.document().path("security") : own) {
            each.fieldNames()
                    .forEachRemaining(n -> names.add(
                            contract.document()
                                            .at("/components/securitySchemes")
                                            .has(n)
                                    ? n
                                    : "unknown"));
        }
        return names;
    }

    private void answers(Operation o) {
        JsonNode responses = o.node().path("responses");
        keep(responses.has("default"), o + ": describes the shared refusals as default");
        Operation.SHARED.forEach(s -> keep(!o.declares(s), o + ": " + s + " is shared, and described by default"));
        keep(o.statuses().stream().anyMatch(s -> s < 300), o + ": says what success is");
        for (var entry : responses.properties()) {
            JsonNode response = contract.resolve(entry.getValue());
            String at = o + " " + entry.getKey();
            keep(!response.path("description").asText().isBlank(), at + ": has a description");
            keep(response.path("headers").has("API-Version"), at + ": says the API-Version");
            boolean success = entry.getKey().startsWith("2") || entry.getKey().startsWith("3");
            if (success) {
                boolean empty = Set.of("204", "304").contains(entry.getKey());
                keep(empty == response.path("content").isEmpty(), at + ": has content unless it is 204 or 304");
            } else {
                refusal(at, response.path("content"));
            }
            for (var header : response.path("headers").properties()) {
                JsonNode declared = contract.resolve(header.getValue());
                keep(header.getKey().matches(HEADER), at + ": the name of header " + header.getKey());
                boolean always = declared.path("required").asBoolean(false);
                keep(always || !success, at + ": the header " + header.getKey() + " is required");
            }
        }
    }

    private void refusal(String at, JsonNode content) {
        keep(content.size() == 1 && content.has(PROBLEM), at + ": is a problem and nothing else");
        keep(content.path(PROBLEM).path("schema").has("$ref"), at + ": the problem's schema is shared");
    }

    /** ETag, If-None-Match, 304 come together; so do If-Match, 412, 428; so do 201 and Location. */
    private void conditions(Operation o) {
        boolean read = o.method().equals("get");
        boolean tagged = o.response(200).map(r -> r.path("headers").has("ETag")).orElse(false);
        keep(!read || tagged == o.declares(304), o + ": 304 and the ETag of a 200 come together");
        keep(o.declares(304) == o.takesHeader("If-None-Match"), o + ": 304 and If-None-Match come together");
        keep(o.declares(412) == o.takesHeader("If-Match"), o + ": 412 and If-Match come together");
        keep(o.declares(428) == o.takesHeader("If-Match"), o + ": 428 and If-Match come together");
        keep(o.declares(422) == o.takesHeader("Idempotency-Key"), o + ": 422 and Idempotency-Key come together");
        keep(
                o.declares(409) || !o.takesHeader("Idempotency-Key"),
                o + ": a request with the same key may be in progress, which is 409");
        for (Operation.Parameter p : o.parameters("header")) {
            keep(!p.required() || p.name().equals("If-Match"), o + ": If-Match alone may be required, not " + p.name());
        }
        boolean created =
                o.response(201).map(r -> r.path("headers").has("Location")).orElse(true);
        keep(created, o + ": 201 says where, in Location");
        boolean madeOnce = o.declares(201) && !o.declares(200);
        keep(
                !o.method().equals("put") || madeOnce || o.takesHeader("If-Match"),
                o + ": a PUT says which version it changes, unless it makes what never changes");
    }

    /** A list is paged by the same parameters everywhere. */
    private void lists(Operation o) {
        JsonNode page = o.response(200)
                .map(r -> contract.resolve(r.at("/content/application~1json/schema")))
                .orElse(null);
        boolean list = page != null
                && page.path("properties").has("items")
                && page.path("properties").has("next");
        List<String> query =
                o.parameters("query").stream().map(Operation.Parameter::name).toList();
        keep(list == query.contains("limit"), o + ": a page and limit come together");
        keep(list == query.contains("after"), o + ": a page and after come together");
        for (Operation.Parameter p : o.parameters("query")) {
            if (p.name().equals("limit")) {
                JsonNode limit = contract.resolve(p.schema());
                boolean usual = limit.path("minimum").asInt() == 1
                        && limit.path("maximum").asInt() == 100
                        && limit.path("default").asInt() == 50;
                keep(usual, o + ": limit is 1 to 100, 50 if left out");
            }
        }
    }

    private void keep(boolean kept, String rule) {
        if (!kept) {
            broken.add(String.format(Locale.ROOT, "broken rule: %s", rule));
        }
    }
}
