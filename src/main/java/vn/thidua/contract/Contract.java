package vn.thidua.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Faults;
import vn.thidua.text.Sha256;
import vn.thidua.text.Wording;

/**
 * The contract this service serves and keeps: {@code openapi/openapi.json}, read once. An operation is found by its
 * operationId, which is the Java method's name.
 */
@Singleton
public class Contract {

    /**
     * One declared parameter.
     *
     * @param in query, path or header
     * @param wording how its words are kept; null if it is not about words
     */
    public record Parameter(
            String in,
            String name,
            boolean required,
            String type,
            @Nullable Wording wording,
            Schema schema) {}

    /**
     * What a JSON body may be.
     *
     * @param node the schema as it is written in the contract
     */
    public record Body(JsonNode node, Schema schema) {}

    /**
     * What one operation takes and gives.
     *
     * @param consumes the media types its body may have; none if it takes no body
     * @param produces the media types of what it answers when it does what it was asked
     * @param body what a JSON body may be
     * @param values how many values a JSON body may have, by {@link BodyBounds}
     */
    public record Operation(
            String id,
            List<Parameter> parameters,
            List<String> consumes,
            List<String> produces,
            @Nullable Body body,
            int values) {

        public @Nullable Parameter query(String name) {
            return parameters.stream()
                    .filter(parameter -> parameter.in().equals("query"))
                    .filter(parameter -> parameter.name().equals(name))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A path of the contract, and the addresses that are it. */
    private record Addressed(Pattern address, String template, JsonNode path) {}

    private static final SchemaLocation IRI = SchemaLocation.of("urn:thidua:contract");

    public final byte[] bytes;
    public final String tag;
    public final String version;
    private final JsonNode document;
    private final ContractTexts texts;

    /** The whole file as one schema; every body's and parameter's is a part of it. */
    private final Schema schema;

    private final Map<String, Operation> operations = new HashMap<>();

    /** By what the addresses begin with, so that not all are asked about each request. */
    private final Map<String, List<Addressed>> paths;

    @Inject
    Contract(ObjectMapper json) {
        this(json, file());
    }

    Contract(ObjectMapper json, byte[] bytes) {
        this.bytes = bytes;
        tag = "\"" + Sha256.of(bytes).substring(0, 32) + "\"";
        document = tree(json, bytes);
        texts = new ContractTexts(document);
        version = document.at("/info/version").asText();
        schema = SchemaRegistry.withDialect(Dialects.getOpenApi31()).getSchema(IRI, document);
        // a literal address before one that a template would take as well
        paths = document.path("paths").properties().stream()
                .sorted(Comparator.comparingInt(path -> path.getKey().split("\\{", -1).length))
                .map(path -> new Addressed(addressOf(path.getKey()), path.getKey(), path.getValue()))
                .collect(Collectors.groupingBy(path -> beginningOf(path.template())));
        for (var path : document.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                var pointer = "/paths/" + escape(path.getKey()) + "/" + method.getKey();
                var operation = operation(pointer, method.getValue());
                operations.put(operation.id(), operation);
            }
        }
    }

    static byte[] file() {
        try (var file = Contract.class.getResourceAsStream("/openapi/openapi.json")) {
            return file.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JsonNode tree(ObjectMapper json, byte[] bytes) {
        try {
            return json.readTree(bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The value of a body with its words as they are kept; lengths and the rest are asked of these. */
    JsonNode kept(Body body, JsonNode value) {
        return texts.kept(body.node(), value);
    }

    /**
     * Everything in which a body breaks its schema, or holds what may not be kept.
     *
     * @param most how many faults are kept
     */
    Faults faults(Body body, JsonNode kept, int most) {
        var faults = SchemaFaults.of(body.schema(), kept, most);
        texts.check(body.node(), kept, "", faults);
        return faults;
    }

    /** The operation of that id, or null for what is not of the contract. */
    public @Nullable Operation operation(String id) {
        return operations.get(id);
    }

    /** The operation that a method at an address is, or null for what is not of the contract. */
    public @Nullable Operation operation(String method, String address) {
        var name = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        return path(address)
                .map(path -> operations.get(path.at("/" + name + "/operationId").asText()))
                .orElse(null);
    }

    /** The methods that an address has, as the {@code Allow} of a 405 lists them. */
    public String methodsOf(String address) {
        return path(address).map(Contract::methods).orElse("");
    }

    /** The path of the contract that an address is, with its variables, or null for what is not of the contract. */
    public @Nullable String template(String address) {
        return addressed(address).map(Addressed::template).orElse(null);
    }

    private Optional<JsonNode> path(String address) {
        return addressed(address).map(Addressed::path);
    }

    private Optional<Addressed> addressed(String address) {
        return paths.getOrDefault(beginningOf(address), List.of()).stream()
                .filter(path -> path.address().matcher(address).matches())
                .findFirst();
    }

    /** The first two steps, such as {@code /v1/groups}: no template has a variable there. */
    private static String beginningOf(String address) {
        int second = address.indexOf('/', 1);
        int third = second < 0 ? -1 : address.indexOf('/', second + 1);
        return third < 0 ? address : address.substring(0, third);
    }

    private static Pattern addressOf(String template) {
        return Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+"));
    }

    private static String methods(JsonNode path) {
        var methods = new TreeSet<String>();
        path.fieldNames().forEachRemaining(name -> methods.add(name.toUpperCase(Locale.ROOT)));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    private Operation operation(String pointer, JsonNode operation) {
        var parameters = new ArrayList<Parameter>();
        for (int i = 0; i < operation.path("parameters").size(); i++) {
            parameters.add(parameter(pointer + "/parameters/" + i));
        }
        var body = operation.at("/requestBody/content/application~1json/schema");
        return new Operation(
                operation.path("operationId").asText(),
                parameters,
                mediaTypes(operation.path("requestBody")),
                produces(operation),
                body.isMissingNode()
                        ? null
                        : new Body(body, schema(pointer + "/requestBody/content/application~1json/schema")),
                body.isMissingNode() ? 0 : BodyBounds.values(document, body));
    }

    private static List<String> produces(JsonNode operation) {
        return StreamSupport.stream(operation.path("responses").properties().spliterator(), false)
                .filter(response -> response.getKey().startsWith("2"))
                .flatMap(response -> mediaTypes(response.getValue()).stream())
                .distinct()
                .toList();
    }

    private static List<String> mediaTypes(JsonNode holder) {
        var types = new ArrayList<String>();
        holder.path("content").fieldNames().forEachRemaining(types::add);
        return List.copyOf(types);
    }

    private Parameter parameter(String pointer) {
        var reference = document.at(pointer).path("$ref");
        var place = reference.isMissingNode() ? pointer : reference.asText().substring(1);
        var parameter = document.at(place);
        var type = parameter.at("/schema/type");
        return new Parameter(
                parameter.path("in").asText(),
                parameter.path("name").asText(),
                parameter.path("required").asBoolean(),
                type.asText("string"),
                texts.wording(parameter.path("schema")),
                schema(place + "/schema"));
    }

    private Schema schema(String pointer) {
        return schema.getRefSchema(SchemaLocation.Fragment.of(pointer));
    }

    private static String escape(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }
}
