package vn.thidua.installation;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Logs in at the realm of the installation: people as a browser does, machines by their secret. */
final class Login {

    private static final String OPENID = "/realms/thidua/protocol/openid-connect/";
    private static final String VERIFIER = "a-verifier-of-the-length-that-rfc-7636-asks-for";
    private static final Pattern FORM = Pattern.compile("<form id=\"kc-form-login\"[^>]* action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final Edge edge;

    Login(Edge edge) {
        this.edge = edge;
    }

    /** A person's tokens, by code and PKCE, through the provider's page. */
    JsonNode person(String username, String password) {
        var page = edge.get(
                OPENID + "auth?"
                        + Edge.encoded(Map.of(
                                "client_id", "thidua",
                                "response_type", "code",
                                "scope", "openid",
                                "redirect_uri", Edge.PUBLIC + "/",
                                "code_challenge", challenge(),
                                "code_challenge_method", "S256")),
                Map.of());
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        var form = FORM.matcher(page.body());
        assertThat(form.find()).as(page.body()).isTrue();
        var entered = edge.form(
                form.group(1).replace("&amp;", "&"),
                Map.of("Cookie", cookies(page)),
                Map.of("username", username, "password", password));
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(302);
        var code = CODE.matcher(entered.headers().firstValue("Location").orElseThrow());
        assertThat(code.find()).isTrue();
        return tokens(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "thidua",
                "redirect_uri",
                Edge.PUBLIC + "/",
                "code",
                code.group(1),
                "code_verifier",
                VERIFIER));
    }

    /** A machine account's tokens, by client credentials. */
    JsonNode machine(String client, String secret) {
        return tokens(Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    /** Whatever the token endpoint makes of a form. */
    HttpResponse<String> ask(Map<String, String> form) {
        return edge.form(OPENID + "token", Map.of(), form);
    }

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(text, failure);
        }
    }

    private JsonNode tokens(Map<String, String> form) {
        var answer = ask(form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    private static String cookies(HttpResponse<String> page) {
        return page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
    }

    private static String challenge() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
