package vn.thidua.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.text.Message;

/**
 * One request's way through the limits of what is under way at once: at work, or waiting for its body, and out when it
 * has been answered, or cannot be any more.
 */
final class Passage {

    private static final String KEY = Passage.class.getName();

    private final String address;
    private final Turnstile work;
    private final Turnstile bodies;
    private final List<Runnable> atEnd = new ArrayList<>();
    private @Nullable Turnstile inside;
    private boolean working;
    private boolean answered;
    private boolean ended;

    private Passage(String address, Turnstile work, Turnstile bodies) {
        this.address = address;
        this.work = work;
        this.bodies = bodies;
    }

    /**
     * Begins at work.
     *
     * @throws Problem 429 or 503 where there is no room
     */
    static void begin(RoutingContext request, Turnstile work, Turnstile bodies) {
        var passage = new Passage(ClientAddress.of(request.request()), work, bodies);
        if (announcesBody(request.request()) && bodies.isFull(passage.address)) {
            throw tooManyBodies();
        }
        passage.enter(work);
        request.put(KEY, passage);
        request.addEndHandler(ended -> passage.answered());
    }

    private static boolean announcesBody(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null ? !length.equals("0") : request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static Problem tooManyBodies() {
        return Problem.of(ProblemType.TOO_MANY_REQUESTS, Message.of("http.too-many-bodies"));
    }

    static Passage of(RoutingContext request) {
        return Objects.requireNonNull(request.get(KEY));
    }

    /** From here on work is what the operation does: who hangs up leaves it behind, and who reads slowly is past it. */
    synchronized void untilDone(ServerRequestContext operation) {
        working = true;
        operation.registerCompletionCallback(failure -> done());
    }

    /** @throws Problem 429 or 503 where too many wait already */
    synchronized void awaitBody() {
        enter(bodies);
    }

    /** @throws Problem 429 or 503 where there is no room any more */
    synchronized void work() {
        enter(work);
    }

    /** What is given back when the request ends; at once if it has, since who hangs up may do so at any moment. */
    void atEnd(Runnable work) {
        synchronized (this) {
            if (!ended) {
                atEnd.add(work);
                return;
            }
        }
        work.run();
    }

    private void enter(Turnstile next) {
        leave();
        if (ended) {
            return;
        }
        switch (next.enter(address)) {
            case INSIDE -> inside = next;
            case TOO_MANY_OF_THIS ->
                throw next == bodies
                        ? tooManyBodies()
                        : Problem.of(ProblemType.TOO_MANY_REQUESTS, Message.of("http.too-many-at-once"));
            case TOO_MANY -> throw Problem.of(ProblemType.UNAVAILABLE, Message.of("http.too-busy"));
        }
    }

    private void answered() {
        synchronized (this) {
            answered = true;
        }
        end();
    }

    private void done() {
        synchronized (this) {
            working = false;
            leave();
        }
        end();
    }

    private void end() {
        synchronized (this) {
            if (!answered || working || ended) {
                return;
            }
            ended = true;
            leave();
        }
        atEnd.forEach(Runnable::run);
    }

    private void leave() {
        if (inside != null) {
            inside.leave(address);
            inside = null;
        }
    }
}
