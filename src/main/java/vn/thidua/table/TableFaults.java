package vn.thidua.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.text.Message;

/** Collects what is wrong with a table in a file, each fault with its line and column. */
public final class TableFaults {

    /** What is wrong in a column; if it is wrong in many lines, it is one fault. */
    private record Kind(@Nullable String column, Message message) {}

    private final List<String> columns;
    private final LinkedHashMap<Kind, List<Integer>> found = new LinkedHashMap<>();
    private final Set<TablePlace> places = new HashSet<>();

    /** @param columns the table's, from left to right as the service writes it */
    public TableFaults(List<? extends Column> columns) {
        this.columns = columns.stream().map(Column::title).toList();
    }

    public void add(TablePlace place, Message message) {
        found.computeIfAbsent(new Kind(place.column(), message), none -> new ArrayList<>())
                .add(place.line());
        places.add(place);
    }

    public boolean none() {
        return found.isEmpty();
    }

    public boolean hasAt(TablePlace place) {
        return places.contains(place);
    }

    /**
     * Refuses the table if there is any fault, naming all by their first line and from left to right; what is no column
     * of the table comes first in its line.
     */
    public void throwIfAny() {
        found.values().forEach(lines -> lines.sort(Comparator.naturalOrder()));
        Problem.throwIfAny(found.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Kind, List<Integer>> one) ->
                                one.getValue().get(0))
                        .thenComparingInt(one -> columns.indexOf(one.getKey().column())))
                .map(one -> fault(one.getKey(), one.getValue()))
                .toList());
    }

    private static Fault fault(Kind kind, List<Integer> lines) {
        var first = lines.get(0);
        var pointer = new TablePlace(first, kind.column()).pointer();
        if (first == 0) {
            return Fault.at(pointer, kind.message());
        }
        var several = lines.stream().distinct().count() > 1;
        var where = LineRanges.of(lines);
        if (kind.column() == null) {
            return Fault.at(
                    pointer,
                    several
                            ? Message.of("table.at-lines", where, kind.message())
                            : Message.of("table.at-line", where, kind.message()));
        }
        return Fault.at(
                pointer,
                several
                        ? Message.of("table.at-cells", where, kind.column(), kind.message())
                        : Message.of("table.at-cell", where, kind.column(), kind.message()));
    }
}
