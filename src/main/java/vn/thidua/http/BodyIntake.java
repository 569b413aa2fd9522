package vn.thidua.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;
import vn.thidua.contract.BodyLimits;
import vn.thidua.contract.Contract;

/**
 * Takes a body in before anything is done with it, once its request is one that may be made: as it comes, on the event
 * loop, so that whoever sends slowly holds no thread. (The framework reads the bodies of blocking operations on their
 * worker threads, and knows a deadline for a body's next byte but no rate.)
 */
class BodyIntake {

    private static final String ARRIVED = BodyIntake.class.getName();

    /** After everything else that refuses a request. */
    static final int LAST = Priorities.USER + 100;

    private final CurrentVertxRequest current;
    private final Contract contract;
    private final BodyLimits limits;
    private final Arrival.Rate rate;

    BodyIntake(
            CurrentVertxRequest current,
            Contract contract,
            BodyLimits limits,
            @ConfigProperty(name = "thidua.http.body-rate") MemorySize perSecond,
            @ConfigProperty(name = "thidua.http.body-rate-window") Duration window) {
        this.current = current;
        this.contract = contract;
        this.limits = limits;
        this.rate = new Arrival.Rate(perSecond.asLongValue() * window.toSeconds(), window);
    }

    @ServerRequestFilter(priority = LAST)
    public @Nullable Uni<Void> take(ContainerRequestContext request, SimpleResourceInfo resource) {
        var operation = contract.operation(resource.getMethodName());
        var context = current.getCurrent();
        if (operation == null
                || operation.consumes().isEmpty()
                || context.request().isEnded()) {
            return null;
        }
        var passage = Passage.of(context);
        passage.awaitBody();
        var spool = new Spool();
        passage.atEnd(spool::close);
        return Arrival.of(context, spool, limits.of(operation), rate).invoke(() -> {
            passage.work();
            context.put(ARRIVED, spool);
            request.setEntityStream(spool.open());
        });
    }

    /** The body of this request, or null if it has none. */
    static @Nullable Spool arrived(RoutingContext request) {
        return request.get(ARRIVED);
    }
}
