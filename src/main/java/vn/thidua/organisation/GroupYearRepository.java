package vn.thidua.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thidua.document.Reach;
import vn.thidua.document.ScopedRepository;

@ApplicationScoped
class GroupYearRepository extends ScopedRepository<GroupYear> {

    private record CodeOfUnit(UUID organisationId, String code) {}

    private static final String FORMED = """
            select y.id, y.group.id, y.group.code, y.group.name from GroupYear y
             where y.year = :year and exists (select 1 from GroupMember m where m.groupYear = y and m.exit.leftOn is null)
             order by y.group.code
            """;

    private static final String PLACES = """
            select m.groupYear.id, m.groupYear.group.id, m.groupYear.year, m.organisationId, o.kind
              from GroupMember m join Organisation o on o.id = m.organisationId
             where m.exit.leftOn is null and %s order by m.groupYear.group.code, m.position
            """;

    private static final String CODES_OF_OTHERS = """
            select m.organisationId, m.groupYear.group.code from GroupMember m
             where m.organisationId in :units and m.groupYear.year = :year
               and m.groupYear.group.kind = :kind and m.groupYear.group.id <> :group and m.exit.leftOn is null
            """;

    GroupYearRepository() {
        super(GroupYear.class, "group", "members");
    }

    /** The year of a group. */
    static Reach one(UUID groupId, int year) {
        return Reach.of("d.group.id = :group and d.year = :year")
                .with("group", groupId)
                .with("year", year);
    }

    boolean isFormed(UUID groupId, int year) {
        return count("group.id = :group and year = :year", Map.of("group", groupId, "year", year)) > 0;
    }

    /** The years that a group was formed for, the oldest first. */
    List<Integer> years(UUID groupId) {
        return find("select y.year from GroupYear y where y.group.id = :group order by 1", Map.of("group", groupId))
                .project(Integer.class)
                .list();
    }

    List<FormedGroup> formedFor(int year) {
        return find(FORMED, Map.of("year", year)).project(FormedGroup.class).list();
    }

    /** The codes of the other groups of that kind which these units belong to in a year. */
    Map<UUID, String> codesOfOthers(EmulationGroup group, int year, Collection<UUID> units) {
        return find(CODES_OF_OTHERS, Map.of("units", units, "year", year, "kind", group.kind, "group", group.id))
                .project(CodeOfUnit.class)
                .stream()
                .collect(Collectors.toMap(CodeOfUnit::organisationId, CodeOfUnit::code, (one, other) -> one));
    }

    /** Every member's place in these groups' years, in the order of the groups. */
    List<MemberPlace> placesIn(Collection<UUID> groupYears) {
        return places("m.groupYear.id in :years", Map.of("years", groupYears));
    }

    /** Every member's place in any group of a calendar year, in the order of the groups. */
    List<MemberPlace> placesIn(int year) {
        return places("m.groupYear.year = :year", Map.of("year", year));
    }

    private List<MemberPlace> places(String which, Map<String, Object> parameters) {
        return find(PLACES.formatted(which), parameters)
                .project(MemberPlace.class)
                .list();
    }
}
