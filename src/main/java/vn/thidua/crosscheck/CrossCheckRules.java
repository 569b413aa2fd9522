package vn.thidua.crosscheck;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.thidua.organisation.GroupYearRef;
import vn.thidua.organisation.OrganisationRef;
import vn.thidua.problem.Fault;

/** What may be wrong with pairs that were assigned by hand; every fault at once. */
final class CrossCheckRules {

    private final GroupYearRef year;
    private final Map<UUID, OrganisationRef> names;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<UUID> checkers = new HashSet<>();
    private final Set<UUID> checked = new HashSet<>();

    private CrossCheckRules(GroupYearRef year, Map<UUID, OrganisationRef> names) {
        this.year = year;
        this.names = names;
    }

    static List<Fault> faults(
            GroupYearRef year, Map<UUID, OrganisationRef> names, List<CrossCheckPlanDraft.Pair> sent) {
        var rules = new CrossCheckRules(year, names);
        for (int i = 0; i < sent.size(); i++) {
            rules.pair("/pairs/" + i, sent.get(i), sent.subList(0, i));
        }
        rules.leftOut();
        return rules.faults;
    }

    private void pair(String pointer, CrossCheckPlanDraft.Pair pair, List<CrossCheckPlanDraft.Pair> before) {
        unit(pointer + "/checkerId", pair.checkerId(), checkers);
        unit(pointer + "/checkedId", pair.checkedId(), checked);
        if (pair.checkerId().equals(pair.checkedId())) {
            faults.add(Fault.at(
                    pointer + "/checkedId", "Đơn vị không kiểm tra chính mình.", "A unit may not check itself."));
        } else if (before.contains(new CrossCheckPlanDraft.Pair(pair.checkedId(), pair.checkerId()))) {
            faults.add(Fault.at(
                    pointer, "Hai đơn vị không được kiểm tra lẫn nhau.", "Two units may not check each other."));
        }
    }

    private void unit(String pointer, UUID unit, Set<UUID> before) {
        if (!year.hasMember(unit)) {
            faults.add(Fault.at(
                    pointer, "Đơn vị không phải thành viên trong năm này.", "The unit is no member in this year."));
        } else if (!before.add(unit)) {
            faults.add(Fault.at(
                    pointer, "Đơn vị này đã có trong một cặp trước.", "An earlier pair has this unit already."));
        }
    }

    private void leftOut() {
        for (var member : year.members()) {
            var unit = member.organisationId();
            var name = names.get(unit).name();
            if (!checkers.contains(unit)) {
                faults.add(Fault.at(
                        "/pairs", name + " chưa được giao kiểm tra đơn vị nào.", name + " has no unit to check."));
            }
            if (!checked.contains(unit)) {
                faults.add(Fault.at("/pairs", name + " chưa có đơn vị nào kiểm tra.", "Nobody checks " + name + "."));
            }
        }
    }
}
