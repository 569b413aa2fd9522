package vn.thidua.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.text.Message;

/**
 * Lets in so many changes at once that a lock which holds all of them leaves connections to the database for those who
 * read, and of one caller so many that other callers get their turn. It also bounds how many bodies are in memory.
 */
class Changing {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String TURN = Changing.class.getName();
    private static final String COSTLY_TURN = TURN + ".costly";

    /** Bytes from which a body is costly. */
    private static final int COSTLY = 64 * 1024;

    /** Files are sent in numbers on the last day; who waits with one holds no thread. */
    private static final int COSTLY_PATIENCE = 6;

    private final SecurityIdentity identity;
    private final CurrentVertxRequest current;
    private final Turns turns;
    private final Turns costly;
    private final long patience;

    /** One change that has its turn, until it has been answered, or has ended otherwise. */
    private record Turn(Turns turns, String key, AtomicBoolean over) {

        void end() {
            if (!over.getAndSet(true)) {
                turns.end(key);
            }
        }
    }

    Changing(
            SecurityIdentity identity,
            CurrentVertxRequest current,
            AtOnce atOnce,
            @ConfigProperty(name = "thidua.http.patience") Duration patience) {
        this.identity = identity;
        this.current = current;
        this.turns = new Turns(atOnce.changesOfCaller(), atOnce.changes());
        this.costly = new Turns(1, atOnce.costlyChanges());
        this.patience = patience.toMillis();
    }

    static boolean not(String method) {
        return READING.contains(method);
    }

    /** Once the body is there, so that nobody who sends it slowly has a turn meanwhile. */
    @ServerRequestFilter(priority = BodyIntake.LAST + 1)
    public @Nullable Uni<Void> awaitCostly(ContainerRequestContext request) {
        var body = BodyIntake.arrived(current.getCurrent());
        return body == null || body.size() < COSTLY ? null : turnOf(costly, COSTLY_PATIENCE * patience);
    }

    @ServerRequestFilter(priority = BodyIntake.LAST + 2)
    public @Nullable Uni<Void> await(ContainerRequestContext request) {
        return not(request.getMethod()) ? null : turnOf(turns, patience);
    }

    /** The work is done, its transaction ended: how long the client takes to read of it is no matter here. */
    @ServerResponseFilter
    public void end() {
        var context = current.getCurrent();
        for (var of : List.of(turns, costly)) {
            Turn turn = context.get(nameOf(of));
            if (turn != null) {
                turn.end();
            }
        }
    }

    private @Nullable Uni<Void> turnOf(Turns of, long waiting) {
        var context = current.getCurrent();
        var caller = identity.getPrincipal().getName();
        var turn = of.take(caller);
        if (turn.isComplete()) {
            begin(context, of, caller);
            return null;
        }
        var impatience = context.vertx().setTimer(waiting, over -> of.leave(turn, tooBusy()));
        return Uni.createFrom()
                .completionStage(turn.onComplete(ended -> context.vertx().cancelTimer(impatience))
                        .onSuccess(mine -> begin(context, of, caller))
                        .toCompletionStage());
    }

    private void begin(RoutingContext context, Turns of, String caller) {
        var turn = new Turn(of, caller, new AtomicBoolean());
        context.put(nameOf(of), turn);
        Passage.of(context).atEnd(turn::end);
    }

    private String nameOf(Turns of) {
        return of == turns ? TURN : COSTLY_TURN;
    }

    private static Problem tooBusy() {
        return Problem.of(ProblemType.UNAVAILABLE, Message.of("http.too-busy"));
    }
}
