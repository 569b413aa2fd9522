package vn.thidua.grant;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.identity.Permission;
import vn.thidua.identity.Rights;
import vn.thidua.identity.Scope;

/** What follows from grants, and from the offices that groups' years give to units. */
final class GrantedRights {

    private GrantedRights() {}

    /** A role held at a unit, and one unit it reaches. */
    record Held(
            Role role,
            UUID organisationId,
            UUID reachedId,
            @Nullable UUID parentId) {}

    /** An office that a unit holds in a group's year, and what the caller is at that unit. */
    record Office(GroupOffice office, UUID groupYearId, Role role) {

        Set<String> permissions() {
            return role == Role.DIRECTOR ? office.directorPermissions() : office.permissions();
        }
    }

    static Rights of(List<Held> held, List<Office> offices) {
        var scopes = new HashMap<String, Scope>();
        var divisions = new HashMap<UUID, Set<UUID>>();
        var whole = new HashSet<UUID>();
        var unconfined = new HashSet<UUID>();
        for (var one : held) {
            add(scopes, permissions(one), reach(one));
            if (one.role() == Role.DIVISION_OFFICER && one.parentId() != null) {
                divisions
                        .computeIfAbsent(one.parentId(), any -> new HashSet<>())
                        .add(one.organisationId());
            } else {
                whole.add(one.reachedId());
                if (one.role().permissions().contains(Permission.SCORE_WRITE)) {
                    unconfined.add(one.reachedId());
                }
            }
        }
        for (var office : offices) {
            add(scopes, office.permissions(), new Scope(false, Set.of(), Set.of(office.groupYearId())));
        }
        // only a role that scores the unit as a whole frees a division's officer of its limits
        divisions.keySet().removeAll(unconfined);
        return new Rights(Map.copyOf(scopes), Map.copyOf(divisions), Set.copyOf(whole), departments(held));
    }

    private static Set<UUID> departments(List<Held> held) {
        return held.stream()
                .filter(one -> one.role() == Role.FIELD_OFFICER)
                .map(Held::organisationId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A unit's signature is its own director's: no office above signs for it. */
    private static Set<String> permissions(Held one) {
        var all = new HashSet<>(one.role().permissions());
        if (!one.reachedId().equals(one.organisationId())) {
            all.remove(Permission.AGREEMENT_SIGN);
        }
        return all;
    }

    private static Scope reach(Held one) {
        if (one.role().isNational()) {
            return Scope.EVERYTHING;
        }
        // a division's officer works on the sheet of the unit that the division is part of
        var units = one.role() == Role.DIVISION_OFFICER && one.parentId() != null
                ? Set.of(one.reachedId(), one.parentId())
                : Set.of(one.reachedId());
        return new Scope(false, units, Set.of());
    }

    private static void add(Map<String, Scope> scopes, Set<String> permissions, Scope scope) {
        permissions.forEach(permission -> scopes.merge(permission, scope, Scope::and));
    }
}
