package vn.thidua.criteria.rule;

import static vn.thidua.criteria.rule.RandomCases.amounts;
import static vn.thidua.criteria.rule.RandomCases.cents;
import static vn.thidua.criteria.rule.RandomCases.hundredths;
import static vn.thidua.criteria.rule.RandomCases.require;
import static vn.thidua.criteria.rule.RandomCases.same;
import static vn.thidua.criteria.rule.RandomCases.vi;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.thidua.text.Messages;
import vn.thidua.text.Text;

/** Any bands that cover 0 to 100 per cent, and any fraction, often exactly at a bound. */
class PercentBandsRandomTest {

    private static final int YEAR = 2023;
    private static final int HUNDRED = 1_000_000; // in units of the fourth decimal
    private static final BigInteger UNITS = BigInteger.valueOf(10_000);

    /** A bound: in units of the fourth decimal, closed or open. */
    private record Piece(int from, boolean fromIn, int to, boolean toIn, long points) {

        boolean holds(Fraction fraction) {
            int low = fraction.compareTo(from);
            int high = fraction.compareTo(to);
            return (low > 0 || (low == 0 && fromIn)) && (high < 0 || (high == 0 && toIn));
        }

        PercentBand band(SplittableRandom random) {
            boolean open = from == 0 && fromIn && random.nextBoolean();
            boolean endless = to == HUNDRED && toIn && random.nextBoolean();
            return new PercentBand(
                    open ? null : percent(from),
                    open ? null : fromIn,
                    endless ? null : percent(to),
                    endless ? null : toIn,
                    hundredths(points));
        }

        String notation() {
            String first = percent(from).toPlainString();
            String last = percent(to).toPlainString();
            return from == to ? "= " + first : (fromIn ? "[" : "(") + first + ", " + last + (toIn ? "]" : ")");
        }

        Text words() {
            String first = percent(from).toPlainString() + "%";
            String last = percent(to).toPlainString() + "%";
            if (from == to) {
                return new Text("bằng " + vi(first), "exactly " + first);
            }
            return new Text(
                    (fromIn ? "từ " : "trên ") + vi(first) + (toIn ? " đến " : " đến dưới ") + vi(last),
                    (fromIn ? "from " : "above ") + first + (toIn ? " to " : " to below ") + last);
        }
    }

    /** In units of the fourth decimal. */
    private record Fraction(BigInteger numerator, BigInteger denominator) {

        /** More than 100 per cent counts as 100. */
        int compareTo(int percent) {
            BigInteger counted = numerator.min(denominator);
            return counted.multiply(BigInteger.valueOf(HUNDRED))
                    .compareTo(denominator.multiply(BigInteger.valueOf(percent)));
        }

        boolean isLess(Fraction other) {
            return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator)) < 0;
        }

        Figures figures() {
            return Figures.ratio(new BigDecimal(numerator, 4), new BigDecimal(denominator, 4));
        }

        Text said() {
            BigInteger[] percent =
                    numerator.multiply(BigInteger.valueOf(HUNDRED)).divideAndRemainder(denominator);
            String text = plain(numerator)
                    + "/"
                    + plain(denominator)
                    + (percent[1].signum() == 0 ? " = " : " ≈ ")
                    + plain(percent[0])
                    + "%";
            boolean over = numerator.compareTo(denominator) > 0;
            return new Text(vi(text) + (over ? ", tính 100%" : ""), text + (over ? ", counted as 100%" : ""));
        }
    }

    @Test
    void the_one_band_that_holds_the_fraction_gives_its_points_and_is_named() {
        RandomCases.all(random -> {
            long max = RandomCases.max(random);
            boolean rising = random.nextBoolean();
            List<Piece> pieces = pieces(random, max, rising);
            List<PercentBand> bands = new ArrayList<>();
            pieces.forEach(piece -> bands.add(piece.band(random)));
            RandomCases.shuffle(random, bands);
            Ladder ladder = new PercentBands(bands);
            Fraction one = fraction(random, pieces);
            Fraction other = fraction(random, pieces);
            Score score = judge(ladder, max, pieces, one);
            if (rising) {
                Score second = judge(ladder, max, pieces, other);
                int side = score.points().compareTo(second.points());
                require(one.isLess(other) ? side <= 0 : side >= 0, "a better fraction earns less", ladder, one, other);
            }
        });
    }

    private static Score judge(Ladder ladder, long max, List<Piece> pieces, Fraction fraction) {
        List<Piece> holding =
                pieces.stream().filter(piece -> piece.holds(fraction)).toList();
        same(holding.size(), 1, pieces, fraction);
        Piece piece = holding.get(0);
        Score score = RandomCases.score(ladder, max, YEAR, fraction.figures());
        same(cents(score.points()), piece.points(), ladder, fraction);
        require(cents(score.points()) <= max, "is within the maximum", score);
        same(score.band(), piece.notation(), ladder, fraction);
        Text expected = RandomCases.banded(fraction.said(), piece.words(), piece.points(), max);
        same(Messages.text(score.explanation()), expected, ladder, fraction);
        return score;
    }

    /** Cuts 0 to 100 per cent: each cut lies just before a percentage or just after it. */
    private static List<Piece> pieces(SplittableRandom random, long max, boolean rising) {
        int step = random.nextBoolean() ? 50_000 : 1; // whole fives as the real tables have, or any
        int places = HUNDRED / step;
        List<Integer> cuts = RandomCases.cuts(random, random.nextInt(8), 1, 2 * places + 1);
        List<Long> points = amounts(random, cuts.size() + 1, max);
        if (rising) {
            Collections.sort(points);
        }
        List<Piece> pieces = new ArrayList<>();
        int from = 0; // twice the place, plus one when just after it
        cuts.add(2 * places + 1);
        for (int to : cuts) {
            pieces.add(
                    new Piece(from / 2 * step, from % 2 == 0, to / 2 * step, to % 2 == 1, points.get(pieces.size())));
            from = to;
        }
        return pieces;
    }

    private static Fraction fraction(SplittableRandom random, List<Piece> pieces) {
        Piece piece = pieces.get(random.nextInt(pieces.size()));
        long bound = random.nextBoolean() ? piece.from() : piece.to();
        BigInteger times = BigInteger.valueOf(random.nextLong(1, 1_000_000));
        BigInteger exact = BigInteger.valueOf(bound).multiply(times);
        BigInteger all = BigInteger.valueOf(HUNDRED).multiply(times);
        return switch (random.nextInt(6)) {
            case 0, 1 -> new Fraction(exact, all);
            case 2 -> new Fraction(exact.add(BigInteger.ONE), all);
            case 3 -> new Fraction(exact.subtract(BigInteger.ONE).max(BigInteger.ZERO), all);
            case 4 -> {
                long due = random.nextLong(1, 200);
                yield new Fraction(units(random.nextLong(due * 5 / 4 + 1)), units(due));
            }
            default ->
                new Fraction(
                        BigInteger.valueOf(random.nextLong(10_000_000_000_000_000L)),
                        BigInteger.valueOf(random.nextLong(1, 10_000_000_000_000_000L)));
        };
    }

    private static BigInteger units(long whole) {
        return BigInteger.valueOf(whole).multiply(UNITS);
    }

    private static BigDecimal percent(int units) {
        return new BigDecimal(plain(BigInteger.valueOf(units)));
    }

    /** A number of the fourth decimal written without needless noughts. */
    private static String plain(BigInteger units) {
        return new BigDecimal(units, 4).stripTrailingZeros().toPlainString();
    }
}
