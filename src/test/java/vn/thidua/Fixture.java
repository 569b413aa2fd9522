package vn.thidua;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What nearly every test begins with: units and people, who may do what, and groups. Ids are UUIDs or their text. */
public final class Fixture {

    /** A unit for grants of national roles, apart from the demo data. */
    public static final String MINISTRY = "00000000-0000-7000-8000-0000000000aa";

    private Fixture() {}

    /** A new subject who holds these roles at {@link #MINISTRY}. */
    public static String subject(String... roles) {
        Row.of("organisation").with("id", MINISTRY).with("kind", "MINISTRY").insertUnlessThere();
        var subject = "test-" + UUID.randomUUID();
        for (var role : roles) {
            grant(subject, role, MINISTRY);
        }
        return subject;
    }

    /** A new subject who holds a role at a unit. */
    public static String holder(String role, Object unit) {
        var subject = role + "-" + UUID.randomUUID();
        grant(subject, role, unit);
        return subject;
    }

    /** Grants a role at a unit since 2020. */
    public static void grant(String subject, String role, Object unit) {
        Row.of("role_grant")
                .with("subject", subject)
                .with("role", role)
                .with("organisation_id", unit)
                .insert();
    }

    /** A unit with a name since 2000, below another or below none. */
    public static UUID unit(String kind, @Nullable Object parent, String name) {
        var id = Row.of("organisation")
                .with("kind", kind)
                .with("parent_id", parent)
                .insert();
        Row.of("organisation_name")
                .with("organisation_id", id)
                .with("name", name)
                .insert();
        return id;
    }

    /** A person with a position at a unit from a day to a day, or until now. */
    public static UUID person(String name, Object unit, String from, @Nullable String to) {
        var id = Row.of("person").with("full_name", name).insert();
        position(id, unit, from, to);
        return id;
    }

    public static void position(UUID person, Object unit, String from, @Nullable String to) {
        Row.of("person_position")
                .with("person_id", person)
                .with("organisation_id", unit)
                .with("valid_from", from)
                .with("valid_to", to)
                .insert();
    }

    public static UUID group(String kind) {
        return Row.of("emulation_group").with("kind", kind).insert();
    }

    /** A group's year, with registrations due on 31 March. */
    public static UUID groupYear(Object group, int year) {
        return Row.of("group_year")
                .with("group_id", group)
                .with("year", year)
                .with("decision_date", year - 1 + "-12-20")
                .with("registration_due_on", year + "-03-31")
                .insert();
    }

    /** The first member is the head, the second a deputy. */
    public static void member(Object groupYear, Object unit, int position) {
        Row.of("group_member")
                .with("group_year_id", groupYear)
                .with("organisation_id", unit)
                .with("office", position == 1 ? "HEAD" : position == 2 ? "DEPUTY" : "MEMBER")
                .with("position", position)
                .insert();
    }
}
