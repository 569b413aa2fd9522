package vn.thidua.organisation;

import java.util.UUID;
import vn.thidua.Database;

/** Units, roles and people of a test's own, which no other test touches. */
public final class Units {

    private Units() {}

    /** A unit with a name since 1 January 2000, below another or below none. */
    public static UUID unit(String kind, UUID parent, String name) {
        var id = UUID.randomUUID();
        Database.execute("""
                insert into organisation values ('%s', 0, '%s', %s, '2000-01-01', null, now());
                insert into organisation_name values (gen_random_uuid(), '%s', '%s', '2000-01-01', null);
                """.formatted(id, kind, parent == null ? "null" : "'" + parent + "'", id, name));
        return id;
    }

    /** A subject with a role at a unit since 2020. */
    public static String holder(String role, UUID unit) {
        var subject = role + "-" + UUID.randomUUID();
        Database.execute(
                "insert into role_grant values (gen_random_uuid(), 0, '%s', '%s', '%s', '2020-01-01', null, now())"
                        .formatted(subject, role, unit));
        return subject;
    }

    /** A person with a position at a unit from a day on. */
    public static UUID person(String name, UUID unit, String from) {
        var id = UUID.randomUUID();
        Database.execute("""
                insert into person values ('%s', 0, '%s', now());
                insert into person_position values (gen_random_uuid(), '%s', '%s', 'Chuyên viên', '%s', null);
                """.formatted(id, name, id, unit, from));
        return id;
    }
}
