package vn.thidua.criteria.rule;

import java.math.BigDecimal;
import java.util.function.Function;
import vn.thidua.text.Message;

/**
 * What lies between two edges of an axis.
 *
 * @param axis the axis, which knows its ends and the names of its values
 */
record Interval(Axis<?> axis, Edge from, Edge to) {

    /**
     * A place between values: just before {@code at}, or just after it. Open and closed bounds of neighbouring bands
     * meet exactly when their edges are equal.
     */
    record Edge(BigDecimal at, boolean after) implements Comparable<Edge> {

        static Edge before(BigDecimal at) {
            return new Edge(at, false);
        }

        static Edge after(BigDecimal at) {
            return new Edge(at, true);
        }

        @Override
        public int compareTo(Edge other) {
            int byPlace = at.compareTo(other.at);
            return byPlace != 0 ? byPlace : Boolean.compare(after, other.after);
        }
    }

    boolean isEmpty() {
        return from.compareTo(to) >= 0;
    }

    /** As mathematics writes it: {@code [95, 100)}, {@code = 100}, {@code ≥ 11}. */
    String notation() {
        Function<BigDecimal, String> name = axis::plain;
        if (startsOpen() && endsOpen()) {
            return "(-∞, +∞)";
        }
        if (endsOpen()) {
            return (from.after ? "> " : "≥ ") + name.apply(from.at);
        }
        if (startsOpen()) {
            return (lastIsIn() ? "≤ " : "< ") + name.apply(last());
        }
        if (isOneValue()) {
            return "= " + name.apply(from.at);
        }
        return (from.after ? "(" : "[") + name.apply(from.at) + ", " + name.apply(last()) + (lastIsIn() ? "]" : ")");
    }

    /** As an officer says it: "from 95% to below 100%". */
    Message words() {
        if (startsOpen() && endsOpen()) {
            return Message.of("criteria.every-value");
        }
        if (isOneValue()) {
            return Message.of("criteria.exactly", axis.name(from.at));
        }
        if (startsOpen()) {
            return end();
        }
        return endsOpen() ? Message.of("criteria.onward", start()) : Message.of("criteria.from-to", start(), end());
    }

    private Message start() {
        return from.after
                ? Message.of("criteria.above", axis.name(from.at))
                : Message.of("criteria.from", axis.name(from.at));
    }

    private Message end() {
        return lastIsIn()
                ? Message.of("criteria.to", axis.name(last()))
                : Message.of("criteria.to-below", axis.name(last()));
    }

    private boolean startsOpen() {
        return axis.first() == from && axis.openBelow();
    }

    private boolean endsOpen() {
        return axis.last() == to && axis.openAbove();
    }

    private boolean lastIsIn() {
        return axis.whole() || to.after;
    }

    private BigDecimal last() {
        return axis.whole() ? to.at.subtract(BigDecimal.ONE) : to.at;
    }

    private boolean isOneValue() {
        return !startsOpen() && !endsOpen() && !from.after && lastIsIn() && from.at.compareTo(last()) == 0;
    }
}
