package vn.thidua.criteria;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.text.Text;

/** Collects what is wrong with a table in a file, each fault with its line and column. */
final class TableFaults {

    /**
     * A place in the table.
     *
     * @param line 0 for the table as a whole
     * @param column its title; null for the line as a whole
     */
    record Place(int line, @Nullable String column) {

        static final Place TABLE = new Place(0, null);

        /** From left to right as the service writes tables; what is no column of theirs first. */
        private int order() {
            return column == null
                    ? -1
                    : TableColumn.titled(column).map(TableColumn::ordinal).orElse(-1);
        }

        private String pointer() {
            if (line == 0) {
                return "";
            }
            return "/lines/"
                    + line
                    + (column == null ? "" : "/" + column.replace("~", "~0").replace("/", "~1"));
        }

        private Text named(Text text) {
            if (line == 0) {
                return text;
            }
            var vi = column == null ? "" : ", cột " + column;
            var en = column == null ? "" : ", column " + column;
            return new Text("Dòng " + line + vi + ": " + text.vi(), "Line " + line + en + ": " + text.en());
        }
    }

    private record Found(Place place, Text text) {}

    private final List<Found> found = new ArrayList<>();
    private final Set<Place> places = new HashSet<>();

    void add(Place place, String vi, String en) {
        add(place, new Text(vi, en));
    }

    void add(Place place, Text text) {
        found.add(new Found(place, text));
        places.add(place);
    }

    boolean hasAt(Place place) {
        return places.contains(place);
    }

    /**
     * Refuses the table, naming all faults line by line and from left to right, if there are any.
     */
    void throwIfAny() {
        Problem.throwIfAny(found.stream()
                .sorted(Comparator.comparingInt((Found one) -> one.place().line())
                        .thenComparingInt(one -> one.place().order()))
                .map(TableFaults::fault)
                .toList());
    }

    private static Fault fault(Found one) {
        var text = one.place().named(one.text());
        return Fault.at(one.place().pointer(), text.vi(), text.en());
    }
}
