package vn.thidua.criteria.rule;

import static vn.thidua.criteria.rule.RandomCases.cents;
import static vn.thidua.criteria.rule.RandomCases.hundredths;
import static vn.thidua.criteria.rule.RandomCases.require;
import static vn.thidua.criteria.rule.RandomCases.same;
import static vn.thidua.criteria.rule.RandomCases.vi;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.thidua.text.Messages;
import vn.thidua.text.Text;

/** The ladders without bands, and what a leaf gives where the task did not arise. */
class PlainLaddersRandomTest {

    private static final int YEAR = 2023;
    private static final long LARGEST = 10_000_000_000_000_000L;

    @Test
    void done_gives_the_maximum_and_not_done_nothing() {
        RandomCases.all(random -> {
            long max = RandomCases.max(random);
            boolean done = random.nextBoolean();
            Score score = score(new Binary(), max, Figures.done(done));
            same(cents(score.points()), done ? max : 0L, max);
            String of = hundredths(max).toString();
            Text full = new Text("Đã thực hiện: được điểm tối đa " + vi(of) + ".", "Done: the full " + of + " points.");
            same(Messages.text(score.explanation()), done ? full : notDone(max), max);
        });
    }

    @Test
    void the_share_of_what_was_due_rounded_once_is_the_share_of_the_points() {
        RandomCases.all(random -> {
            long max = RandomCases.max(random);
            long cap = random.nextBoolean() ? 10_000 : random.nextLong(10_001, 20_001);
            Ladder ladder = new Proportional(cap == 10_000 ? null : hundredths(cap));
            long due = random.nextBoolean() ? random.nextLong(1, LARGEST) : 40_000;
            long reached = reached(random, due, cap);
            long more = Math.min(LARGEST - 1, reached + random.nextLong(due));
            long points = judgeShare(ladder, max, cap, reached, due);
            long better = judgeShare(ladder, max, cap, more, due);
            require(points <= better, "more earns less", ladder, reached, more, due);
            Score none = score(ladder, max, Figures.done(false));
            same(cents(none.points()), 0L, ladder);
            same(Messages.text(none.explanation()), notDone(max), ladder);
        });
    }

    /** Exactly at the cap, a ten-thousandth beside it, at half a hundredth, or anywhere. */
    private static long reached(SplittableRandom random, long due, long cap) {
        long atCap = BigInteger.valueOf(due)
                .multiply(BigInteger.valueOf(cap))
                .divide(BigInteger.valueOf(10_000))
                .longValueExact();
        long reached = switch (random.nextInt(4)) {
            case 0 -> atCap + random.nextInt(-1, 2);
            case 1 -> due / 200 * random.nextInt(300);
            default -> (long) (random.nextDouble() * 2.2 * due);
        };
        return Math.max(0, Math.min(LARGEST - 1, reached));
    }

    private static long judgeShare(Ladder ladder, long max, long cap, long reached, long due) {
        Figures figures = Figures.ratio(BigDecimal.valueOf(reached, 4), BigDecimal.valueOf(due, 4));
        Score score = score(ladder, max, figures);
        BigInteger counted = BigInteger.valueOf(reached).multiply(BigInteger.valueOf(10_000));
        BigInteger most = BigInteger.valueOf(due).multiply(BigInteger.valueOf(cap));
        BigInteger of = BigInteger.valueOf(due).multiply(BigInteger.valueOf(10_000));
        long points = halfUp(counted.min(most).multiply(BigInteger.valueOf(max)), of);
        same(cents(score.points()), points, ladder, figures);
        require(points * 10_000 <= max * cap + 5_000, "is within the capped maximum", score);
        require(score.band() == null, "has no band", score);
        boolean over = counted.compareTo(most) > 0;
        String given = hundredths(points).toString();
        String worth = hundredths(max).toString();
        String at = cap == 10_000 ? "100" : hundredths(cap).toString();
        require(
                Messages.text(score.explanation())
                        .vi()
                        .endsWith((over ? ", tính " + vi(at) + "%: được " : "%: được ")
                                + vi(given)
                                + " trên "
                                + vi(worth)
                                + (over ? " điểm." : " điểm theo tỷ lệ.")),
                "says in Vietnamese what counted",
                score,
                figures);
        require(
                Messages.text(score.explanation())
                        .en()
                        .endsWith((over ? ", counted as " + at + "%: " : "%: ")
                                + given
                                + " of "
                                + worth
                                + (over ? " points." : " points in proportion.")),
                "says in English what counted",
                score,
                figures);
        return points;
    }

