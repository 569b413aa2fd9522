package vn.thidua.table;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.text.Message;
import vn.thidua.text.Wording;

/**
 * One row of a table, its cells read as what their columns hold: what somebody sees there, or nothing. A cell that
 * cannot be read so is a fault and counts as empty; an empty cell is null.
 *
 * @param <C> an enum of the table's columns
 */
public class RowReading<C extends Enum<C> & Column> {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}(\\.\\d{1,12})?");

    /** A comma with three digits after it might as well set off thousands. */
    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d{1,12},\\d{1,2}");

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");

    private final int line;
    private final Map<C, TableCell> cells;
    private final TableFaults faults;

    /** A row without cells. */
    protected RowReading(Class<C> type, TableFaults faults) {
        this.line = 0;
        this.cells = new EnumMap<>(type);
        this.faults = faults;
    }

    /** @param faults what is wrong with its cells, and that it says something beside the columns */
    protected RowReading(TableLine line, TableHead<C> head, Class<C> type, TableFaults faults) {
        this(line.number(), new EnumMap<>(type), faults);
        for (int i = 0; i < line.cells().size(); i++) {
            var column = head.at(i);
            if (column != null) {
                cells.put(column, line.cells().get(i));
            } else if (!line.cells().get(i).isEmpty()) {
                faults.add(TablePlace.of(line.number()), Message.of("table.outside-columns"));
                break;
            }
        }
    }

    private RowReading(int line, Map<C, TableCell> cells, TableFaults faults) {
        this.line = line;
        this.cells = cells;
        this.faults = faults;
    }

    /** By {@link TableLine#number}. */
    public int line() {
        return line;
    }

    public TablePlace at(C column) {
        return new TablePlace(line, column.title());
    }

    /** Whether there is anything in the cell, readable or not. */
    public boolean holds(C column) {
        return !cell(column).isEmpty();
    }

    private TableCell cell(C column) {
        return cells.getOrDefault(column, TableCell.EMPTY);
    }

    /** Words that may have several lines. */
    public @Nullable String text(C column) {
        return words(column, Wording.TEXT);
    }

    /** Words on one line. */
    public @Nullable String word(C column) {
        return words(column, Wording.LINE);
    }

    private @Nullable String words(C column, Wording wording) {
        var cell = cell(column);
        if (cell.fault() != null) {
            return fault(column, cell.fault());
        }
        if (cell.kind() == TableCell.Kind.PERCENT) {
            return fault(column, Message.of("table.cell-percent", percent(cell), new BigDecimal(cell.text())));
        }
        if (cell.kind() == TableCell.Kind.SCALED) {
            return fault(column, Message.of("table.cell-scaled", new BigDecimal(cell.text())));
        }
        if (OldCoding.isIn(cell.text())) {
            return fault(column, Message.of("table.cell-tcvn3"));
        }
        var words = wording.of(cell.text());
        return words.isEmpty() ? null : words;
    }

    /**
     * A code, which a number is not: a cell that was given 1.10 holds 1.1.
     *
     * @param sign what each sign of it must be
     */
    public @Nullable String code(C column, Pattern sign) {
        var word = word(column);
        if (word == null) {
            return null;
        }
        if (cell(column).kind() == TableCell.Kind.NUMBER && !WHOLE.matcher(word).matches()) {
            return fault(column, Message.of("table.code-number", word));
        }
        var foreign = word.codePoints()
                .filter(one -> !sign.matcher(Character.toString(one)).matches())
                .findFirst();
        return foreign.isEmpty()
                ? word
                : fault(column, Message.of("table.code-sign", Wording.named(foreign.getAsInt())));
    }

    public @Nullable BigDecimal decimal(C column) {
        var word = word(column);
        return word == null ? null : decimal(column, word);
    }

    private @Nullable BigDecimal decimal(C column, String word) {
        if (DECIMAL.matcher(word).matches()) {
            return new BigDecimal(word);
        }
        if (DECIMAL_COMMA.matcher(word).matches()) {
            return new BigDecimal(word.replace(',', '.'));
        }
        return unreadable(column, Message.of("table.cell-not-a-number"));
    }

    /**
     * A number of per cent, as it is shown: 95 of a cell that holds 95, {@code 95 %}, or 0.95 in a format of per cent.
     */
    public @Nullable BigDecimal percentage(C column) {
        var cell = cell(column);
        if (cell.fault() == null && cell.kind() == TableCell.Kind.PERCENT) {
            return percent(cell);
        }
        var word = word(column);
        return word == null ? null : decimal(column, word.replaceFirst("(?<=\\d) ?%$", ""));
    }

    private static BigDecimal percent(TableCell cell) {
        var shown = new BigDecimal(cell.text()).movePointRight(2).stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0) : shown;
    }

    public @Nullable Integer whole(C column) {
        var word = word(column);
        if (word == null || WHOLE.matcher(word).matches()) {
            return word == null ? null : Integer.valueOf(word);
        }
        return unreadable(column, Message.of("table.cell-not-whole"));
    }

    public @Nullable Boolean flag(C column) {
        var word = word(column);
        if (word == null) {
            return null;
        }
        return switch (word.toLowerCase(Locale.ROOT)) { // Excel writes TRUE and FALSE
            case "true" -> true;
            case "false" -> false;
            default -> unreadable(column, Message.of("table.cell-not-a-flag"));
        };
    }

    public <E extends Enum<E>> @Nullable E oneOf(C column, Class<E> type) {
        var word = word(column);
        return word == null ? null : oneOf(column, word, type);
    }

    /** @param word one of those in the cell */
    protected <E extends Enum<E>> @Nullable E oneOf(C column, String word, Class<E> type) {
        var all = type.getEnumConstants();
        for (var one : all) {
            if (one.name().equals(word)) {
                return one;
            }
        }
        return unreadable(column, Message.of("table.cell-not-one-of", Arrays.asList(all)));
    }

    /** Says why the cell cannot be read, and which sign in it nobody sees, where there is one. */
    protected <T> @Nullable T unreadable(C column, Message why) {
        var unseen = Unseen.in(cell(column).text());
        return fault(
                column,
                unseen.isEmpty() ? why : Message.of("table.cell-unseen", why, Wording.named(unseen.getAsInt())));
    }

    private <T> @Nullable T fault(C column, Message why) {
        faults.add(at(column), why);
        return null;
    }
}
