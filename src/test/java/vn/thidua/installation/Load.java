package vn.thidua.installation;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Some requests a second, reading and writing, until it is closed. */
final class Load implements AutoCloseable {

    private static final String UNIT = """
            {"kind": "JUSTICE_DEPARTMENT", "name": "Sở %1$s", "code": "%1$.8s", "establishedOn": "2004-01-01"}
            """;

    /** Each waits for its answer before it asks again, and may wait for seconds. */
    private static final int CALLERS = 4;

    /** What one request got, and how long it took. */
    record Answer(Instant sent, Duration took, int status, String retryAfter, String body) {

        static Answer of(Supplier<HttpResponse<String>> request) {
            var sent = Instant.now();
            var response = request.get();
            return new Answer(
                    sent,
                    Duration.between(sent, Instant.now()),
                    response.statusCode(),
                    response.headers().firstValue("Retry-After").orElse(""),
                    response.body());
        }

        Instant answered() {
            return sent.plus(took);
        }

        boolean succeeded() {
            return status == 200 || status == 201;
        }
    }

    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(3 * CALLERS);
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

    Load(Service service, String token) {
        every(() -> service.get("/v1/me", token));
        every(() -> service.get("/v1/organisations?limit=5", token));
        every(() -> service.post("/v1/organisations", token, UNIT.formatted(UUID.randomUUID())));
    }

    List<Answer> answers() {
        return List.copyOf(answers);
    }

    /** What was sent and answered between two instants. */
    List<Answer> between(Instant start, Instant end) {
        return answers.stream()
                .filter(answer ->
                        answer.sent.isAfter(start) && answer.answered().isBefore(end))
                .toList();
    }

    @Override
    public void close() {
        clock.shutdown();
        try {
            clock.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void every(Supplier<HttpResponse<String>> request) {
        for (int caller = 0; caller < CALLERS; caller++) {
            clock.scheduleAtFixedRate(() -> answers.add(answer(request)), 0, 700, TimeUnit.MILLISECONDS);
        }
    }

    /** A request that got no answer at all is an answer too: 0, so that no test overlooks it. */
    private static Answer answer(Supplier<HttpResponse<String>> request) {
        var sent = Instant.now();
        try {
            return Answer.of(request);
        } catch (RuntimeException failure) {
            return new Answer(sent, Duration.between(sent, Instant.now()), 0, "", failure.toString());
        }
    }
}
