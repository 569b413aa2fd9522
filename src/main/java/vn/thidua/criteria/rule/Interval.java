package vn.thidua.criteria.rule;

import java.math.BigDecimal;
import java.util.function.Function;
import vn.thidua.text.Text;

/**
 * What lies between two edges of an axis.
 *
 * @param axis the axis, which knows its ends and the names of its values
 */
record Interval(Axis<?> axis, Edge from, Edge to) {

    /**
     * A place between values: just before {@code at}, or just after it. Open and closed bounds of
     * neighbouring bands meet exactly when their edges are equal.
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
    Text words() {
        if (startsOpen() && endsOpen()) {
            return new Text("mọi giá trị", "every value");
        }
        if (isOneValue()) {
            return Text.of("bằng %1$s", "exactly %1$s", axis.name(from.at));
        }
        if (startsOpen()) {
            return end();
        }
        return endsOpen()
                ? Text.of("%1$s trở đi", "%1$s on", start())
                : Text.of("%1$s %2$s", "%1$s %2$s", start(), end());
    }

    private Text start() {
        return from.after
                ? Text.of("trên %1$s", "above %1$s", axis.name(from.at))
                : Text.of("từ %1$s", "from %1$s", axis.name(from.at));
    }

    private Text end() {
        return lastIsIn()
                ? Text.of("đến %1$s", "to %1$s", axis.name(last()))
                : Text.of("đến dưới %1$s", "to below %1$s", axis.name(last()));
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
