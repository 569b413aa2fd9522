package vn.thidua.identity;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who acts and what they may do: what {@link Caller} knows, apart from any request.
 *
 * @param subject the token's subject
 */
public record Actor(String subject, Rights rights) {

    /** Where the permission reaches; nowhere if they do not hold it. */
    public Scope scope(String permission) {
        return rights.scopes().getOrDefault(permission, Scope.NOTHING);
    }

    /**
     * The divisions they are confined to within a unit: empty if they work for the unit as a whole, or not for it at
     * all.
     */
    public Optional<Set<UUID>> onlyDivisions(UUID organisationId) {
        return Optional.ofNullable(rights.divisions().get(organisationId));
    }

    /** The Ministry's departments for whose field of work they score; of most, none. */
    public Set<UUID> departments() {
        return rights.departments();
    }
}
