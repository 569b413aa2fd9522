package vn.thidua.crosscheck;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thidua.criteria.Contest;
import vn.thidua.crosscheck.rule.CrossCheckDraw;
import vn.thidua.problem.Problem;
import vn.thidua.text.Message;

/**
 * What may still be assigned in a group's year. Members are checked by members that are scored by the same set; where
 * these are fewer than three they would check each other, and nobody checks.
 *
 * @param open the contests in which no check has begun
 * @param begun the contests in which one has, by pairs of those that are still their members
 * @param settled whom each member of these checks, as it stands
 */
record CheckRound(List<Contest> open, List<Contest> begun, Map<UUID, UUID> settled) {

    /**
     * @param checked the members whose check has begun
     * @param standing the pairs of the year's plan
     * @throws Problem 409 if nothing can be assigned any more, or yet
     */
    static CheckRound of(List<Contest> contests, Set<UUID> checked, List<CrossCheck> standing) {
        if (contests.isEmpty()) {
            throw Problem.conflict(Message.of("crosscheck.no-set-in-force"));
        }
        var checking = contests.stream()
                .filter(contest -> contest.members().size() >= CrossCheckDraw.FEWEST)
                .toList();
        if (checking.isEmpty()) {
            throw Problem.conflict(Message.of("crosscheck.too-few-members"));
        }
        var begun = checking.stream()
                .filter(contest -> contest.units().stream().anyMatch(checked::contains))
                .filter(contest -> isOfMembers(contest, standing))
                .toList();
        var open = checking.stream().filter(contest -> !begun.contains(contest)).toList();
        if (open.isEmpty()) {
            throw tooLate();
        }
        var settled = new HashMap<UUID, UUID>();
        standing.stream()
                .filter(pair ->
                        begun.stream().anyMatch(contest -> contest.units().contains(pair.checkerId)))
                .forEach(pair -> settled.put(pair.checkerId, pair.checkedId));
        return new CheckRound(open, begun, settled);
    }

    /** Once checks have begun the pairs stay, unless the contest's members are others now. */
    private static boolean isOfMembers(Contest contest, List<CrossCheck> standing) {
        var units = Set.copyOf(contest.units());
        var checkers = standing.stream()
                .filter(pair -> units.contains(pair.checkerId) || units.contains(pair.checkedId))
                .map(pair -> pair.checkerId)
                .collect(Collectors.toSet());
        return checkers.isEmpty() || checkers.equals(units);
    }

    /**
     * The pairs of what is still open.
     *
     * @throws Problem 409 if the others are not as they stand
     */
    List<CrossCheckPlanDraft.Pair> open(List<CrossCheckPlanDraft.Pair> sent) {
        var others = sent.stream().filter(this::isBegun).toList();
        boolean same = others.size() == settled.size()
                && others.stream().allMatch(pair -> pair.checkedId().equals(settled.get(pair.checkerId())));
        if (!same) {
            throw tooLate();
        }
        return sent.stream().filter(pair -> !isBegun(pair)).toList();
    }

    private boolean isBegun(CrossCheckPlanDraft.Pair pair) {
        return begun.stream().anyMatch(contest -> {
            var units = contest.units();
            return units.contains(pair.checkerId()) || units.contains(pair.checkedId());
        });
    }

    private static Problem tooLate() {
        return Problem.conflict(Message.of("crosscheck.check-begun"));
    }
}
