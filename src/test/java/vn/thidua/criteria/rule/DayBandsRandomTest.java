package vn.thidua.criteria.rule;

import static vn.thidua.criteria.rule.RandomCases.amounts;
import static vn.thidua.criteria.rule.RandomCases.cents;
import static vn.thidua.criteria.rule.RandomCases.hundredths;
import static vn.thidua.criteria.rule.RandomCases.require;
import static vn.thidua.criteria.rule.RandomCases.same;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import vn.thidua.text.Messages;
import vn.thidua.text.Text;

/** Any bands over whole days late and over the calendar, and any day, often at an edge. */
class DayBandsRandomTest {

    private static final int NEVER = Integer.MAX_VALUE;
    private static final int EVER = Integer.MIN_VALUE;

    /** From the first day to the last, both in it. */
    private record Piece(int first, int last, long points) {

        boolean holds(int day) {
            return first <= day && day <= last;
        }

        String notation(IntFunction<String> name) {
            if (first == EVER) {
                return last == NEVER ? "(-∞, +∞)" : "≤ " + name.apply(last);
            }
            if (last == NEVER) {
                return "≥ " + name.apply(first);
            }
            return first == last ? "= " + name.apply(first) : "[" + name.apply(first) + ", " + name.apply(last) + "]";
        }

        Text words(IntFunction<Text> name) {
            if (first == EVER && last == NEVER) {
                return new Text("mọi giá trị", "every value");
            }
            if (first == EVER) {
                return said("đến %s", "to %s", name.apply(last));
            }
            if (last == NEVER) {
                return said("từ %s trở đi", "from %s on", name.apply(first));
            }
            if (first == last) {
                return said("bằng %s", "exactly %s", name.apply(first));
            }
            Text from = said("từ %s", "from %s", name.apply(first));
            Text to = said(" đến %s", " to %s", name.apply(last));
            return new Text(from.vi() + to.vi(), from.en() + to.en());
        }
    }

    @Test
    void the_one_band_that_holds_the_days_late_gives_its_points_and_is_named() {
        RandomCases.all(random -> {
            long max = RandomCases.max(random);
            boolean falling = random.nextBoolean();
            int furthest = random.nextBoolean() ? 30 : 10_000;
            List<Piece> pieces = pieces(random, max, falling, 0, 1, furthest);
            List<LatenessBand> bands = new ArrayList<>();
            pieces.forEach(piece -> bands.add(lateness(random, piece)));
            RandomCases.shuffle(random, bands);
            Ladder ladder = new LatenessBands(bands);
            int days = Math.max(0, day(random, pieces, 0, furthest + 50));
            int later = days + random.nextInt(5);
            long points = judgeDays(ladder, max, pieces, days);
            long then = falling ? judgeDays(ladder, max, pieces, later) : 0;
            require(!falling || then <= points, "more days earn more", ladder, days, later);
        });
    }

    @Test
    void the_one_band_that_holds_the_day_gives_its_points_and_is_named() {
        RandomCases.all(random -> {
            long max = RandomCases.max(random);
            int year = random.nextInt(1990, 2100);
            boolean falling = random.nextBoolean();
            int first = (int) LocalDate.of(year, 1, 1).toEpochDay();
            int last = (int) LocalDate.of(year, 12, 31).toEpochDay();
            List<Piece> pieces = pieces(random, max, falling, EVER, first, last + 1);
            List<DateBand> bands = new ArrayList<>();
            pieces.forEach(piece -> bands.add(dates(random, piece, first, last)));
            RandomCases.shuffle(random, bands);
            Ladder ladder = new DateBands(bands);
            int day = day(random, pieces, first - 400, last + 400);
            int later = day + random.nextInt(40);
            long points = judgeDate(ladder, max, year, pieces, day, random);
            long then = falling ? judgeDate(ladder, max, year, pieces, later, random) : 0;
            require(!falling || then <= points, "a later day earns more", ladder, day);
        });
    }

    private static long judgeDays(Ladder ladder, long max, List<Piece> pieces, int days) {
        Piece piece = holding(pieces, days);
        Score score = RandomCases.score(ladder, max, 2023, Figures.daysLate(days));
        Text said =
                days == 0 ? new Text("Đúng hạn", "On time") : new Text("Số ngày muộn: " + days, "Days late: " + days);
        IntFunction<Text> name = day -> new Text("" + day, "" + day);
        Text words = piece.words(name);
        return judge(score, max, piece, piece.notation(day -> "" + day), said, words);
    }

