package vn.thidua.http;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Sends an answer that is no JSON. */
@Provider
@Produces(MediaType.WILDCARD)
class RawContentWriter implements ServerMessageBodyWriter<RawContent> {

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
        content.sendTo(context.getOrCreateOutputStream());
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
}
