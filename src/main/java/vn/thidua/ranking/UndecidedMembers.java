package vn.thidua.ranking;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.OrganisationRef;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Faults;
import vn.thidua.scoresheet.ScoredSheet;
import vn.thidua.text.Message;

/** The members of a group's year that keep a ranking of it from being published. */
final class UndecidedMembers {

    private UndecidedMembers() {}

    /**
     * Each of the units to be ranked without a final sheet of the edition that is ranked, with a pointer into the
     * group's year and the state of its sheet.
     *
     * @param members all members, in the order of the group
     * @param ranked those of them that the set is for
     * @param set the edition; absent where no sheet is submitted at all
     */
    static List<Fault> faults(
            List<UUID> members,
            List<UUID> ranked,
            List<ScoredSheet> sheets,
            @Nullable UUID set,
            Map<UUID, OrganisationRef> names) {
        var byUnit = sheets.stream()
                .collect(Collectors.groupingBy(sheet -> sheet.unit().id()));
        var faults = new Faults();
        for (int i = 0; i < members.size(); i++) {
            var unit = members.get(i);
            var own = byUnit.getOrDefault(unit, List.of());
            if (ranked.contains(unit) && own.stream().noneMatch(one -> one.isDecided() && isOf(set, one))) {
                faults.in("members").in(i).add(why(names.get(unit).name(), own, set));
            }
        }
        return faults.all();
    }

    private static boolean isOf(@Nullable UUID set, ScoredSheet sheet) {
        return sheet.criteriaSetId().equals(set);
    }

    private static Message why(String unit, List<ScoredSheet> sheets, @Nullable UUID set) {
        var sheet = sheets.stream().min(Comparator.comparing(one -> !isOf(set, one)));
        if (sheet.isEmpty()) {
            return Message.of("ranking.no-sheet", unit);
        }
        if (set != null && !isOf(set, sheet.get())) {
            return Message.of("ranking.sheet-of-another-edition", unit);
        }
        return sheet.get().appealed()
                ? Message.of("ranking.sheet-under-appeal", unit, sheet.get().status())
                : Message.of("ranking.sheet-not-final", unit, sheet.get().status());
    }
}
