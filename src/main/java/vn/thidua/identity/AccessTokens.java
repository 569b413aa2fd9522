package vn.thidua.identity;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jspecify.annotations.Nullable;

/**
 * What a token must be beside signed, in time, and of the issuer and audience that the settings name: an access token,
 * of a subject that can be told from any other. A provider signs its ID, logout and refresh tokens with the same key.
 */
@Singleton
@Unremovable
class AccessTokens implements Validator {

    /** OpenID Connect Core, section 2, asks for at most 255 ASCII characters; here they are seen, too. */
    private static final Pattern SUBJECT = Pattern.compile("[!-~]([ -~]{0,253}[!-~])?");

    /** The header's {@code typ}: RFC 9068's, or the one that says nothing. */
    private static final Set<String> MEDIA_TYPES = Set.of("at+jwt", "application/at+jwt", "jwt");

    /** Keycloak's word in the claim {@code typ} for an access token that is not bound to a key. */
    private static final String BEARER = "Bearer";

    /**
     * Claims of an ID token (OpenID Connect Core, sections 2 and 3.3.2.11) and of what tells events, such as a logout.
     */
    private static final List<String> OF_OTHER_TOKENS = List.of("nonce", "at_hash", "c_hash", "events");

    @Override
    public @Nullable String validate(JwtContext token) throws MalformedClaimException {
        if (!isAccessToken(token)) {
            return TokenFault.KIND.name();
        }
        var subject = token.getJwtClaims().getSubject();
        return subject == null || SUBJECT.matcher(subject).matches() ? null : TokenFault.SUBJECT.name();
    }

    private static boolean isAccessToken(JwtContext token) {
        var mediaType = token.getJoseObjects().get(0).getHeader("typ");
        if (mediaType != null && !MEDIA_TYPES.contains(mediaType.toLowerCase(Locale.ROOT))) {
            return false;
        }
        var claims = token.getJwtClaims();
        return claims.hasClaim("typ")
                ? BEARER.equals(claims.getClaimValue("typ"))
                : OF_OTHER_TOKENS.stream().noneMatch(claims::hasClaim);
    }
}