    private static long judgeDate(
            Ladder ladder, long max, int year, List<Piece> pieces, int day, SplittableRandom random) {
        LocalDate date = LocalDate.ofEpochDay(day);
        Boolean done = random.nextInt(4) > 0 ? null : Boolean.valueOf(random.nextBoolean());
        Figures figures = new Figures(null, null, null, date, null, done, null);
        Score score = RandomCases.score(ladder, max, year, figures);
        if (Boolean.FALSE.equals(done)) {
            same(cents(score.points()), 0L, ladder, figures);
            require(score.band() == null, "a document that is missing has no band", score);
            return cents(RandomCases.score(ladder, max, year, Figures.on(date)).points());
        }
        Piece piece = holding(pieces, day);
        Text said = said("Ngày %s", "Dated %s", day(day));
        String notation = piece.notation(at -> LocalDate.ofEpochDay(at).toString());
        return judge(score, max, piece, notation, said, piece.words(DayBandsRandomTest::day));
    }

    private static long judge(Score score, long max, Piece piece, String notation, Text said, Text words) {
        same(cents(score.points()), piece.points(), score);
        require(cents(score.points()) <= max, "is within the maximum", score);
        same(score.band(), notation, score);
        same(Messages.text(score.explanation()), RandomCases.banded(said, words, piece.points(), max), score);
        return piece.points();
    }

    private static Piece holding(List<Piece> pieces, int day) {
        List<Piece> holding = pieces.stream().filter(piece -> piece.holds(day)).toList();
        same(holding.size(), 1, pieces, day);
        return holding.get(0);
    }

    private static List<Piece> pieces(SplittableRandom random, long max, boolean falling, int first, int from, int to) {
        List<Integer> starts = RandomCases.cuts(random, random.nextInt(7), from, to);
        List<Long> points = amounts(random, starts.size() + 1, max);
        if (falling) {
            points.sort(Collections.reverseOrder());
        }
        List<Piece> pieces = new ArrayList<>();
        int at = first;
        for (int start : starts) {
            pieces.add(new Piece(at, start - 1, points.get(pieces.size())));
            at = start;
        }
        pieces.add(new Piece(at, NEVER, points.get(pieces.size())));
        return pieces;
    }

    /** The same days with closed or with open ends. */
    private static LatenessBand lateness(SplittableRandom random, Piece piece) {
        boolean open = piece.first() == 0 && random.nextBoolean();
        boolean from = piece.first() == 0 || random.nextBoolean();
        boolean to = random.nextBoolean();
        boolean endless = piece.last() == NEVER;
        return new LatenessBand(
                open ? null : Integer.valueOf(from ? piece.first() : piece.first() - 1),
                open ? null : Boolean.valueOf(from),
                endless ? null : Integer.valueOf(to ? piece.last() : piece.last() + 1),
                endless ? null : Boolean.valueOf(to),
                hundredths(piece.points()));
    }

    /** Likewise, where the open end is a day of the year too. */
    private static DateBand dates(SplittableRandom random, Piece piece, int first, int last) {
        boolean from = piece.first() == first || random.nextBoolean();
        boolean to = piece.last() >= first && (piece.last() == last || random.nextBoolean());
        LocalDate lower = LocalDate.ofEpochDay(from ? piece.first() : piece.first() - 1L);
        LocalDate upper = LocalDate.ofEpochDay(to ? piece.last() : piece.last() + 1L);
        return new DateBand(
                piece.first() == EVER ? null : lower,
                from,
                piece.last() == NEVER ? null : upper,
                to,
                hundredths(piece.points()));
    }

    private static int day(SplittableRandom random, List<Piece> pieces, int from, int to) {
        Piece piece = pieces.get(random.nextInt(pieces.size()));
        int edge = random.nextBoolean() ? piece.first() : piece.last();
        boolean real = edge != EVER && edge != NEVER && random.nextInt(3) > 0;
        return real ? edge + random.nextInt(-1, 2) : random.nextInt(from, to);
    }

    private static Text day(int epochDay) {
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        int day = date.getDayOfMonth();
        int month = date.getMonthValue();
        String name = Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return new Text(
                (day < 10 ? "0" : "") + day + (month < 10 ? "/0" : "/") + month + "/" + date.getYear(),
                day + " " + name + " " + date.getYear());
    }

    private static Text said(String vi, String en, Text value) {
        return new Text(vi.replace("%s", value.vi()), en.replace("%s", value.en()));
    }
}
