package vn.thidua.criteria;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.text.Message;

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

        private Message named(Message message) {
            if (line == 0) {
                return message;
            }
            return column == null
                    ? Message.of("criteria.table-line", line, message)
                    : Message.of("criteria.table-cell", line, column, message);
        }
    }

    private record Found(Place place, Message message) {}

    private final List<Found> found = new ArrayList<>();
    private final Set<Place> places = new HashSet<>();

    void add(Place place, Message message) {
        found.add(new Found(place, message));
        places.add(place);
    }

    boolean hasAt(Place place) {
        return places.contains(place);
    }

    /** Refuses the table, naming all faults line by line and from left to right, if there are any. */
    void throwIfAny() {
        Problem.throwIfAny(found.stream()
                .sorted(Comparator.comparingInt((Found one) -> one.place().line())
                        .thenComparingInt(one -> one.place().order()))
                .map(TableFaults::fault)
                .toList());
    }

    private static Fault fault(Found one) {
        return Fault.at(one.place().pointer(), one.place().named(one.message()));
    }
}
