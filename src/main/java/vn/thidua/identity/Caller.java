package vn.thidua.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.UUID;

/** Who makes this request, and how far each of their permissions reaches. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Actor actor() {
        Rights rights = identity.getAttribute(RightsAugmentor.RIGHTS);
        return new Actor(identity.getPrincipal().getName(), rights == null ? Rights.NONE : rights);
    }

    /** The token's subject. */
    public String subject() {
        return actor().subject();
    }

    /** Where the permission reaches; nowhere if the caller does not hold it. */
    public Scope scope(String permission) {
        return actor().scope(permission);
    }

    public Set<String> permissions() {
        return actor().rights().scopes().keySet();
    }

    /** The units the caller holds a local role at or above. */
    public Set<UUID> units() {
        return actor().rights().units();
    }
}
