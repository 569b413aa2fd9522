package vn.thidua.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.text.Message;

/** At most so many requests a minute for each caller, counted on each node for itself. */
class RateLimit {

    /** Requests a caller may make each minute; reading and writing are counted apart. */
    @ConfigMapping(prefix = "thidua.http.rate-limit")
    interface Limits {
        @WithDefault("1200")
        int readsPerMinute();

        @WithDefault("300")
        int writesPerMinute();
    }

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();
    private final SecurityIdentity identity;
    private final Limits limits;

    RateLimit(SecurityIdentity identity, Limits limits) {
        this.identity = identity;
        this.limits = limits;
    }

    @ServerRequestFilter
    public void count(ContainerRequestContext request) {
        if (identity.isAnonymous()) {
            return;
        }
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!left(identity.getPrincipal().getName(), reads).tryConsume(1)) {
            throw Problem.of(ProblemType.TOO_MANY_REQUESTS, Message.of("http.rate-limit"));
        }
    }

    /** The requests that a caller may still make. */
    Bucket left(String caller, boolean reads) {
        return buckets.get(
                (reads ? "r " : "w ") + caller,
                any -> bucket(reads ? limits.readsPerMinute() : limits.writesPerMinute()));
    }

    private static Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
