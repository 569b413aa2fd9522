package vn.thidua.contract;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.problem.ProblemView;
import vn.thidua.text.Message;

/**
 * Reads a JSON body within {@link BodyBounds} and holds it against the contract's own schema, so that every fault is
 * named at once and nothing the contract refuses is let in. (Binding alone stops at the first fault and names Java
 * classes.)
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
class JsonBodyReader implements ServerMessageBodyReader<Object> {

    private final ObjectReader trees;
    private final ObjectMapper json;
    private final Contract contract;
    private final BodyLimits limits;

    JsonBodyReader(ObjectMapper json, Contract contract, BodyLimits limits) {
        this.json = json;
        this.contract = contract;
        this.limits = limits;
        this.trees = json.reader()
                .with(BodyBounds.FACTORY)
                .with(new WholeNumbers())
                .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, ResteasyReactiveResourceInfo method, MediaType mediaType) {
        return true;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return true;
    }

    @Override
    public Object readFrom(Class<Object> type, Type generic, MediaType mediaType, ServerRequestContext context)
            throws IOException {
        return read(
                generic,
                context.getInputStream(),
                context.getResteasyReactiveResourceInfo().getName());
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        throw new IllegalStateException("Only requests of an operation are read here.");
    }

    Object read(Type type, InputStream body, String operationId) throws IOException {
        var operation = contract.operation(operationId);
        if (operation == null || operation.body() == null) {
            throw new IllegalStateException("The contract declares no body for " + operationId);
        }
        var tree = tree(within(body, Math.toIntExact(limits.of(operation))), operation.values());
        var kept = contract.kept(operation.body(), tree);
        Problem.throwIfAny(contract.faults(operation.body(), kept, ProblemView.LISTED));
        return json.readerFor(json.constructType(type)).readValue(kept);
    }

    private JsonNode tree(byte[] body, int values) throws IOException {
        @Nullable JsonNode tree;
        try {
            try (var parser = trees.createParser(body)) {
                BodyBounds.check(parser, values);
            }
            tree = trees.readTree(body);
        } catch (JacksonException unreadable) {
            var place = unreadable.getLocation();
            var line = place == null ? 1 : place.getLineNr();
            var column = place == null ? 1 : place.getColumnNr();
            throw Problem.of(ProblemType.MALFORMED, Message.of("contract.not-json", line, column));
        }
        if (tree == null || tree.isMissingNode()) {
            throw Problem.invalid(List.of(Fault.at("", Message.of("contract.json-required"))));
        }
        return tree;
    }

    /** A body that declares no length is cut off where it exceeds the limit. */
    private static byte[] within(InputStream body, int limit) throws IOException {
        var bytes = body.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw Problem.contentTooLarge();
        }
        return bytes;
    }
}
