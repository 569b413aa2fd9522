package vn.thidua;

import java.util.UUID;

/** Rows of a test's own, so that no test leans on another's. */
public final class Fixture {

    /** A unit for grants of national roles, apart from the demo data. */
    public static final String MINISTRY = "00000000-0000-7000-8000-0000000000aa";

    private Fixture() {}

    /** A new subject who holds these roles at {@link #MINISTRY}. */
    public static String subject(String... roles) {
        Database.execute(
                "insert into organisation values ('%s', 0, 'MINISTRY', null, null, null, now()) on conflict do nothing"
                        .formatted(MINISTRY));
        var subject = "test-" + UUID.randomUUID();
        for (var role : roles) {
            grant(subject, role, MINISTRY);
        }
        return subject;
    }

    /** Grants a role at a unit. */
    public static void grant(String subject, String role, String organisationId) {
        Database.execute(
                "insert into role_grant values (gen_random_uuid(), 0, '%s', '%s', '%s', '2020-01-01', null, now())"
                        .formatted(subject, role, organisationId));
    }
}
