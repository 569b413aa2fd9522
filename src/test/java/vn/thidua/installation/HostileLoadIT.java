package vn.thidua.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A node of 512 MB that ends when its heap does, with those who would stop it beside those who just read. A few seconds
 * each time; {@code src/test/load/run} takes a minute and asks for an answer within a second.
 */
class HostileLoadIT {

    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("load.seconds", 10));

    /** What a reader waits at most: a second where it is measured, more on a machine that has other things to do. */
    private static final Duration PATIENCE = Duration.ofSeconds(Integer.getInteger("load.patience", 10));

    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final Map<String, String> BEHIND_A_PROXY = Map.of(
            "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true",
            "QUARKUS_HTTP_PROXY_ALLOW_X_FORWARDED", "true",
            "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES", "127.0.0.1");

    private static final int SLOW_BODIES = 220;
    private static final int COSTLY_CALLERS = 12;
    private static final int READERS = 6;
    private static final List<String> PATHS = List.of("/v1/me", "/v1/organisations?limit=1", "/v1/openapi.json");

    /** Each is as large as it may be, or larger, and made to cost more than its size. */
    private static final List<String> COSTLY = List.of(
            IntStream.range(0, 180_000).mapToObj("\"f%d\":0"::formatted).collect(Collectors.joining(",", "{", "}")),
            "[".repeat(1_900_000),
            "{\"a\":".repeat(350_000),
            "{\"name\":" + "9".repeat(1_900_000) + "}",
            "{\"name\":1e2147483648}",
            "[" + "1e99,".repeat(380_000) + "1]",
            "{\"name\":\"" + "\\u0041".repeat(300_000) + "\"}",
            "{\"" + "n".repeat(1_900_000) + "\":1}",
            "\"" + "x".repeat(3_000_000) + "\"");

    private final Installation installation = Installation.running();

    /** One answer to somebody, who may be slow. */
    private record Answer(int status, String body, Duration took) {

        /** What a failed assertion tells of thousands. */
        @Override
        public String toString() {
            return status + " in " + took.toMillis() + " ms";
        }
    }

    @Test
    void who_reads_is_answered_rightly_and_soon_whatever_others_send() throws Exception {
        var pool = Executors.newCachedThreadPool();
        try (var node = installation.startService("hostile.log", BEHIND_A_PROXY)) {
            var tokens = IntStream.range(0, READERS).mapToObj(reader -> token()).toList();
            var expected = new HashMap<String, String>();
            for (var token : tokens) {
                PATHS.forEach(
                        path -> expected.put(token + path, node.get(path, token).body()));
            }
            COSTLY.forEach(body -> node.post("/v1/organisations", tokens.get(0), body));
            var quietly = Instant.now().plus(QUIET);
            var quiet = answers(start(pool, READERS, one -> readings(node, tokens.get(one), expected, quietly)));
            print("readers alone", QUIET, quiet);
            attack(pool, node, tokens, expected);
        } finally {
            pool.shutdownNow();
        }
    }

    private void attack(ExecutorService pool, Service node, List<String> tokens, Map<String, String> expected)
            throws Exception {
        var end = Instant.now().plus(TIME);
        try (var slow = new SlowBodies(node, SLOW_BODIES, this::token)) {
            var costly = start(pool, COSTLY_CALLERS, caller -> costly(node, caller, end));
            var readers = start(pool, READERS, one -> readings(node, tokens.get(one), expected, end));
            var managed = start(pool, 1, one -> managed(node, end));
            var read = answers(readers);
            var ready = answers(managed);
            var refused = answers(costly);

            print("readers", TIME, read);
            print("management", TIME, ready);
            print("costly JSON", TIME, refused);
            System.out.println("slow bodies, by status: " + slow.statuses());
            assertThat(read).allMatch(answer -> answer.status() == 200, "right");
            assertThat(ready).allMatch(answer -> answer.status() == 200, "ready");
            assertThat(read).allMatch(answer -> answer.took().compareTo(PATIENCE) < 0, "within " + PATIENCE);
            assertThat(ready).allMatch(answer -> answer.took().compareTo(PATIENCE) < 0, "within " + PATIENCE);
            assertThat(refused).anyMatch(answer -> answer.status() == 400);
            assertThat(refused).allMatch(answer -> List.of(400, 413, 429, 503).contains(answer.status()));
            assertThat(slow.statuses().keySet()).isSubsetOf(408, 429);
        }
        assertThat(node.isAlive()).isTrue();
        assertThat(node.output()).noneMatch(line -> line.contains("\"level\":\"ERROR\""));
    }

    private String token() {
        return installation.provider.token(installation.ministryOfficer());
    }

    private static List<Answer> readings(Service node, String token, Map<String, String> expected, Instant end) {
        var answers = new ArrayList<Answer>();
        while (Instant.now().isBefore(end)) {
            for (var path : PATHS) {
                var answer = timed(() -> node.get(path, token));
                boolean right = answer.body().equals(expected.get(token + path));
                answers.add(right ? answer : new Answer(-answer.status(), answer.body(), answer.took()));
            }
            pause(200);
        }
        return answers;
    }

    private static List<Answer> managed(Service node, Instant end) {
        var answers = new ArrayList<Answer>();
        while (Instant.now().isBefore(end)) {
            answers.add(timed(() -> node.manage("/q/health/ready")));
            answers.add(timed(() -> node.manage("/q/metrics")));
            pause(500);
        }
        return answers;
    }

    private List<Answer> costly(Service node, int caller, Instant end) {
        var token = token();
        var answers = new ArrayList<Answer>();
        for (int i = caller; Instant.now().isBefore(end); i++) {
            var body = COSTLY.get(i % COSTLY.size());
            answers.add(timed(() -> node.post("/v1/organisations", token, body)));
        }
        return answers;
    }

    private static Answer timed(Callable<HttpResponse<String>> request) {
        var began = Instant.now();
        try {
            var answer = request.call();
            return new Answer(answer.statusCode(), answer.body(), Duration.between(began, Instant.now()));
        } catch (Exception none) {
            return new Answer(0, none.toString(), Duration.between(began, Instant.now()));
        }
    }

    private interface Caller {
        List<Answer> call(int number);
    }

    private static List<Future<List<Answer>>> start(ExecutorService pool, int callers, Caller caller) {
        return IntStream.range(0, callers)
                .mapToObj(number -> pool.submit(() -> caller.call(number)))
                .toList();
    }

    private static List<Answer> answers(List<Future<List<Answer>>> callers) throws Exception {
        var all = new ArrayList<Answer>();
        for (var caller : callers) {
            all.addAll(caller.get());
        }
        return all;
    }

    private static void print(String who, Duration time, List<Answer> answers) {
        var times = answers.stream().map(Answer::took).sorted().toList();
        var statuses =
                answers.stream().collect(Collectors.groupingBy(Answer::status, TreeMap::new, Collectors.counting()));
        System.out.printf(
                "%s: %d answers in %d s, by status %s; median %d ms, 99 of 100 within %d ms, slowest %d ms%n",
                who,
                answers.size(),
                time.toSeconds(),
                statuses,
                times.get(times.size() / 2).toMillis(),
                times.get(times.size() * 99 / 100).toMillis(),
                times.get(times.size() - 1).toMillis());
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
