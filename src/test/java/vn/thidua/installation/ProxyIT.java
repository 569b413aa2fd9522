package vn.thidua.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What comes through a proxy that ends TLS, as the README sets it up. */
class ProxyIT {

    private static final String PUBLIC = "https://thidua.example";

    private final Installation installation = Installation.running();

    @Test
    void calls_of_the_same_origin_behind_a_trusted_proxy_are_no_calls_from_elsewhere() throws IOException {
        try (var service = behind("127.0.0.1")) {
            assertThat(statusFor(service, PUBLIC)).isEqualTo("HTTP/1.1 200");
            assertThat(statusFor(service, "https://elsewhere.example")).isEqualTo("HTTP/1.1 403");
            assertThat(service.output()).anyMatch(line -> line.contains("203.0.113.9"));
        }
    }

    @Test
    void nobody_else_is_believed_what_they_say_of_the_way_they_came() throws IOException {
        try (var service = behind("192.0.2.1")) {
            assertThat(statusFor(service, PUBLIC)).isEqualTo("HTTP/1.1 403");
            assertThat(service.output()).noneMatch(line -> line.contains("203.0.113.9"));
        }
    }

    private Service behind(String proxy) {
        return installation.startService(
                "proxy.log",
                Map.of(
                        "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true",
                        "QUARKUS_HTTP_PROXY_ALLOW_X_FORWARDED", "true",
                        "QUARKUS_HTTP_PROXY_ENABLE_FORWARDED_HOST", "true",
                        "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES", proxy));
    }

    /** The status of a browser's call, as the proxy hands it on. */
    private static String statusFor(Service service, String origin) throws IOException {
        var target = URI.create(service.address());
        try (var socket = new Socket(target.getHost(), target.getPort())) {
            var request = """
                    GET /v1/openid-configuration HTTP/1.1
                    Host: %s
                    Origin: %s
                    X-Forwarded-For: 203.0.113.9
                    X-Forwarded-Proto: https
                    X-Forwarded-Host: thidua.example
                    Connection: close

                    """.formatted(target.getAuthority(), origin);
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.substring(0, "HTTP/1.1 200".length());
        }
    }
}
