package vn.thidua.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.Fixture;
import vn.thidua.Row;

/** Units, roles and people of a test's own, which no other test touches. */
public final class Units {

    private Units() {}

    /** A unit with a name since 1 January 2000, when it was established, below another or below none. */
    public static UUID unit(String kind, @Nullable UUID parent, String name) {
        var id = Row.of("organisation")
                .with("kind", kind)
                .with("parent_id", parent)
                .with("established_on", "2000-01-01")
                .insert();
        Row.of("organisation_name")
                .with("organisation_id", id)
                .with("name", name)
                .insert();
        return id;
    }

    /** A subject with a role at a unit since 2020. */
    public static String holder(String role, UUID unit) {
        return Fixture.holder(role, unit);
    }

    /** A person with a position at a unit from a day on. */
    public static UUID person(String name, UUID unit, String from) {
        return Fixture.person(name, unit, from, null);
    }
}
