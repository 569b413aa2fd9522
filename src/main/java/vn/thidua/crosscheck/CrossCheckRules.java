package vn.thidua.crosscheck;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.thidua.criteria.Contest;
import vn.thidua.organisation.GroupYearRef;
import vn.thidua.organisation.OrganisationRef;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Faults;
import vn.thidua.text.Message;

/** What may be wrong with pairs that were assigned by hand; every fault at once. */
final class CrossCheckRules {

    private final GroupYearRef year;
    private final List<Contest> contests;
    private final Map<UUID, OrganisationRef> names;
    private final Faults faults = new Faults();
    private final Set<UUID> checkers = new HashSet<>();
    private final Set<UUID> checked = new HashSet<>();

    private CrossCheckRules(GroupYearRef year, List<Contest> contests, Map<UUID, OrganisationRef> names) {
        this.year = year;
        this.contests = contests;
        this.names = names;
    }

    /** @param contests those whose members check each other; every member of them checks one and is checked by one */
    static List<Fault> faults(
            GroupYearRef year,
            List<Contest> contests,
            Map<UUID, OrganisationRef> names,
            List<CrossCheckPlanDraft.Pair> sent) {
        var rules = new CrossCheckRules(year, contests, names);
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
        } else if (differ(contestOf(pair.checkerId()), contestOf(pair.checkedId()))) {
            here.add(Message.of("crosscheck.scored-by-different-sets"));
        }
    }

    private Optional<Contest> contestOf(UUID unit) {
        return contests.stream()
                .filter(contest -> contest.units().contains(unit))
                .findFirst();
    }

    /** Of a unit in no contest that is told by itself. */
    private static boolean differ(Optional<Contest> checker, Optional<Contest> checked) {
        return checker.isPresent() && checked.isPresent() && !checker.equals(checked);
    }

    private void unit(UUID unit, Set<UUID> before, Faults here) {
        if (!year.hasMember(unit)) {
            here.add(Message.of("crosscheck.not-a-member"));
        } else if (contestOf(unit).isEmpty()) {
            here.add(Message.of("crosscheck.nobody-checks"));
        } else if (!before.add(unit)) {
            here.add(Message.of("crosscheck.unit-in-earlier-pair"));
        }
    }

    private void leftOut(Faults pairs) {
        for (var unit :
                contests.stream().flatMap(contest -> contest.units().stream()).toList()) {
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
