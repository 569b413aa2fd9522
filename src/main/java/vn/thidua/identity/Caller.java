package vn.thidua.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who makes this request, and how far each of their permissions reaches. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The token's subject. */
    public String subject() {
        return identity.getPrincipal().getName();
    }

    /** Where the permission reaches; nowhere if the caller does not hold it. */
    public Scope scope(String permission) {
        return rights().scopes().getOrDefault(permission, Scope.NOTHING);
    }

    /**
     * The divisions the caller is confined to within a unit: empty if the caller works for the unit
     * as a whole, or not for it at all.
     */
    public Optional<Set<UUID>> onlyDivisions(UUID organisationId) {
        return Optional.ofNullable(rights().divisions().get(organisationId));
    }

    /** The Ministry's departments for whose field of work the caller scores; of most, none. */
    public Set<UUID> departments() {
        return rights().departments();
    }

    public Set<String> permissions() {
        return rights().scopes().keySet();
    }

    /** The units the caller holds a local role at or above. */
    public Set<UUID> units() {
        return rights().units();
    }

    private Rights rights() {
        Rights rights = identity.getAttribute(RightsAugmentor.RIGHTS);
        return rights == null ? Rights.NONE : rights;
    }
}
