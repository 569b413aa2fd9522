package vn.thidua.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Gives an authenticated identity its permissions; whatever roles the token claims are not believed. */
@Singleton
class RightsAugmentor implements SecurityIdentityAugmentor {

    static final String RIGHTS = "thidua.rights";
    private static final String SUMMARY_SCOPE = "summary.read";

    private final RightsSource rights;

    RightsAugmentor(RightsSource rights) {
        this.rights = rights;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.isAnonymous()
                ? Uni.createFrom().item(identity)
                : context.runBlocking(() -> withRights(identity));
    }

    private SecurityIdentity withRights(SecurityIdentity identity) {
        var held = rightsOf(identity.getPrincipal().getName());
        var found = readsSummaries(identity) ? held.withEverywhere(Permission.SUMMARY_READ) : held;
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addAttribute(RIGHTS, found)
                .addRoles(Set.copyOf(found.scopes().keySet()))
                .build();
    }

    private Rights rightsOf(String subject) {
        try {
            return rights.rightsOf(subject);
        } catch (RuntimeException failure) {
            throw new RightsUnread(failure);
        }
    }

    private static boolean readsSummaries(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                && token.getClaim("scope") instanceof String scope
                && Arrays.asList(scope.split(" ")).contains(SUMMARY_SCOPE);
    }
}
