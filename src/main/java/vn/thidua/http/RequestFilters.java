package vn.thidua.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import vn.thidua.contract.BodyLimits;
import vn.thidua.contract.Contract;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemResponse;
import vn.thidua.problem.ProblemView;
import vn.thidua.text.Text;

/**
 * What holds for every request, also for those no operation answers: a request id, the API's version, a problem for a
 * body beyond the limit and for an address nobody serves.
 */
@Singleton
class RequestFilters {

    /** Names one request in the answer, the access log, the log and the history. */
    static final String REQUEST_ID = "X-Request-Id";

    private static final Pattern GIVEN = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int FIRST = 1000;
    private static final int LAST = 1_000_000;

    private final Contract contract;
    private final ProblemResponse answers;
    private final ObjectMapper json;
    private final BodyLimits limits;

    RequestFilters(Contract contract, ProblemResponse answers, ObjectMapper json, BodyLimits limits) {
        this.contract = contract;
        this.answers = answers;
        this.json = json;
        this.limits = limits;
    }

    void register(@Observes Filters filters) {
        filters.register(this::greet, FIRST);
    }

    void refuseTheRest(@Observes Router router) {
        router.route("/*").order(LAST).handler(context -> refuse(context, Problem.notFound()));
    }

    private void greet(RoutingContext context) {
        var given = context.request().getHeader(REQUEST_ID);
        var id = given != null && GIVEN.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        context.request().headers().set(REQUEST_ID, id);
        context.response().putHeader(REQUEST_ID, id).putHeader("API-Version", contract.version);
        MDC.put("requestId", id);
        if (limits.exceeds(context.request(), length(context))) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            refuse(context, Problem.contentTooLarge());
        } else {
            context.next();
        }
    }

    private static long length(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
    }

    private void refuse(RoutingContext context, Problem problem) {
        var language = Text.language(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var view = answers.view(problem, context.request().path(), language, null);
        try {
            context.response()
                    .setStatusCode(problem.type.status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, ProblemView.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                    .end(json.writeValueAsString(view));
        } catch (JsonProcessingException impossible) {
            context.fail(impossible);
        }
    }
}
