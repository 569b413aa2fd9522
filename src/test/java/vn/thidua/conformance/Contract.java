package vn.thidua.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An OpenAPI 3.1 document that can be asked: which operations, which schema, is this value valid. */
public final class Contract {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Path FILE = Path.of("openapi", "openapi.json");
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(
            Dialect.builder(Dialects.getOpenApi31())
                    .keyword(new NonValidationKeyword("components"))
                    .build(),
            registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .formatAssertionsEnabled(true)
                    .locale(Locale.ENGLISH)
                    .build()));

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<JsonNode, Schema> compiled = Collections.synchronizedMap(new IdentityHashMap<>());

    private Contract(JsonNode document) {
        this.document = document;
        for (var path : document.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    operations.add(new Operation(this, method.getKey(), path.getKey()));
                }
            }
        }
    }

    /** The contract people edit. Read once in a JVM. */
    public static Contract current() {
        return Current.CONTRACT;
    }

    static Contract of(JsonNode document) {
        return new Contract(document);
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode document() {
        return document;
    }

    public String version() {
        return document.at("/info/version").asText();
    }

    List<Operation> operations() {
        return operations;
    }

    /** The operation that a request goes to: of the path that fits best, or none. A HEAD is a GET without its body. */
    Optional<Operation> find(String method, String path) {
        String asked = method.equalsIgnoreCase("HEAD") ? "GET" : method;
        List<Operation> fitting = at(path);
        return fitting.stream()
                .filter(o -> o.path().equals(fitting.get(0).path()))
                .filter(o -> o.method().equalsIgnoreCase(asked))
                .findFirst();
    }

    /** The operations whose path fits, those with most literal segments first. */
    List<Operation> at(String path) {
        return operations.stream()
                .filter(o -> o.pathValues(path).isPresent())
                .sorted(Comparator.comparingInt(o -> o.pathParameterNames().size()))
                .toList();
    }

    /** Follows references to the node they name; any other node is its own. */
    JsonNode resolve(JsonNode node) {
        JsonNode at = node;
        while (at.has("$ref")) {
            at = target(at.get("$ref").asText());
        }
        return at;
    }

    JsonNode target(String reference) {
        JsonNode target = reference.startsWith("#/") ? document.at(reference.substring(1)) : missing();
        if (target.isMissingNode()) {
            throw new IllegalArgumentException("The reference " + reference + " leads nowhere.");
        }
        return target;
    }

    /** What is wrong with the value by the schema: empty when nothing is. */
    List<String> invalid(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
                .map(e -> e.getInstanceLocation() + ": " + e.getMessage())
                .sorted()
                .toList();
    }

    private Schema compile(JsonNode schema) {
        var whole = JSON.createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", document.path("components"));
        return SCHEMAS.getSchema(whole);
    }

    private static JsonNode missing() {
        return JsonNodeFactory.instance.missingNode();
    }

    /** Loaded when first asked for, so that the kit's own tests need no contract file. */
    private static final class Current {
        static final Contract CONTRACT = Contract.of(read());

        private static JsonNode read() {
            try {
                return parse(Files.readString(FILE));
            } catch (IOException e) {
                throw new UncheckedIOException("The contract cannot be read", e);
            }
        }
    }
}
