package vn.thidua.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Everything a caller may do, computed once a request.
 *
 * @param scopes how far each permission reaches
 * @param divisions the divisions that the caller is confined to, by the unit they are part of
 * @param units units that the caller holds a local role at or above
 * @param departments the Ministry's departments for whose field of work the caller scores
 */
public record Rights(
        Map<String, Scope> scopes, Map<UUID, Set<UUID>> divisions, Set<UUID> units, Set<UUID> departments) {

    public static final Rights NONE = new Rights(Map.of(), Map.of(), Set.of(), Set.of());

    /** The same, and a permission that reaches everything. */
    public Rights withEverywhere(String permission) {
        var all = new HashMap<>(scopes);
        all.put(permission, Scope.EVERYTHING);
        return new Rights(Map.copyOf(all), divisions, units, departments);
    }
}
