package vn.thidua.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.text.Message;

/**
 * At most so many requests a minute and at once for each caller, and a minute for each address that shows no valid
 * token, counted on each node for itself. Who shows a valid one is not answerable for others at the same address.
 */
class RateLimit {

    /** Requests a caller may make each minute; reading and writing are counted apart. */
    @ConfigMapping(prefix = "thidua.http.rate-limit")
    interface Limits {
        @WithDefault("1200")
        int readsPerMinute();

        @WithDefault("300")
        int writesPerMinute();

        /** Of one address, without a valid token. */
        @WithDefault("600")
        int anonymousPerMinute();
    }

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();
    private final SecurityIdentity identity;
    private final CurrentVertxRequest current;
    private final Limits limits;
    private final Turnstile callers;

    RateLimit(SecurityIdentity identity, CurrentVertxRequest current, Limits limits, AtOnce atOnce) {
        this.identity = identity;
        this.current = current;
        this.limits = limits;
        this.callers = new Turnstile(atOnce.requestsOfCaller(), Integer.MAX_VALUE);
    }

    @ServerRequestFilter
    public void count(ContainerRequestContext request) {
        var context = current.getCurrent();
        var passage = Passage.of(context);
        passage.untilDone(CurrentRequestManager.get());
        if (identity.isAnonymous()) {
            countAnonymous(context);
            return;
        }
        var caller = identity.getPrincipal().getName();
        boolean reads = Changing.not(request.getMethod());
        if (!left(caller, reads).tryConsume(1)) {
            throw Problem.of(ProblemType.TOO_MANY_REQUESTS, Message.of("http.rate-limit"));
        }
        if (callers.enter(caller) != Turnstile.Entry.INSIDE) {
            throw Problem.of(ProblemType.TOO_MANY_REQUESTS, Message.of("http.too-many-at-once"));
        }
        passage.atEnd(() -> callers.leave(caller));
    }

    /**
     * One more request without a valid token.
     *
     * @throws Problem 429 where its address has made too many of them
     */
    void countAnonymous(RoutingContext context) {
        if (!leftToAnonymous(ClientAddress.of(context.request())).tryConsume(1)) {
            throw Problem.of(ProblemType.TOO_MANY_REQUESTS, Message.of("http.anonymous-rate-limit"));
        }
    }

    /** The requests that a caller may still make. */
    Bucket left(String caller, boolean reads) {
        return buckets.get(
                (reads ? "r " : "w ") + caller,
                any -> bucket(reads ? limits.readsPerMinute() : limits.writesPerMinute()));
    }

    /** The requests that an address may still make without a valid token. */
    Bucket leftToAnonymous(String address) {
        return buckets.get("a " + address, any -> bucket(limits.anonymousPerMinute()));
    }

    private static Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
