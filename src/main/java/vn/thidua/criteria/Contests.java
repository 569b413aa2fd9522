package vn.thidua.criteria;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thidua.organisation.Groups;
import vn.thidua.organisation.MemberPlace;

/** Who is scored by which set in force. */
@ApplicationScoped
public class Contests {

    private final CriteriaSetRepository sets;
    private final Groups groups;

    Contests(CriteriaSetRepository sets, Groups groups) {
        this.sets = sets;
        this.groups = groups;
    }

    /**
     * The contests of these groups' years, those of one year in the order of their audiences; a member that no set in
     * force is for is in none. Two statements, however many there are.
     */
    public List<Contest> in(Collection<UUID> groupYears) {
        var places = groups.placesIn(groupYears);
        var years = places.stream().map(MemberPlace::year).collect(Collectors.toSet());
        var inForce = sets.inForce(years).stream().collect(Collectors.groupingBy(set -> set.year));
        var contests = new ArrayList<Contest>();
        places.stream()
                .collect(Collectors.groupingBy(MemberPlace::groupYearId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(members -> contests.addAll(
                        of(members, inForce.getOrDefault(members.get(0).year(), List.of()))));
        return contests;
    }

    private static List<Contest> of(List<MemberPlace> members, List<CriteriaSet> inForce) {
        return inForce.stream()
                .sorted((one, other) -> one.audience.compareTo(other.audience))
                .map(set -> new Contest(
                        CriteriaSetRef.of(set),
                        members.stream().filter(set.audience::isFor).toList()))
                .filter(contest -> !contest.members().isEmpty())
                .toList();
    }
}
