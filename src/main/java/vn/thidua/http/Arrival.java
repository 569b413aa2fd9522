package vn.thidua.http;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.time.Duration;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.text.Message;

/** One body on its way into its {@link Spool}; everything here happens on the event loop of its connection. */
final class Arrival {

    /**
     * How slow a body may be. Not a deadline: twenty megabytes on a slow line are honest.
     *
     * @param bytes that must come in each window
     */
    record Rate(long bytes, Duration window) {}

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final Vertx vertx;
    private final Spool spool;
    private final long limit;
    private final Rate rate;
    private final UniEmitter<? super Void> outcome;
    private final long watch;
    private long before;
    private boolean writing;
    private boolean over;

    private Arrival(RoutingContext context, Spool spool, long limit, Rate rate, UniEmitter<? super Void> outcome) {
        this.context = context;
        this.request = context.request();
        this.vertx = context.vertx();
        this.spool = spool;
        this.limit = limit;
        this.rate = rate;
        this.outcome = outcome;
        this.watch = vertx.setPeriodic(rate.window().toMillis(), tick -> watch());
    }

    /**
     * Completes when the whole body is in the spool.
     *
     * @return fails with a problem, 413 beyond the limit and 408 below the rate, or with {@link ClientGone}
     */
    static Uni<Void> of(RoutingContext context, Spool spool, long limit, Rate rate) {
        Context loop = context.vertx().getOrCreateContext();
        return Uni.createFrom()
                .emitter(outcome -> loop.runOnContext(go -> new Arrival(context, spool, limit, rate, outcome).begin()));
    }

    private void begin() {
        request.exceptionHandler(gone -> fail(new ClientGone(gone)))
                .handler(this::take)
                .endHandler(end -> end());
        if (context.response().closed()) {
            fail(new ClientGone(null));
        } else if (request.isEnded()) {
            end();
        } else {
            if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
                context.response().writeContinue();
            }
            request.resume();
        }
    }

    private void take(Buffer part) {
        if (over) {
            return;
        }
        if (spool.size() + part.length() > limit) {
            fail(Problem.contentTooLarge());
            return;
        }
        spool.add(part.getBytes());
        if (spool.isFull()) {
            request.pause();
            write().onComplete(written -> {
                if (written.failed()) {
                    fail(written.cause());
                } else {
                    request.resume();
                }
            });
        }
    }

    private void end() {
        if (over) {
            return;
        }
        whole().onComplete(whole -> {
            if (whole.failed()) {
                fail(whole.cause());
            } else if (finish()) {
                outcome.complete(null);
            }
        });
    }

    private Future<Void> write() {
        writing = true;
        return vertx.<Void>executeBlocking(() -> {
                    spool.flush();
                    return null;
                })
                .onComplete(written -> writing = false);
    }

    private Future<Void> whole() {
        try {
            if (!spool.hasFile()) {
                spool.seal();
                return Future.succeededFuture();
            }
        } catch (IOException impossible) {
            return Future.failedFuture(impossible);
        }
        writing = true;
        return vertx.executeBlocking(() -> {
            spool.seal();
            return null;
        });
    }

    /** While this side writes, nothing comes because nothing is asked for. */
    private void watch() {
        if (!writing && spool.size() - before < rate.bytes()) {
            fail(Problem.of(
                    ProblemType.REQUEST_TIMEOUT,
                    Message.of("http.too-slow", rate.bytes(), rate.window().toSeconds())));
        }
        before = spool.size();
    }

    private void fail(Throwable failure) {
        if (finish()) {
            outcome.fail(failure);
        }
    }

    private boolean finish() {
        vertx.cancelTimer(watch);
        boolean first = !over;
        over = true;
        return first;
    }
}
