package vn.thidua.criteria.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import vn.thidua.problem.Faults;
import vn.thidua.text.Text;

/**
 * A hundred thousand cases from one fixed seed. Each case draws from its own sequence, so that the one named in a
 * failure can be run alone. What a ladder ought to give is counted here in whole hundredths, without the classes under
 * test.
 */
final class RandomCases {

    static final int CASES = 100_000;
    private static final long SEED = 20230101L;
    private static final long APART = 0x9E3779B97F4A7C15L;

    /** One case: draws a ladder and figures, and requires what must hold. */
    interface OneCase {
        void run(SplittableRandom random);
    }

    private RandomCases() {}

    static void all(OneCase one) {
        for (int number = 0; number < CASES; number++) {
            run(one, number);
        }
    }

    static void run(OneCase one, int number) {
        try {
            one.run(new SplittableRandom(SEED + number * APART));
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("Seed " + SEED + ", case " + number + ": " + e, e);
        }
    }

    static void same(Object found, Object expected, Object... about) {
        if (!expected.equals(found)) {
            throw new AssertionError("found " + found + ", not " + expected + " in " + List.of(about));
        }
    }

    static void require(boolean holds, String what, Object... about) {
        if (!holds) {
            throw new AssertionError(what + ": " + List.of(about));
        }
    }

    /** The score of a leaf, after the ladder and the figures have been found without fault. */
    static Score score(Ladder ladder, long max, int year, Figures figures) {
        Criterion leaf = leaf(ladder, hundredths(max), NotApplicablePolicy.FULL_MARKS);
        Faults faults = new Faults();
        leaf.check(year, true, faults);
        leaf.check(figures, faults);
        require(faults.none(), "has faults", ladder, figures, faults.all());
        Score score = leaf.score(figures);
        require(score.points().scale() == 2, "has two decimals", score);
        require(score.points().signum() >= 0, "is not below 0", score);
        require(!score.excluded(), "stays in the base", score);
        return score;
    }

    static Criterion leaf(Ladder ladder, BigDecimal max, NotApplicablePolicy policy) {
        return new Criterion("A.1", null, "Tiêu chí", "Leaf", max, ladder, null, null, false, policy, null, "M");
    }

    static long cents(BigDecimal points) {
        return points.movePointRight(2).longValueExact();
    }

    static BigDecimal hundredths(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    /** A maximum: often quarter points as the real tables have, at times any or the very ends. */
    static long max(SplittableRandom random) {
        return switch (random.nextInt(10)) {
            case 0 -> 1;
            case 1 -> 999_999;
            case 2, 3 -> random.nextLong(1, 1_000_000);
            default -> 25L * random.nextInt(1, 41);
        };
    }

    /** So many amounts within the maximum, 0 and the maximum among them at times. */
    static List<Long> amounts(SplittableRandom random, int count, long max) {
        List<Long> amounts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int kind = random.nextInt(6);
            amounts.add(kind == 0 ? 0 : kind == 1 ? max : random.nextLong(max + 1));
        }
        return amounts;
    }

    /** Different numbers between two others, in order. */
    static List<Integer> cuts(SplittableRandom random, int count, int from, int to) {
        TreeSet<Integer> cuts = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            cuts.add(random.nextInt(from, to));
        }
        return new ArrayList<>(cuts);
    }

    static <T> void shuffle(SplittableRandom random, List<T> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            T moved = list.get(i);
            list.set(i, list.get(other));
            list.set(other, moved);
        }
    }

    static String vi(String number) {
        return number.replace('.', ',');
    }

    /** The sentence of a ladder with bands. */
    static Text banded(Text said, Text band, long points, long max) {
        String given = hundredths(points).toString();
        String of = hundredths(max).toString();
        return new Text(
                said.vi() + ": mức " + band.vi() + " được " + vi(given) + " trên " + vi(of) + " điểm.",
                said.en() + ": the band " + band.en() + " gives " + given + " of " + of + " points.");
    }
}
