package vn.thidua.crosscheck;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.thidua.organisation.GroupYearRef;
import vn.thidua.organisation.OrganisationRef;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Faults;
import vn.thidua.text.Message;

/** What may be wrong with pairs that were assigned by hand; every fault at once. */
final class CrossCheckRules {

    private final GroupYearRef year;
    private final Map<UUID, OrganisationRef> names;
    private final Faults faults = new Faults();
    private final Set<UUID> checkers = new HashSet<>();
    private final Set<UUID> checked = new HashSet<>();

    private CrossCheckRules(GroupYearRef year, Map<UUID, OrganisationRef> names) {
        this.year = year;
        this.names = names;
    }

    static List<Fault> faults(
            GroupYearRef year, Map<UUID, OrganisationRef> names, List<CrossCheckPlanDraft.Pair> sent) {
        var rules = new CrossCheckRules(year, names);
        var pairs = rules.faults.in("pairs");
        for (int i = 0; i < sent.size(); i++) {
            rules.pair(sent.get(i), sent.subList(0, i), pairs.in(i));
        }
        rules.leftOut(pairs);
        return rules.faults.all();
    }

    private void pair(CrossCheckPlanDraft.Pair pair, List<CrossCheckPlanDraft.Pair> before, Faults here) {
        unit(pair.checkerId(), checkers, here.in("checkerId"));
        unit(pair.checkedId(), checked, here.in("checkedId"));
        if (pair.checkerId().equals(pair.checkedId())) {
            here.add("checkedId", Message.of("crosscheck.checks-itself"));
        } else if (before.contains(new CrossCheckPlanDraft.Pair(pair.checkedId(), pair.checkerId()))) {
            here.add(Message.of("crosscheck.check-each-other"));
        }
    }

    private void unit(UUID unit, Set<UUID> before, Faults here) {
        if (!year.hasMember(unit)) {
            here.add(Message.of("crosscheck.not-a-member"));
        } else if (!before.add(unit)) {
            here.add(Message.of("crosscheck.unit-in-earlier-pair"));
        }
    }

    private void leftOut(Faults pairs) {
        for (var member : year.members()) {
            var unit = member.organisationId();
            var name = names.get(unit).name();
            if (!checkers.contains(unit)) {
                pairs.add(Message.of("crosscheck.checks-nobody", name));
            }
            if (!checked.contains(unit)) {
                pairs.add(Message.of("crosscheck.checked-by-nobody", name));
            }
        }
    }
}
