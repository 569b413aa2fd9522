package vn.thidua.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.text.Message;
import vn.thidua.text.Wording;

/**
 * The line of a table that names its columns, in any order. Titles of the whole may stand above it, so it is known by
 * the names in it.
 *
 * @param <C> an enum of the table's columns
 */
public final class TableHead<C extends Enum<C> & Column> {

    /** How many lines that hold something are looked through. */
    public static final int SEARCHED = 20;

    /** As much of what a cell says as a fault says again. */
    private static final int LONGEST_TITLE = 40;

    private final TableLine line;
    private final Map<Integer, C> columns = new HashMap<>();
    private boolean whole = true;

    private TableHead(TableLine line) {
        this.line = line;
    }

    /**
     * Finds the line with at least half of the names.
     *
     * @param faults what is wrong with the names, or that no line has them
     */
    public static <C extends Enum<C> & Column> Optional<TableHead<C>> find(
            List<TableLine> lines, Class<C> type, TableFaults faults) {
        Map<String, C> named =
                Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(Column::title, Function.identity()));
        var best = lines.get(0);
        for (var one : lines.subList(0, Math.min(SEARCHED, lines.size()))) {
            best = names(one, named).size() > names(best, named).size() ? one : best;
        }
        var found = names(best, named).size();
        if (2 * found < named.size()) {
            faults.add(TablePlace.TABLE, absent(type, best, found));
            return Optional.empty();
        }
        var head = new TableHead<C>(best);
        head.read(named, faults);
        return Optional.of(head);
    }

    private static <C extends Column> Set<C> names(TableLine line, Map<String, C> named) {
        return line.cells().stream()
                .map(cell -> named.get(title(cell)))
                .filter(column -> column != null)
                .collect(Collectors.toSet());
    }

    private static Message absent(Class<? extends Column> type, TableLine best, int found) {
        var expected = Arrays.stream(type.getEnumConstants()).map(Column::title).toList();
        var says = best.cells().stream()
                .map(TableHead::title)
                .filter(title -> !title.isEmpty())
                .map(TableHead::shortened)
                .limit(expected.size())
                .toList();
        return found == 0
                ? Message.of("table.no-head", SEARCHED, expected, best.number(), says)
                : Message.of("table.poor-head", SEARCHED, expected, best.number(), found, says);
    }

    private void read(Map<String, C> named, TableFaults faults) {
        for (int i = 0; i < line.cells().size(); i++) {
            var cell = line.cells().get(i);
            var title = title(cell);
            var column = named.get(title);
            var place = new TablePlace(line.number(), shortened(title));
            if (cell.fault() != null) {
                faults.add(TablePlace.of(line.number()), cell.fault());
            } else if (column != null && columns.containsValue(column)) {
                faults.add(place, Message.of("table.column-twice"));
            } else if (column != null) {
                columns.put(i, column);
            } else if (!title.isEmpty()) {
                faults.add(place, Message.of("table.no-such-column"));
            }
        }
        for (var column : named.values()) {
            if (!column.isOptional() && !columns.containsValue(column)) {
                faults.add(new TablePlace(line.number(), column.title()), Message.of("table.column-missing"));
                whole = false;
            }
        }
    }

    private static String title(TableCell cell) {
        return Wording.LINE.of(cell.text());
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
    }

    /** Its number, by {@link TableLine#number}. */
    public int line() {
        return line.number();
    }

    /** What column stands at that position, counted from 0; null for none of the table's. */
    public @Nullable C at(int position) {
        return columns.get(position);
    }

    /** Whether no column is missing that a table must have. */
    public boolean isWhole() {
        return whole;
    }
}
