package vn.thidua.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Sends an answer that is no JSON, from a file: a client that reads slowly then holds neither memory nor the thread
 * that made the answer.
 */
@Provider
@Produces(MediaType.WILDCARD)
class RawContentWriter implements ServerMessageBodyWriter<RawContent> {

    private final RoutingContext request;

    RawContentWriter(RoutingContext request) {
        this.request = request;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, ResteasyReactiveResourceInfo method, MediaType mediaType) {
        return type == RawContent.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == RawContent.class;
    }

    @Override
    public void writeResponse(RawContent content, Type generic, ServerRequestContext context) throws IOException {
        var file = Files.createTempFile("answer", null);
        Passage.of(request).atEnd(() -> delete(file));
        try (var target = Files.newOutputStream(file)) {
            content.sendTo(target);
        }
        var answer = context.serverResponse();
        if (request.request().method().equals(HttpMethod.HEAD)) {
            answer.setResponseHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(Files.size(file)));
            answer.end();
        } else {
            answer.sendFile(file.toString(), 0, Files.size(file));
        }
    }

    @Override
    public void writeTo(
            RawContent content,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream target)
            throws IOException {
        content.sendTo(target);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }
}
