package vn.thidua.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StopIT {

    private static final Duration DELAY = Duration.ofSeconds(3);
    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final Duration WHOLE_STOP = Duration.ofSeconds(20);

    /** What the Java machine ends with that is asked to end. */
    private static final int TERMINATED = 143;

    private final Installation installation = Installation.running();

    @Test
    void a_stop_turns_readiness_first_then_waits_then_finishes_what_is_under_way() throws IOException {
        var service = installation.startService("stop.log", Map.of("QUARKUS_SHUTDOWN_DELAY", DELAY.toSeconds() + "s"));
        assertThat(service.manage("/q/health/ready").statusCode()).isEqualTo(200);
        var token = installation.provider.token(installation.ministryOfficer());

        try (var slow = new SlowUnit(service.address(), token)) {
            var asked = Instant.now();
            service.stop();
            await().atMost(MOMENT).until(() -> service.manage("/q/health/ready").statusCode() == 503);
            assertThat(service.manage("/q/health/ready").body()).contains("Graceful Shutdown");
            assertThat(service.manage("/q/health/live").statusCode()).isEqualTo(200);
            assertThat(service.get("/v1/me", token).statusCode()).isEqualTo(200);
            await().until(() -> Instant.now().isAfter(asked.plus(DELAY).plusSeconds(1)));
            assertThat(slow.finish()).isEqualTo("HTTP/1.1 201");
        }
        assertThat(service.exitCode(WHOLE_STOP)).isEqualTo(TERMINATED);
        assertThat(service.output()).noneMatch(line -> line.contains("Timed out waiting for graceful shutdown"));
    }

    /** A request that is under way until somebody finishes it: its head and half of its body are sent. */
    private static final class SlowUnit implements AutoCloseable {

        private static final String UNIT = """
                {"kind": "JUSTICE_DEPARTMENT", "name": "Sở đến chậm", "code": "67", "establishedOn": "2004-01-01"}
                """;

        private final Socket socket;
        private final byte[] body = UNIT.getBytes(StandardCharsets.UTF_8);

        SlowUnit(String address, String token) throws IOException {
            var target = URI.create(address);
            socket = new Socket(target.getHost(), target.getPort());
            var head = """
                    POST /v1/organisations HTTP/1.1
                    Host: %s
                    Authorization: Bearer %s
                    Content-Type: application/json
                    Content-Length: %d

                    """.formatted(target.getAuthority(), token, body.length);
            socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body, 0, body.length / 2);
        }

        String finish() throws IOException {
            socket.getOutputStream().write(body, body.length / 2, body.length - body.length / 2);
            return new String(socket.getInputStream().readNBytes("HTTP/1.1 201".length()), StandardCharsets.US_ASCII);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
