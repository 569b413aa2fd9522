package vn.thidua.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.Tokens;
import vn.thidua.text.Messages;

@QuarkusTest
class AccessTokensTest {

    private static final String JWT = "JWT";
    private static final String EXPIRED = "The token has expired.";
    private static final String NO_SUBJECT = "The token names no subject (sub) of 1 to 255 visible ASCII characters.";
    private static final String OTHER_KIND = "This is not an access token.";
    private static final String INVALID = "The token is not valid.";

    @Test
    void without_a_token_the_challenge_names_no_error() {
        given().get("/v1/me").then().statusCode(401).header("WWW-Authenticate", "Bearer");
    }

    @Test
    void a_token_without_a_subject_is_refused() {
        refused(Tokens.signed(Tokens.claims().upn("somebody"), JWT), NO_SUBJECT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00a0",
                "\u200b",
                "\t",
                " somebody",
                "somebody ",
                "some\u200bbody",
                "some\nbody",
                "s\u202eomebody",
                "Ngọc"
            })
    void an_empty_or_odd_subject_is_refused(String subject) {
        refused(Tokens.signed(Tokens.claims().subject(subject), JWT), NO_SUBJECT);
    }

    @Test
    void a_subject_is_as_long_as_openid_connect_lets_it_be_and_no_longer() {
        accepted(Tokens.signed(Tokens.claims().subject("s".repeat(255)), JWT), "s".repeat(255));
        refused(Tokens.signed(Tokens.claims().subject("s".repeat(256)), JWT), NO_SUBJECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth0|64c1", "CN=Nguyen Van A,O=STP", "5f0c3a52-6f0e-4a57-9f5a-0a5b8f2b6c11", "s"})
    void subjects_that_providers_give_are_taken(String subject) {
        accepted(Tokens.signed(Tokens.claims().subject(subject), JWT), subject);
    }

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of("Keycloak's ID token", JWT, Map.of("typ", "ID")),
                Arguments.of("Keycloak's refresh token", JWT, Map.of("typ", "Refresh")),
                Arguments.of("Keycloak's offline token", JWT, Map.of("typ", "Offline")),
                Arguments.of("Keycloak's logout token", JWT, Map.of("typ", "Logout")),
                Arguments.of("a token bound to a key", JWT, Map.of("typ", "DPoP")),
                Arguments.of("an ID token with a nonce", JWT, Map.of("nonce", "n-0S6_WzA2Mj")),
                Arguments.of(
                        "an ID token with an access token's hash", JWT, Map.of("at_hash", "77QmUPtjPfzWtF2AnpK9RQ")),
                Arguments.of("an ID token with a code's hash", JWT, Map.of("c_hash", "LDktKdoQak3Pk0cnXxCltA")),
                Arguments.of(
                        "a logout token",
                        "logout+jwt",
                        Map.of("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))),
                Arguments.of(
                        "a logout token without a type",
                        JWT,
                        Map.of("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))),
                Arguments.of("a security event", "secevent+jwt", Map.of()),
                Arguments.of("a proof of possession", "dpop+jwt", Map.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void a_token_of_another_kind_is_no_access_token(String kind, String type, Map<String, Object> others) {
        refused(Tokens.signed(somebody(others), type), OTHER_KIND);
    }

    static Stream<Arguments> accessTokens() {
        return Stream.of(
                Arguments.of("Keycloak's", JWT, Map.of("typ", "Bearer")),
                Arguments.of(
                        "an older Keycloak's, which repeats the nonce", JWT, Map.of("typ", "Bearer", "nonce", "n")),
                Arguments.of("RFC 9068's", "at+jwt", Map.of()),
                Arguments.of("RFC 9068's in full", "application/at+jwt", Map.of()),
                Arguments.of("one in lower case", "jwt", Map.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accessTokens")
    void an_access_token_is_taken(String kind, String type, Map<String, Object> others) {
        accepted(Tokens.signed(somebody(others), type), "somebody");
    }

    @Test
    void clocks_may_differ_by_some_seconds_and_not_by_more() {
        var now = Instant.now();
        accepted(Tokens.signed(somebody().expiresAt(now.minusSeconds(4)), JWT), "somebody");
        accepted(Tokens.signed(somebody().claim("nbf", now.plusSeconds(5).getEpochSecond()), JWT), "somebody");
        refused(Tokens.signed(somebody().expiresAt(now.minusSeconds(15)), JWT), EXPIRED);
        refused(
                Tokens.signed(somebody().claim("nbf", now.plusSeconds(60).getEpochSecond()), JWT),
                "The token is not valid yet.");
    }

    @Test
    void a_token_for_somebody_else_or_of_somebody_else_says_so() {
        refused(Tokens.signed(somebody().audience("thidua"), JWT), "The token is for another audience.");
        refused(Tokens.signed(somebody().issuer("https://other.example"), JWT), "The token is of another issuer.");
    }

    @Test
    void a_token_of_an_unknown_key_is_refused_without_asking_the_provider() throws GeneralSecurityException {
        var foreign = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        refused(somebody().jws().keyId("unknown").sign(foreign), INVALID);
    }

    /** RFC 6750, section 3: no other characters, no quotation mark, no backslash. */
    @ParameterizedTest
    @EnumSource
    void the_challenge_fits_into_a_header(TokenFault fault) {
        assertThat(Messages.in(Locale.ENGLISH, fault.message)).matches("[ !#-\\[\\]-~]+");
    }

    private static JwtClaimsBuilder somebody() {
        return somebody(Map.of());
    }

    private static JwtClaimsBuilder somebody(Map<String, Object> others) {
        var claims = Tokens.claims().subject("somebody");
        others.forEach(claims::claim);
        return claims;
    }

    private static void accepted(String token, String subject) {
        me(token).statusCode(200).body("subject", equalTo(subject));
    }

    private static void refused(String token, String why) {
        me(token)
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer error=\"invalid_token\", error_description=\"" + why + "\"")
                .body("type", equalTo("urn:problem-type:thidua:unauthenticated"))
                .body("detail", equalTo(why));
    }

    private static ValidatableResponse me(String token) {
        return given().header("Accept-Language", "en")
                .auth()
                .oauth2(token)
                .get("/v1/me")
                .then();
    }
}
