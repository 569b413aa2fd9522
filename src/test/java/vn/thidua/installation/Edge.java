package vn.thidua.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Requests as the proxy of the {@code Caddyfile} hands them on: to whom it does, and with what it adds. */
final class Edge {

    static final String HOST = Compose.environment("proxy").get("THIDUA_HOST");
    static final String PUBLIC = "https://" + HOST;

    private static final Pattern LOGIN = Pattern.compile("@login path (.+)");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String keycloak;
    private final String service;
    private final String[] login;

    Edge(String keycloak, String service) {
        this.keycloak = keycloak;
        this.service = service;
        var paths = LOGIN.matcher(Compose.file("Caddyfile"));
        if (!paths.find()) {
            throw new IllegalStateException("The Caddyfile sends nothing to Keycloak");
        }
        login = paths.group(1).replace("*", "").split(" ");
    }

    HttpResponse<String> get(String path, Map<String, String> headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> headers, String json) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> put(String path, Map<String, String> headers, String json) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> form(String path, Map<String, String> headers, Map<String, String> fields) {
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields))));
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** A path of the public address, or the whole of it. */
    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        var local = path.startsWith(PUBLIC) ? path.substring(PUBLIC.length()) : path;
        var request = HttpRequest.newBuilder(URI.create(upstream(local) + local))
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", HOST);
        headers.forEach(request::header);
        return request;
    }

    private String upstream(String path) {
        for (var prefix : login) {
            if (path.startsWith(prefix)) {
                return keycloak;
            }
        }
        return service;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