    private static long halfUp(BigInteger dividend, BigInteger divisor) {
        BigInteger two = BigInteger.TWO;
        return dividend.multiply(two).add(divisor).divide(divisor.multiply(two)).longValueExact();
    }

    @Test
    void each_case_takes_its_step_off_down_to_nothing() {
        RandomCases.all(random -> {
            long max = RandomCases.max(random);
            long step = random.nextLong(1, max + 1);
            Ladder ladder = new Deduction(hundredths(step));
            int cases = count(random, max / step);
            long points = judgeDeduction(ladder, max, step, cases);
            long next = judgeDeduction(ladder, max, step, cases + 1);
            require(next <= points, "one more case earns more", ladder, cases);
        });
    }

    private static long judgeDeduction(Ladder ladder, long max, long step, int cases) {
        Score score = score(ladder, max, Figures.counted(cases));
        long points = Math.max(0, max - step * cases);
        same(cents(score.points()), points, ladder, max, cases);
        String given = hundredths(points) + "";
        Text expected = new Text(
                "Số trường hợp: "
                        + cases
                        + ", mỗi trường hợp trừ "
                        + vi(hundredths(step) + "")
                        + ": được "
                        + vi(given)
                        + " trên "
                        + vi(hundredths(max) + "")
                        + " điểm.",
                "Cases: "
                        + cases
                        + ", "
                        + hundredths(step)
                        + " off for each: "
                        + given
                        + " of "
                        + hundredths(max)
                        + " points.");
        same(Messages.text(score.explanation()), expected, ladder, max);
        return points;
    }

    @Test
    void each_item_adds_its_points_up_to_the_maximum() {
        RandomCases.all(random -> {
            long max = RandomCases.max(random);
            long each = random.nextLong(1, max + 1);
            Ladder ladder = new PerItem(hundredths(each));
            int items = count(random, max / each);
            long points = judgeItems(ladder, max, each, items);
            long next = judgeItems(ladder, max, each, items + 1);
            require(next >= points, "one more item earns less", ladder, items);
        });
    }

    private static long judgeItems(Ladder ladder, long max, long each, int items) {
        Score score = score(ladder, max, Figures.counted(items));
        long points = Math.min(max, each * items);
        same(cents(score.points()), points, ladder, max, items);
        String given = hundredths(points) + "";
        Text expected = new Text(
                "Số mục: "
                        + items
                        + ", mỗi mục "
                        + vi(hundredths(each) + "")
                        + ": được "
                        + vi(given)
                        + " trên "
                        + vi(hundredths(max) + "")
                        + " điểm.",
                "Items: "
                        + items
                        + ", "
                        + hundredths(each)
                        + " for each: "
                        + given
                        + " of "
                        + hundredths(max)
                        + " points.");
        same(Messages.text(score.explanation()), expected, ladder, max);
        return points;
    }

    @Test
    void what_did_not_arise_goes_by_its_policy_whatever_the_ladder() {
        Ladder[] ladders = ExampleTable.ladders().values().toArray(Ladder[]::new);
        NotApplicablePolicy[] policies = NotApplicablePolicy.values();
        RandomCases.all(random -> {
            Ladder ladder = ladders[random.nextInt(ladders.length)];
            NotApplicablePolicy policy = policies[random.nextInt(policies.length)];
            long max = RandomCases.max(random);
            Score score = RandomCases.leaf(ladder, hundredths(max), policy).score(Figures.none());
            boolean full = policy == NotApplicablePolicy.FULL_MARKS;
            boolean excluded = policy == NotApplicablePolicy.EXCLUDE_FROM_BASE;
            same(score.points(), hundredths(full ? max : 0), ladder, policy);
            same(score.excluded(), excluded, ladder, policy);
            require(score.band() == null, "has no band", ladder, policy);
        });
    }

    /** About as many as the points are for, or any number. */
    private static int count(SplittableRandom random, long enough) {
        return random.nextInt(3) > 0 ? (int) Math.max(0, enough + random.nextInt(-2, 3)) : random.nextInt(1_000_001);
    }

    private static Text notDone(long max) {
        String of = hundredths(max).toString();
        return new Text("Chưa thực hiện: 0 trên " + vi(of) + " điểm.", "Not done: 0 of " + of + " points.");
    }

    private static Score score(Ladder ladder, long max, Figures figures) {
        return RandomCases.score(ladder, max, YEAR, figures);
    }
}
