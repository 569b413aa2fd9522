package vn.thidua.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** One operation of a contract. */
record Operation(Contract contract, String method, String path) {

    /** Refusals that any operation gives for the same reason: described once, as its {@code default}. */
    static final List<Integer> SHARED = List.of(401, 406, 408, 413, 415, 429, 500, 503);

    static final String JSON = "application/json";

    /** A parameter of the path, the query or a header. */
    record Parameter(String in, String name, boolean required, JsonNode schema, JsonNode node) {}

    JsonNode node() {
        return contract.document().path("paths").path(path).path(method);
    }

    String id() {
        return node().path("operationId").asText();
    }

    /** Whether a caller needs no token. */
    boolean isOpen() {
        return security().contains("for everybody");
    }

    /** Who may call it, one line for each permission that is enough. */
    List<String> security() {
        JsonNode own = node().path("security");
        JsonNode stated = own.isMissingNode() ? contract.document().path("security") : own;
        List<String> rules = new ArrayList<>();
        for (JsonNode way : stated) {
            for (var scheme : way.properties()) {
                rules.add("for who has logged in by " + scheme.getKey());
                scheme.getValue().forEach(p -> rules.add("for who holds " + p.asText()));
            }
        }
        if (rules.isEmpty()) {
            rules.add(stated.isArray() ? "for everybody" : "for nobody knows whom");
        }
        return rules;
    }

    boolean asksPermission() {
        return security().stream().anyMatch(rule -> rule.startsWith("for who holds"));
    }

    /** The path's parameters and the operation's own, which win. */
    List<Parameter> parameters() {
        Map<String, Parameter> all = new LinkedHashMap<>();
        for (JsonNode list :
                List.of(contract.document().path("paths").path(path).path("parameters"), node().path("parameters"))) {
            for (JsonNode each : list) {
                JsonNode p = contract.resolve(each);
                String in = p.path("in").asText();
                String name = p.path("name").asText();
                boolean required = p.path("required").asBoolean(false);
                all.put(in + name, new Parameter(in, name, required, p.path("schema"), p));
            }
        }
        return List.copyOf(all.values());
    }

    List<Parameter> parameters(String in) {
        return parameters().stream().filter(p -> p.in().equals(in)).toList();
    }

    boolean takesHeader(String name) {
        return parameters("header").stream().anyMatch(p -> p.name().equalsIgnoreCase(name));
    }

    /** The request body as declared: missing when the operation takes none. */
    JsonNode requestBody() {
        return contract.resolve(node().path("requestBody"));
    }

    /** The schema of a JSON body: missing when the operation takes none. */
    JsonNode jsonBody() {
        return requestBody().path("content").path(JSON).path("schema");
    }

    /** JSON bodies the contract shows as examples of what may be sent. */
    List<JsonNode> requestExamples() {
        return requestExamples(JSON);
    }

    /** Bodies of a media type; one that is no JSON is shown as its text. */
    List<JsonNode> requestExamples(String mediaType) {
        JsonNode media = requestBody().path("content").path(mediaType);
        List<JsonNode> examples = new ArrayList<>();
        if (media.has("example")) {
            examples.add(media.get("example"));
        }
        media.path("examples").forEach(e -> examples.add(contract.resolve(e).path("value")));
        return examples;
    }

    /** The media type of which the contract shows a body: JSON, where it shows several. */
    Optional<String> shownMediaType() {
        List<String> shown = new ArrayList<>();
        requestBody().path("content").fieldNames().forEachRemaining(shown::add);
        shown.removeIf(type -> requestExamples(type).isEmpty());
        return shown.contains(JSON) ? Optional.of(JSON) : shown.stream().findFirst();
    }

    boolean declares(int status) {
        return node().path("responses").has(String.valueOf(status));
    }

    /** The statuses declared one by one, that is all but {@code default}. */
    SortedSet<Integer> statuses() {
        SortedSet<Integer> statuses = new TreeSet<>();
        node().path("responses").fieldNames().forEachRemaining(name -> {
            if (!name.equals("default")) {
                statuses.add(Integer.valueOf(name));
            }
        });
        return statuses;
    }

    /** What the contract says of this answer; the default speaks for the shared refusals only. */
    Optional<JsonNode> response(int status) {
        boolean described = declares(status) || SHARED.contains(status);
        return Optional.ofNullable(described ? node().path("responses").get(key(status)) : null)
                .map(contract::resolve);
    }

    /** Under which key of the responses a status is described. */
    String key(int status) {
        return declares(status) ? String.valueOf(status) : "default";
    }

    /** Where the contract describes the answer: a shared description is one place. */
    String place(int status) {
        JsonNode response = node().path("responses").path(key(status));
        return response.path("$ref").asText(id() + "/" + key(status));
    }

    List<String> pathParameterNames() {
        List<String> names = new ArrayList<>();
        for (String segment : path.split("/")) {
            if (segment.startsWith("{")) {
                names.add(segment.substring(1, segment.length() - 1));
            }
        }
        return names;
    }

    /** The values of the path's parameters, when the raw path of a request fits this operation's. */
    Optional<Map<String, String>> pathValues(String raw) {
        String[] template = path.split("/", -1);
        String[] actual = raw.split("/", -1);
        if (template.length != actual.length) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < template.length; i++) {
            String value = URLDecoder.decode(actual[i].replace("+", "%2B"), StandardCharsets.UTF_8);
            if (template[i].startsWith("{") && !value.isEmpty()) {
                values.put(template[i].substring(1, template[i].length() - 1), value);
            } else if (!template[i].equals(value)) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    @Override
    public String toString() {
        return id() + " (" + method.toUpperCase(Locale.ROOT) + " " + path + ")";
    }
}
