package vn.thidua.document;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.identity.Scope;

/**
 * Which documents of a kind somebody reaches: a condition of HQL on the document {@code d}, and its parameters. Each
 * room states it once for each way of reaching its documents; it is part of every query.
 */
public record Reach(String condition, Map<String, Object> parameters) {

    /** Every document of the kind. */
    public static final Reach EVERYTHING = of("true");

    public static Reach of(String condition) {
        return new Reach(condition, Map.of());
    }

    public Reach with(String name, @Nullable Object value) {
        var all = new TreeMap<>(parameters);
        all.put(name, value);
        return new Reach(condition, all);
    }

    /** The document with that id. */
    public static Reach one(UUID id) {
        return of("d.id = :documentId").with("documentId", id);
    }

    /** Documents of the units that the scope reaches, by the path to the unit's id; {@code name} is its parameter. */
    public static Reach withinOrganisations(String path, String name, Scope scope) {
        return scope.everything() ? EVERYTHING : anyOf(path, name, scope.organisations());
    }

    /** Documents of the groups' years that the scope reaches, by the path to the year's id. */
    public static Reach withinGroupYears(String path, String name, Scope scope) {
        return scope.everything() ? EVERYTHING : anyOf(path, name, scope.groupYears());
    }

    /** What lies in a scope: of its units or of its groups' years. */
    public static Reach within(Scope scope, String organisationPath, String groupYearPath) {
        return withinOrganisations(organisationPath, "units", scope)
                .or(withinGroupYears(groupYearPath, "groupYears", scope));
    }

    /** What is reached by both. */
    public Reach and(Reach other) {
        return joined(other, " and ");
    }

    /** What is reached by either. */
    public Reach or(Reach other) {
        return joined(other, " or ");
    }

    private Reach joined(Reach other, String word) {
        var all = new TreeMap<>(parameters);
        other.parameters.forEach((name, value) -> {
            if (all.containsKey(name) && !Objects.equals(all.get(name), value)) {
                throw new IllegalArgumentException("Two values of " + name);
            }
            all.put(name, value);
        });
        return new Reach("(" + condition + ")" + word + "(" + other.condition + ")", all);
    }

    /** One of these, or nothing where there is none. */
    public static Reach anyOf(String path, String name, Collection<?> values) {
        return of(path + " in :" + name).with(name, values);
    }
}
