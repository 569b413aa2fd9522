package vn.thidua.identity;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.Logged;
import vn.thidua.Tokens;
import vn.thidua.Wire;

@QuarkusTest
class MalformedCredentialsTest {

    private static final String CLAIMS = "{\"sub\":\"x\",\"iss\":\"https://server.example.com\"}";

    private static final List<String> HEADERS = List.of(
            "",
            "Bearer",
            "Bearer ",
            "Bearer .",
            "Bearer ..",
            "Bearer ...",
            "Bearer ....",
            "bearer ..",
            "BEARER ..",
            "Bearer a",
            "Bearer a.b",
            "Bearer a.b.c",
            "Bearer a.b.c.d.e",
            "Bearer é.ü.ñ",
            "Bearer =.=.=",
            "Bearer null",
            "Bearer  ..",
            "Bearer a b c",
            "Bearer %2e%2e",
            "Bearer {}",
            "Bearer []",
            "Bearer \"\"",
            "Bearer \t..",
            "Basic",
            "Basic dGhpZHVhOnRoaWR1YQ==",
            "Basic ..",
            "Basic !!!",
            "Digest x",
            "DPoP ..",
            "Negotiate x",
            "..",
            "Bearer,Bearer",
            "Bearer .., Bearer ..",
            "Bearer " + "x".repeat(15_000),
            "Bearer " + ".".repeat(15_000));

    private static final List<String> HEADS = List.of(
            "",
            "{",
            "{}",
            "[]",
            "null",
            "1",
            "\"x\"",
            "{\"alg\":1}",
            "{\"alg\":null}",
            "{\"alg\":\"none\"}",
            "{\"alg\":\"NONE\",\"kid\":\"1\"}",
            "{\"alg\":\"HS256\",\"kid\":\"1\"}",
            "{\"alg\":\"RS256\",\"kid\":1}",
            "{\"alg\":\"RS256\",\"kid\":null}",
            "{\"alg\":\"RS256\",\"kid\":[]}",
            "{\"alg\":[\"RS256\"]}",
            "{\"alg\":\"RS256\",\"kid\":\"1\"}",
            "{\"alg\":\"RS256\",\"kid\":\"unknown\"}",
            "{\"alg\":\"RS256\",\"crit\":[\"x\"],\"kid\":\"1\"}",
            "{\"alg\":\"RSA-OAEP\",\"enc\":\"A256GCM\"}",
            "{\"alg\":\"RS256\",\"kid\":\"1\",\"kid\":\"2\"}",
            "{\"alg\":\"RS256\",\"x5c\":\"x\"}",
            "{\"alg\":\"RS256\",\"x5t#S256\":\"x\"}",
            "{\"alg\":\"RS256\",\"kid\":\"1\",\"b64\":false}",
            "\u0000",
            "[".repeat(5_000),
            "{\"a\":".repeat(1_000));

    private static final List<String> BODIES =
            List.of(CLAIMS, "", "[]", "null", "{\"exp\":\"x\"}", "{\"aud\":5,\"iss\":[]}", "{".repeat(3_000));

    private static List<String> credentials() {
        var all = new ArrayList<>(HEADERS);
        for (var head : HEADS) {
            BODIES.forEach(body -> all.add("Bearer " + base64(head) + "." + base64(body) + ".AAAA"));
            all.add("Bearer " + base64(head) + "." + base64(CLAIMS) + ".");
            all.add("Bearer " + base64(head) + "." + base64(CLAIMS));
            all.add("Bearer " + base64(head) + "....");
        }
        var random = new Random(17);
        for (int i = 0; i < 200; i++) {
            var bytes = new byte[1 + random.nextInt(60)];
            random.nextBytes(bytes);
            var text = new String(bytes, ISO_8859_1).replaceAll("[\\x00-\\x1f\\x7f-\\x9f]", ".");
            all.add("Bearer " + (i % 2 == 0 ? text : text.replaceAll("[^A-Za-z0-9]", ".")));
        }
        return all;
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    @Test
    void every_credential_that_is_no_token_is_401_with_a_challenge_and_no_word_in_the_log() {
        var wrong = new ArrayList<String>();
        try (var log = new Logged()) {
            for (var credential : credentials()) {
                var answer = answerTo(credential);
                if (!answer.startsWith("HTTP/1.1 401 ")
                        || !answer.toLowerCase(Locale.ROOT).contains("\r\nwww-authenticate: bearer")
                        || !answer.contains("urn:problem-type:thidua:unauthenticated")) {
                    wrong.add(beginning(credential) + " -> " + beginning(answer));
                }
            }
            assertThat(wrong).isEmpty();
            assertThat(log.lines()).isEmpty();
        }
    }

    private static String answerTo(String credential) {
        try (var wire = new Wire()) {
            wire.send(
                    "GET /v1/me HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: " + credential + "\r\n\r\n");
            return wire.rest();
        }
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(120, text.length()));
    }

    @Test
    void of_two_credentials_neither_counts() {
        var good = "Bearer " + Tokens.of("twice");
        given().header("Authorization", good).get("/v1/me").then().statusCode(200);
        for (var other : List.of(good, "Bearer ..", "Basic dGhpZHVhOnRoaWR1YQ==")) {
            given().header("Authorization", good, other)
                    .get("/v1/me")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", startsWith("Bearer"))
                    .body("type", equalTo("urn:problem-type:thidua:unauthenticated"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"q_session=x", "q_session_other=..", "q_auth_other=x", "q_auth=;;;=", "=", "a"})
    void no_cookie_is_a_credential(String cookie) {
        given().header("Cookie", cookie).get("/v1/me").then().statusCode(401);
        given().header("Cookie", cookie)
                .auth()
                .oauth2(Tokens.of("crumbs"))
                .get("/v1/me")
                .then()
                .statusCode(200);
    }
}
