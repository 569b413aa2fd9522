package vn.thidua.identity;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * How far a permission reaches; part of every query on what belongs to a unit or a group's year.
 *
 * @param everything all units and groups
 * @param organisations units reached, those below already included
 * @param groupYears years of groups reached through an office of the caller's unit
 */
public record Scope(boolean everything, Set<UUID> organisations, Set<UUID> groupYears) {

    static final Scope NOTHING = new Scope(false, Set.of(), Set.of());
    public static final Scope EVERYTHING = new Scope(true, Set.of(), Set.of());

    public Scope {
        organisations = Set.copyOf(organisations);
        groupYears = Set.copyOf(groupYears);
    }

    public boolean hasOrganisation(UUID organisationId) {
        return everything || organisations.contains(organisationId);
    }

    public boolean hasGroupYear(UUID groupYearId) {
        return everything || groupYears.contains(groupYearId);
    }

    public Scope and(Scope other) {
        return new Scope(
                everything || other.everything,
                union(organisations, other.organisations),
                union(groupYears, other.groupYears));
    }

    private static Set<UUID> union(Set<UUID> some, Set<UUID> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
