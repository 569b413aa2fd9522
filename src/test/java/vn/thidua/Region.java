package vn.thidua;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A group's year of a test's own: the first member is the head, the second a deputy; each has an
 * officer and a director. Nothing of the demo year is touched.
 */
public final class Region {

    public final UUID groupId = UUID.randomUUID();
    public final UUID groupYearId = UUID.randomUUID();
    public final int year;
    private final List<UUID> units = new ArrayList<>();

    public Region(int members, int year) {
        this(members, year, null);
    }

    /** As above, with every member below a unit. */
    public Region(int members, int year, UUID parent) {
        this.year = year;
        var sql = new StringBuilder();
        sql.append("""
                insert into emulation_group values ('%1$s', 0, 'REGION', '%1$s', 'Khu vực thử nghiệm', now());
                insert into group_year values ('%2$s', 0, '%1$s', %3$d, 'M1/QĐ', '%4$d-12-20', '%3$d-03-31', now());
                """.formatted(groupId, groupYearId, year, year - 1));
        for (int i = 0; i < members; i++) {
            units.add(UUID.randomUUID());
            sql.append(member(i, parent));
        }
        Database.execute(sql.toString());
    }

    private String member(int i, UUID parent) {
        var office = i == 0 ? "HEAD" : i == 1 ? "DEPUTY" : "MEMBER";
        return """
        insert into organisation values ('%1$s', 0, 'JUSTICE_DEPARTMENT', %2$s, null, null, now());
        insert into organisation_name values (gen_random_uuid(), '%1$s', 'Sở Tư pháp thử %3$d', '2000-01-01', null);
        insert into group_member values (gen_random_uuid(), '%4$s', '%1$s', '%5$s', %6$d);
        insert into role_grant values (gen_random_uuid(), 0, '%7$s', 'OFFICER', '%1$s', '2020-01-01', null, now());
        insert into role_grant values (gen_random_uuid(), 0, '%8$s', 'DIRECTOR', '%1$s', '2020-01-01', null, now());
        """.formatted(
                        unit(i),
                        parent == null ? "null" : "'" + parent + "'",
                        i,
                        groupYearId,
                        office,
                        i + 1,
                        officer(i),
                        director(i));
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
        var id = UUID.randomUUID();
        Database.execute("""
                insert into person values ('%1$s', 0, 'Người thử', now());
                insert into person_position values (gen_random_uuid(), '%1$s', '%2$s', 'Chuyên viên', '%3$s', '%4$s');
                """.formatted(id, unit, from, to));
        return id;
    }

    /** A division of a unit. */
    public static UUID division(UUID unit) {
        var id = UUID.randomUUID();
        Database.execute("""
                insert into organisation values ('%1$s', 0, 'DIVISION', '%2$s', null, null, now());
                insert into organisation_name values (gen_random_uuid(), '%1$s', 'Phòng thử', '2000-01-01', null);
                """.formatted(id, unit));
        return id;
    }
}
