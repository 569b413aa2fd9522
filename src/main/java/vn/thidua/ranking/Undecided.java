package vn.thidua.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.OrganisationRef;
import vn.thidua.problem.Fault;
import vn.thidua.scoresheet.SheetState;

/** The members of a group's year that keep its ranking from being published. */
final class Undecided {

    private Undecided() {}

    /**
     * Each member without a final sheet of the edition that is ranked, with a pointer into the
     * group's year and the state of its sheet.
     *
     * @param set the edition; absent where no sheet is submitted at all
     */
    static List<Fault> among(
            List<UUID> members, List<SheetState> states, @Nullable UUID set, Map<UUID, OrganisationRef> names) {
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < members.size(); i++) {
            var unit = members.get(i);
            var own = states.stream()
                    .filter(one -> one.organisationId().equals(unit))
                    .toList();
            if (own.stream()
                    .noneMatch(one -> one.isDecided() && one.criteriaSetId().equals(set))) {
                faults.add(fault("/members/" + i, names.get(unit).name(), own, set));
            }
        }
        return faults;
    }

    private static Fault fault(String pointer, String name, List<SheetState> own, @Nullable UUID set) {
        Comparator<SheetState> ofTheSetFirst =
                Comparator.comparing(one -> !one.criteriaSetId().equals(set));
        return own.stream()
                .min(ofTheSetFirst)
                .map(one -> set == null || one.criteriaSetId().equals(set)
                        ? Fault.at(
                                pointer,
                                name + ": phiếu đang là " + one.status() + (one.appealed() ? ", còn phúc khảo." : "."),
                                name
                                        + ": its sheet is "
                                        + one.status()
                                        + (one.appealed() ? ", an appeal is open." : "."))
                        : Fault.at(
                                pointer,
                                name + ": phiếu theo bản khác của bảng tiêu chí.",
                                name + ": its sheet is of another edition."))
                .orElseGet(() -> Fault.at(pointer, name + ": chưa có phiếu.", name + ": it has no sheet."));
    }
}
