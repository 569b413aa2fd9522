package vn.thidua.identity;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Set;

/**
 * The framework's reading of bearer tokens, but that whatever it stumbles over in one makes it an invalid token: it
 * lets out what its parsers throw at text that only looks like a token, as a fault of this service. No cookie is a
 * credential here, though the framework would look for some.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class BearerTokens implements HttpAuthenticationMechanism {

    private final OidcAuthenticationMechanism framework;

    BearerTokens(OidcAuthenticationMechanism framework) {
        this.framework = framework;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        var headers = context.request().headers();
        headers.remove(HttpHeaders.COOKIE);
        if (headers.getAll(HttpHeaders.AUTHORIZATION).size() > 1) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return Uni.createFrom()
                .deferred(() -> framework.authenticate(context, providers))
                .onFailure(BearerTokens::isOfTheToken)
                .transform(AuthenticationFailedException::new);
    }

    /** All but what the provider of tokens and our own records have to say. */
    private static boolean isOfTheToken(Throwable failure) {
        return !(failure instanceof OIDCException || failure instanceof RightsUnread);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return framework.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return framework.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return framework.getCredentialTransport(context);
    }
}
