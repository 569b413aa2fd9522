package vn.thidua.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.text.Message;
import vn.thidua.text.Sha256;
import vn.thidua.time.Days;

/**
 * Runs a creating operation once per caller and {@code Idempotency-Key}: the answer is stored in the very transaction
 * that creates, so that neither exists without the other.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotencyInterceptor {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final RoutingContext request;
    private final SecurityIdentity identity;
    private final IdempotencyKeyQueries keys;
    private final ObjectMapper json;
    private final Days days;

    IdempotencyInterceptor(
            RoutingContext request,
            SecurityIdentity identity,
            IdempotencyKeyQueries keys,
            ObjectMapper json,
            Days days) {
        this.request = request;
        this.identity = identity;
        this.keys = keys;
        this.json = json;
        this.days = days;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext call) throws Exception {
        var value = request.request().getHeader("Idempotency-Key");
        if (value == null) {
            return call.proceed();
        }
        var key = new IdempotencyKeyQueries.Key(
                identity.getPrincipal().getName(), call.getMethod().getName(), value);
        var hash = hash(call.getParameters());
        return OnceMore.of(() -> QuarkusTransaction.joiningExisting().call(() -> first(call, key, hash)));
    }

    private Object first(InvocationContext call, IdempotencyKeyQueries.Key key, String hash) throws Exception {
        if (!keys.hold(key)) {
            throw Problem.of(ProblemType.REQUEST_IN_PROGRESS, Message.of("http.in-progress"));
        }
        var kept = keys.find(key);
        if (kept == null) {
            var answer = (RestResponse<?>) call.proceed();
            keys.keep(key, answer(hash, answer), days.now());
            return answer;
        }
        if (!kept.requestHash().equals(hash)) {
            throw Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED, Message.of("http.key-reused"));
        }
        return replay(kept);
    }

    private IdempotencyKeyQueries.Answer answer(String hash, RestResponse<?> answer) throws JsonProcessingException {
        var headers = new LinkedHashMap<String, String>();
        answer.getStringHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        return new IdempotencyKeyQueries.Answer(
                hash,
                answer.getStatus(),
                json.writeValueAsString(headers),
                json.writeValueAsString(answer.getEntity()));
    }

    private RestResponse<?> replay(IdempotencyKeyQueries.Answer kept) throws JsonProcessingException {
        var answer = ResponseBuilder.create(
                RestResponse.Status.fromStatusCode(kept.status()), exact().readTree(kept.body()));
        json.readValue(kept.headers(), HEADERS).forEach(answer::header);
        return answer.build();
    }

    /** Decimals keep their places: 9.50 is answered again as 9.50. */
    private ObjectReader exact() {
        return json.reader()
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
    }

    /**
     * What the request asks for: its path, its query and its content, however the JSON was laid out; a body that is no
     * JSON is told by its hash.
     */
    private String hash(Object[] parameters) throws JsonProcessingException {
        var content = new ArrayList<Object>();
        for (var parameter : parameters) {
            if (parameter instanceof RawBody body) {
                content.add(body.sha256());
            } else if (parameter instanceof Record) {
                content.add(parameter);
            }
        }
        var query = new TreeMap<String, List<String>>();
        request.queryParams().forEach(one -> query.put(one.getKey(), request.queryParam(one.getKey())));
        return Sha256.of(request.request().path()
                + (query.isEmpty() ? "" : json.writeValueAsString(query))
                + json.writeValueAsString(content));
    }
}
