package vn.thidua.criteria;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.table.TableFaults;
import vn.thidua.table.TablePlace;
import vn.thidua.text.Message;

/** Where in the table each part of the set that was made of it stands. */
final class TablePlaces {

    private static final Pattern PART =
            Pattern.compile("(/criteria/\\d+|/ratingClasses/\\d+|/tieBreaks/\\d+|/adjustments/items/\\d+"
                    + "|/adjustments(?=/)|)(?:/([^/]+)(?:/(.*))?)?");
    private static final Pattern BAND = Pattern.compile("bands/(\\d+)(?:/.*)?");

    /** What the set calls otherwise than the table does. */
    private static final Map<String, TableColumn> OTHERWISE =
            Map.of("total", TableColumn.MAX_SCORE, "maxPoints", TableColumn.MAX_SCORE);

    /** Parts that are no cell, but all rows of a kind. */
    private static final Map<String, String> ROWS = Map.of(
            "criteria", "GROUP, LEAF",
            "ratingClasses", "CLASS",
            "tieBreaks", "TIE_BREAK",
            "items", "BONUS, PENALTY");

    private final Map<String, Integer> lines = new HashMap<>();

    /** The part of that pointer stands in that line; the set itself is the empty pointer. */
    void put(String pointer, int line) {
        lines.put(pointer, line);
    }

    /** Adds what is wrong with the set, at the line and column it comes from. */
    void add(String pointer, Message message, TableFaults faults) {
        faults.add(of(pointer), named(pointer, message));
    }

    /** Whether the table has a place for it; the set's own cells have none without a SET row. */
    boolean has(String pointer) {
        var part = PART.matcher(pointer);
        return part.matches()
                && (lines.containsKey(line(part.group(1))) || ROWS.containsKey(String.valueOf(part.group(2))));
    }

    private static String line(String part) {
        return part.equals("/adjustments") ? "" : part;
    }

    /** The cell a pointer into the set leads to; the whole table where no cell is it. */
    TablePlace of(String pointer) {
        var part = PART.matcher(pointer);
        if (!part.matches()) {
            return TablePlace.TABLE;
        }
        var row = part.group(1);
        var line = lines.get(line(row));
        var field = part.group(2);
        if (line == null || ROWS.containsKey(String.valueOf(field))) {
            return TablePlace.TABLE;
        }
        return new TablePlace(line, field == null ? null : column(row, field));
    }

    private static @Nullable String column(String row, String field) {
        if (row.startsWith("/tieBreaks") && field.equals("kind")) {
            return TableColumn.TIE_BREAK.title();
        }
        var otherwise = OTHERWISE.get(field);
        return otherwise == null ? field : otherwise.title();
    }

    /** Says which band of a ladder, or which rows, are meant where the place does not. */
    private static Message named(String pointer, Message message) {
        var part = PART.matcher(pointer);
        if (!part.matches() || part.group(2) == null) {
            return message;
        }
        var rows = ROWS.get(part.group(2));
        if (rows != null) {
            return Message.of("criteria.table-rows", rows, message);
        }
        var band = BAND.matcher(String.valueOf(part.group(3)));
        if (!band.matches()) {
            return message;
        }
        var number = Integer.parseInt(band.group(1)) + 1;
        return Message.of("criteria.table-band", number, message);
    }
}
