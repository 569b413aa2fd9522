package vn.thidua.criteria.rule;

import static vn.thidua.criteria.rule.RandomCases.hundredths;
import static vn.thidua.criteria.rule.RandomCases.require;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Units of a table of three leaves, tied as often as not, against an evaluation in whole hundredths: leaves leave their
 * bases at random, and the tie-breaks look at shares of what is left. It sorts nothing, but asks of each two that were
 * ranked whether they stand as they must.
 */
class TiedSharesRandomTest {

    private static final List<String> LEAVES = List.of("A.1", "A.2", "B");
    private static final Map<String, Long> WORTH = Map.of("A.1", 400L, "A.2", 200L, "B", 200L);

    private static final CriteriaTree TREE = tree();

    private record Unit(int number, Map<String, Long> points, Set<String> excluded, int submitted) {

        /** Points and worth of those leaves that apply. */
        BigInteger[] part(List<String> leaves) {
            long points = 0;
            long worth = 0;
            for (String leaf : leaves) {
                if (!excluded.contains(leaf)) {
                    points += this.points.get(leaf);
                    worth += WORTH.get(leaf);
                }
            }
            return new BigInteger[] {BigInteger.valueOf(points), BigInteger.valueOf(worth)};
        }

        boolean hasNone(List<String> leaves) {
            return excluded.containsAll(leaves);
        }

        /** Above 0 if better. */
        int against(Unit other, List<String> leaves) {
            BigInteger[] own = part(leaves);
            BigInteger[] others = other.part(leaves);
            return own[0].multiply(others[1]).compareTo(others[0].multiply(own[1]));
        }

        Contender contender() {
            Map<String, BigDecimal> exact = new HashMap<>();
            points.forEach((leaf, cents) -> exact.put(leaf, hundredths(excluded.contains(leaf) ? 0 : cents)));
            return new Contender(new UUID(0, number), exact, excluded, Instant.ofEpochSecond(submitted));
        }
    }

    @Test
    void ties_go_by_shares_of_what_applies_and_then_by_the_first_submission() {
        RandomCases.all(TiedSharesRandomTest::one);
    }

    private static void one(SplittableRandom random) {
        List<Unit> units = new ArrayList<>();
        for (int i = random.nextInt(2, 6); i > 0; i--) {
            units.add(unit(random, units.size()));
        }
        Map<Integer, Placement> places = new HashMap<>();
        Ranking.of(TREE, units.stream().map(Unit::contender).toList())
                .forEach(place -> places.put((int) place.unit().getLeastSignificantBits(), place));
        for (Unit unit : units) {
            Placement place = places.get(unit.number());
            require(place.isRanked() != unit.hasNone(LEAVES), "is ranked if anything applies", unit, place);
            for (Unit other : units) {
                if (place.isRanked() && places.get(other.number()).isRanked()) {
                    int expected = order(unit, other, units);
                    int found = Integer.compare(places.get(other.number()).rank(), place.rank());
                    require(Integer.signum(expected) == found, "stand as they must", unit, other, units);
                }
            }
        }
    }

    /** Above 0 if the first stands before the other: whole share, share of A, submission. */
    private static int order(Unit unit, Unit other, List<Unit> all) {
        int whole = unit.against(other, LEAVES);
        if (whole != 0) {
            return whole;
        }
        List<String> part = List.of("A.1", "A.2");
        boolean compared = all.stream()
                .filter(one -> !one.hasNone(LEAVES) && one.against(unit, LEAVES) == 0)
                .noneMatch(one -> one.hasNone(part));
        int shares = compared ? unit.against(other, part) : 0;
        return shares != 0 ? shares : Integer.compare(other.submitted(), unit.submitted());
    }

    /** Halves and wholes of few leaves, so that many shares are equal. */
    private static Unit unit(SplittableRandom random, int number) {
        Map<String, Long> points = new HashMap<>();
        Set<String> excluded = new HashSet<>();
        for (String leaf : LEAVES) {
            points.put(leaf, WORTH.get(leaf) / 2 * random.nextInt(3));
            if (random.nextInt(3) == 0) {
                excluded.add(leaf);
            }
        }
        return new Unit(number, points, excluded, random.nextInt(3));
    }

    private static CriteriaTree tree() {
        List<Criterion> rows = new ArrayList<>(List.of(row("A", null, 600, null)));
        LEAVES.forEach(leaf -> rows.add(row(leaf, leaf.startsWith("A") ? "A" : null, WORTH.get(leaf), new Binary())));
        return new CriteriaTree(
                2023,
                hundredths(800),
                rows,
                ExampleTable.tree().ratingClasses(),
                List.of(TieBreak.subtreeTotal("A"), TieBreak.earlierSubmission()),
                Adjustments.NONE);
    }

    private static Criterion row(String code, String parent, long max, Ladder ladder) {
        NotApplicablePolicy policy = ladder == null ? null : NotApplicablePolicy.EXCLUDE_FROM_BASE;
        return new Criterion(
                code, parent, "Dòng", "Row", hundredths(max), ladder, null, null, false, policy, null, "M");
    }
}
