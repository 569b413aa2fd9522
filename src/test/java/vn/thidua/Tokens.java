package vn.thidua;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.time.Instant;

/** Access tokens of the stand-in provider that all tests share. */
@WithTestResource(value = OidcWiremockTestResource.class, scope = TestResourceScope.GLOBAL)
public final class Tokens {

    private static final String ISSUER = "https://server.example.com";
    private static final String AUDIENCE = "https://service.example.com";

    private Tokens() {}

    /** A person's token. */
    public static String of(String subject) {
        return token(subject, "openid", ISSUER, AUDIENCE, Duration.ofMinutes(10));
    }

    /** A machine account's token, with the scope that lets it read summaries. */
    public static String ofMachine(String subject) {
        return token(subject, "summary.read", ISSUER, AUDIENCE, Duration.ofMinutes(10));
    }

    /** A token with every claim chosen, to be refused. */
    public static String token(String subject, String scope, String issuer, String audience, Duration life) {
        return Jwt.claims()
                .subject(subject)
                .upn(subject)
                .claim("scope", scope)
                .issuer(issuer)
                .audience(audience)
                .issuedAt(Instant.now().minusSeconds(60))
                .expiresAt(Instant.now().plus(life))
                .jws()
                .keyId("1")
                .sign("privateKey.jwk");
    }
}
