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
import vn.thidua.contract.BodyLimits;
import vn.thidua.contract.Contract;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.text.Message;

/** Takes in a body that is no JSON, within the limit of its operation. */
@Provider
@Consumes(MediaType.WILDCARD)
class RawBodyReader implements ServerMessageBodyReader<RawBody> {

    private final RoutingContext request;
    private final Contract contract;
    private final BodyLimits limits;

    RawBodyReader(RoutingContext request, Contract contract, BodyLimits limits) {
        this.request = request;
        this.contract = contract;
        this.limits = limits;
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
        var id = context.getResteasyReactiveResourceInfo().getName();
        var operation = contract.operation(id);
        if (operation == null) {
            throw new IllegalStateException("The contract declares no operation " + id);
        }
        var body = RawBody.of(context.getInputStream(), limits.of(operation));
        request.addEndHandler(ended -> body.close());
        if (body.size() == 0) {
            throw Problem.invalid(List.of(Fault.at("", Message.of("http.body-required"))));
        }
        return body;
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
