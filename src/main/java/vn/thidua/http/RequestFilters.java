package vn.thidua.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import vn.thidua.contract.BodyLimits;
import vn.thidua.contract.Contract;
import vn.thidua.problem.Problem;

/**
 * What holds for every request, also for those no operation answers: a request id, the API's version, the limits of
 * what is under way at once, a problem for a body beyond the limit and for an address nobody serves.
 */
@Singleton
class RequestFilters {

    /** Names one request in the answer, the access log, the log and the history. */
    static final String REQUEST_ID = "X-Request-Id";

    private static final Pattern GIVEN = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int FIRST = 1000;

    /** After the framework's CORS, so that a page can read the refusal, and before it reads a token. */
    private static final int BEFORE_TOKENS = 250;

    private static final int LAST = 1_000_000;

    /** A body that nobody reads is sent into the void for so long; who sends on is hung up on. */
    private static final Duration LINGERING = Duration.ofSeconds(5);

    private final Contract contract;
    private final Refusals refusals;
    private final BodyLimits limits;
    private final Turnstile work;
    private final Turnstile bodies;

    RequestFilters(Contract contract, Refusals refusals, BodyLimits limits, AtOnce atOnce) {
        this.contract = contract;
        this.refusals = refusals;
        this.limits = limits;
        this.work = new Turnstile(atOnce.requestsOfAddress(), atOnce.requests());
        this.bodies = new Turnstile(atOnce.bodiesOfAddress(), atOnce.bodies());
    }

    void register(@Observes Filters filters) {
        filters.register(this::greet, FIRST);
        filters.register(this::admit, BEFORE_TOKENS);
    }

    void refuseTheRest(@Observes Router router) {
        router.route("/*").order(LAST).handler(context -> refusals.refuse(context, Problem.notFound()));
    }

    /** Requests that have not ended yet. */
    int underWay() {
        return work.inside() + bodies.inside();
    }

    private void greet(RoutingContext context) {
        var given = context.request().getHeader(REQUEST_ID);
        var id = given != null && GIVEN.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        context.request().headers().set(REQUEST_ID, id);
        context.response().putHeader(REQUEST_ID, id).putHeader("API-Version", contract.version);
        MDC.put("requestId", id);
        RequestMetrics.name(context.request(), contract);
        context.addEndHandler(ended -> hangUpOnUnread(context));
        context.next();
    }

    private void admit(RoutingContext context) {
        try {
            if (limits.exceeds(context.request(), length(context))) {
                throw Problem.contentTooLarge();
            }
            Passage.begin(context, work, bodies);
        } catch (Problem refused) {
            refusals.refuse(context, refused);
            return;
        }
        context.next();
    }

    /** A refusal does not wait for the body; the framework lets it come in for as long as the client likes. */
    private static void hangUpOnUnread(RoutingContext context) {
        var request = context.request();
        if (!request.isEnded() && request.version() != HttpVersion.HTTP_2) {
            context.vertx().setTimer(LINGERING.toMillis(), over -> {
                if (!request.isEnded()) {
                    request.connection().close();
                }
            });
        }
    }

    private static long length(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
    }
}
