package vn.thidua.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Dev mode's token address, the same at every start: relays to the development login, which has another port each time.
 * Forms and answers carry secrets and are never logged.
 */
@Singleton
@IfBuildProfile("dev")
class DevToken {

    private static final String PATH = "/dev/token";
    private static final String MACHINE = "ministry-system";
    private static final String SCOPE = "scope";
    private static final String BASIC = "Basic ";

    private final HttpClient client = HttpClient.newHttpClient();
    private final TenantConfigBean tenants;

    DevToken(TenantConfigBean tenants) {
        this.tenants = tenants;
    }

    void register(@Observes Router router) {
        router.post(PATH).handler(this::resume);
        router.post(PATH).handler(BodyHandler.create(false));
        router.post(PATH).blockingHandler(this::relay);
    }

    /** The request stands still until somebody says that they read its body. */
    private void resume(RoutingContext context) {
        context.request().resume();
        context.next();
    }

    private void relay(RoutingContext context) {
        try {
            var answer = answer(form(context));
            context.response()
                    .setStatusCode(answer.statusCode())
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end(onOneLine(answer));
        } catch (IOException unreachable) {
            context.fail(unreachable);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            context.fail(stopping);
        }
    }

    /**
     * A real provider gives the scope to the machine account alone, whoever asks for it; this one gives it to whoever
     * asks.
     */
    private HttpResponse<String> answer(Map<String, String> form) throws IOException, InterruptedException {
        form.remove(SCOPE);
        var answer = send(form);
        if (!MACHINE.equals(subject(answer))) {
            return answer;
        }
        form.put(SCOPE, "summary.read");
        return send(form);
    }

    private HttpResponse<String> send(Map<String, String> form) throws IOException, InterruptedException {
        var provider = URI.create(tenants.getDefaultTenant().getOidcMetadata().getTokenUri());
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(provider)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** The form, with the client's name and secret in it however they were sent. */
    private static Map<String, String> form(RoutingContext context) {
        var form = new TreeMap<String, String>();
        context.request().formAttributes().forEach(form::put);
        var credentials = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (credentials != null && credentials.startsWith(BASIC)) {
            var decoded = Base64.getDecoder()
                    .decode(credentials.substring(BASIC.length()).trim());
            var parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            form.putIfAbsent("client_id", parts[0]);
            form.putIfAbsent("client_secret", parts.length > 1 ? parts[1] : "");
        }
        form.computeIfAbsent("grant_type", none -> "");
        return form;
    }

    /** So that a shell's line tools can take the token out. */
    private static String onOneLine(HttpResponse<String> answer) {
        return answer.statusCode() == 200 ? new JsonObject(answer.body()).encode() : answer.body();
    }

    private static @Nullable String subject(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            return null;
        }
        var token = new JsonObject(answer.body()).getString("access_token");
        var claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return new JsonObject(new String(claims, StandardCharsets.UTF_8)).getString("sub");
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
