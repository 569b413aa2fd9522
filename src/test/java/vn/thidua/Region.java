package vn.thidua;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A group's year of a test's own: the first member is the head, the second a deputy; each has an officer and a
 * director. Nothing of the demo year is touched.
 */
public final class Region {

    public final UUID groupId = Fixture.group("REGION");
    public final UUID groupYearId;
    public final int year;
    private final List<UUID> units;

    public Region(int members, int year) {
        this(members, year, null);
    }

    /** As above, with every member below a unit. */
    public Region(int members, int year, @Nullable UUID parent) {
        this.year = year;
        groupYearId = Fixture.groupYear(groupId, year);
        units = IntStream.range(0, members).mapToObj(i -> member(i, parent)).toList();
    }

    private UUID member(int i, @Nullable UUID parent) {
        var unit = Fixture.unit("JUSTICE_DEPARTMENT", parent, "Sở Tư pháp thử " + i);
        Fixture.member(groupYearId, unit, i + 1);
        Fixture.grant(unit + ".officer", "OFFICER", unit);
        Fixture.grant(unit + ".director", "DIRECTOR", unit);
        return unit;
    }

    public UUID unit(int i) {
        return units.get(i);
    }

    public String officer(int i) {
        return unit(i) + ".officer";
    }

    public String director(int i) {
        return unit(i) + ".director";
    }

    /** A person with a position at a unit from a day to a day. */
    public static UUID person(UUID unit, String from, String to) {
        return Fixture.person("Người thử", unit, from, to);
    }

    /** A division of a unit. */
    public static UUID division(UUID unit) {
        return Fixture.unit("DIVISION", unit, "Phòng thử");
    }
}
