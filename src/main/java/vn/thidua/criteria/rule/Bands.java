package vn.thidua.criteria.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;
import vn.thidua.criteria.rule.Interval.Edge;
import vn.thidua.problem.Faults;
import vn.thidua.text.Message;

/** The bands of one ladder on their axis: what is wrong with them, and which one applies. */
record Bands<T, B extends Band<T>>(Axis<T> axis, List<B> bands) {

    private record Placed(int index, Interval interval) {}

    /**
     * Points within the maximum; together the bands cover the axis without gap or overlap.
     *
     * @param ends the ladder's own rule for the ends of a band; false when they cannot be placed
     */
    void check(BigDecimal max, Faults faults, BiPredicate<B, Faults> ends) {
        if (bands.isEmpty()) {
            faults.add("bands", Message.of("criteria.ladder-empty"));
            return;
        }
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            B band = bands.get(i);
            Faults here = faults.in("bands").in(i);
            if (band == null) {
                here.add(Message.of("criteria.band-empty"));
                continue;
            }
            Amount.within("points", band.points(), max, here);
            if (band.checkEnds(here) & ends.test(band, here)) {
                place(i, axis.of(band), here, placed);
            }
        }
        if (placed.size() == bands.size()) {
            checkCover(placed, faults.in("bands"));
        }
    }

    private static void place(int index, Interval interval, Faults faults, List<Placed> placed) {
        if (interval.isEmpty()) {
            faults.add(Message.of("criteria.band-reversed"));
        } else {
            placed.add(new Placed(index, interval));
        }
    }

    /** The bands of a sound ladder from the lowest to the highest, in whatever order they came. */
    List<B> sorted() {
        return bands.stream()
                .sorted(Comparator.comparing((B band) -> axis.of(band).from()))
                .toList();
    }

    private void checkCover(List<Placed> placed, Faults faults) {
        placed.sort(Comparator.comparing((Placed band) -> band.interval().from())
                .thenComparing(band -> band.interval().to()));
        Edge covered = axis.first();
        for (Placed band : placed) {
            Interval interval = band.interval();
            Faults here = faults.in(band.index());
            checkInside(interval, here);
            int step = interval.from().compareTo(covered);
            if (step > 0) {
                here.add(gap(covered, interval.from()));
            } else if (step < 0 && covered != axis.first()) {
                here.add(overlap(interval.from(), least(covered, interval.to())));
            }
            covered = covered.compareTo(interval.to()) < 0 ? interval.to() : covered;
        }
        if (covered.compareTo(axis.last()) < 0) {
            faults.add(gap(covered, axis.last()));
        }
    }

    private void checkInside(Interval interval, Faults faults) {
        if (interval.from().compareTo(axis.first()) < 0 || interval.to().compareTo(axis.last()) > 0) {
            faults.add(
                    Message.of("criteria.band-out-of-range", new Interval(axis, axis.first(), axis.last()).notation()));
        }
    }

    private Message gap(Edge from, Edge to) {
        return Message.of("criteria.ladder-gap", new Interval(axis, from, to).notation());
    }

    private Message overlap(Edge from, Edge to) {
        return Message.of("criteria.ladder-overlap", new Interval(axis, from, to).notation());
    }

    private static Edge least(Edge one, Edge other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /**
     * Scores by the band that holds the figure.
     *
     * @param figure how the figure compares with a place on the axis
     * @param words the figure as an officer reads it
     */
    Score score(ToIntFunction<BigDecimal> figure, Message words, BigDecimal max) {
        for (B band : bands) {
            Interval interval = axis.of(band);
            if (isAfter(figure, interval.from()) && !isAfter(figure, interval.to())) {
                return scored(band, interval, words, max);
            }
        }
        throw new IllegalStateException("No band holds the figure: the ladder was never checked");
    }

    private static boolean isAfter(ToIntFunction<BigDecimal> figure, Edge edge) {
        int side = figure.applyAsInt(edge.at());
        return side > 0 || (side == 0 && !edge.after());
    }

    private Score scored(B band, Interval interval, Message words, BigDecimal max) {
        Message explanation = Message.of("criteria.band-score", words, interval.words(), band.points(), max);
        return new Score(band.points(), false, interval.notation(), explanation);
    }
}
