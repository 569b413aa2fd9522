package vn.thidua;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens of the stand-in provider that all tests share. */
@WithTestResource(value = OidcWiremockTestResource.class, scope = TestResourceScope.GLOBAL)
public final class Tokens {

    private static final String ISSUER = "https://server.example.com";
    private static final String AUDIENCE = "https://service.example.com";

    private static final Duration LIFE = Duration.ofMinutes(10);

    /** Signing costs more than most requests: a caller keeps a token for half of its life, as clients do. */
    private static final Map<String, Kept> KEPT = new ConcurrentHashMap<>();

    private record Kept(String token, Instant until) {

        boolean isFresh() {
            return Instant.now().isBefore(until);
        }
    }

    private Tokens() {}

    /** A person's token. */
    public static String of(String subject) {
        return kept(subject, "openid");
    }

    /** A machine account's token, with the scope that lets it read summaries. */
    public static String ofMachine(String subject) {
        return kept(subject, "summary.read");
    }

    private static String kept(String subject, String scope) {
        return KEPT.compute(
                        scope + " " + subject,
                        (key, kept) -> kept != null && kept.isFresh()
                                ? kept
                                : new Kept(
                                        token(subject, scope, ISSUER, AUDIENCE, LIFE),
                                        Instant.now().plus(LIFE.dividedBy(2))))
                .token();
    }

    /** A token with every claim chosen, to be refused. */
    public static String token(String subject, String scope, String issuer, String audience, Duration life) {
        var claims = claims().subject(subject)
                .upn(subject)
                .claim("scope", scope)
                .issuer(issuer)
                .audience(audience)
                .expiresAt(Instant.now().plus(life));
        return signed(claims, "JWT");
    }

    /** What a good token says beside its subject, for a test to change. */
    public static JwtClaimsBuilder claims() {
        var now = Instant.now();
        return Jwt.claims()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .issuedAt(now.minusSeconds(60))
                .expiresAt(now.plus(LIFE));
    }

    /** Signed with the stand-in provider's key, with a {@code typ} in its header. */
    public static String signed(JwtClaimsBuilder claims, String type) {
        return claims.jws().keyId("1").header("typ", type).sign("privateKey.jwk");
    }
}
