package vn.thidua.http;

import io.vertx.ext.web.RoutingContext;
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
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.text.Message;

/** Gives an operation the body that is no JSON. */
@Provider
@Consumes(MediaType.WILDCARD)
class RawBodyReader implements ServerMessageBodyReader<RawBody> {

    private final RoutingContext request;

    RawBodyReader(RoutingContext request) {
        this.request = request;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, ResteasyReactiveResourceInfo method, MediaType mediaType) {
        return type == RawBody.class;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == RawBody.class;
    }

    @Override
    public RawBody readFrom(Class<RawBody> type, Type generic, MediaType mediaType, ServerRequestContext context)
            throws IOException {
        var arrived = BodyIntake.arrived(request);
        if (arrived == null || arrived.size() == 0) {
            throw Problem.invalid(List.of(Fault.at("", Message.of("http.body-required"))));
        }
        return RawBody.of(arrived);
    }

    @Override
    public RawBody readFrom(
            Class<RawBody> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        throw new IllegalStateException("Only requests of an operation are read here.");
    }
}
