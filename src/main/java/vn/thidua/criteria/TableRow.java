package vn.thidua.criteria;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.TableFaults.Place;
import vn.thidua.criteria.rule.FigureSource;
import vn.thidua.criteria.rule.Ladder;
import vn.thidua.criteria.rule.LadderNotation;
import vn.thidua.problem.Faults;
import vn.thidua.table.TableCell;
import vn.thidua.text.Message;
import vn.thidua.text.Wording;

/**
 * One row of a criteria table, its cells read as what their columns hold. A cell that cannot be read is a fault and
 * counts as empty; an empty cell is null.
 */
record TableRow(int line, Map<TableColumn, TableCell> cells, TableFaults faults) {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}(\\.\\d{1,12})?");

    /** A comma with three digits after it might as well set off thousands. */
    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d{1,12},\\d{1,2}");

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    Place at(TableColumn column) {
        return new Place(line, column.title());
    }

    /** Words that may have several lines. */
    @Nullable
    String text(TableColumn column) {
        return words(column, Wording.TEXT);
    }

    /** Words on one line. */
    @Nullable
    String word(TableColumn column) {
        return words(column, Wording.LINE);
    }

    private @Nullable String words(TableColumn column, Wording wording) {
        var cell = cells.getOrDefault(column, TableCell.EMPTY);
        if (cell.fault() != null) {
            faults.add(at(column), cell.fault());
            return null;
        }
        var words = wording.of(cell.text());
        return words.isEmpty() ? null : words;
    }

    @Nullable
    BigDecimal decimal(TableColumn column) {
        var word = word(column);
        if (word == null) {
            return null;
        }
        if (DECIMAL.matcher(word).matches()) {
            return new BigDecimal(word);
        }
        if (DECIMAL_COMMA.matcher(word).matches()) {
            return new BigDecimal(word.replace(',', '.'));
        }
        return unreadable(column, Message.of("criteria.cell-not-a-number"));
    }

    @Nullable
    Integer whole(TableColumn column) {
        var word = word(column);
        if (word == null || WHOLE.matcher(word).matches()) {
            return word == null ? null : Integer.valueOf(word);
        }
        return unreadable(column, Message.of("criteria.cell-not-whole"));
    }

    @Nullable
    Boolean flag(TableColumn column) {
        var word = word(column);
        if (word == null) {
            return null;
        }
        return switch (word.toLowerCase(Locale.ROOT)) { // Excel writes TRUE and FALSE
            case "true" -> true;
            case "false" -> false;
            default -> unreadable(column, Message.of("criteria.cell-not-a-flag"));
        };
    }

    <E extends Enum<E>> @Nullable E oneOf(TableColumn column, Class<E> type) {
        var word = word(column);
        return word == null ? null : oneOf(column, word, type);
    }

    private <E extends Enum<E>> @Nullable E oneOf(TableColumn column, String word, Class<E> type) {
        var all = type.getEnumConstants();
        for (var one : all) {
            if (one.name().equals(word)) {
                return one;
            }
        }
        return unreadable(column, Message.of("criteria.cell-not-one-of", Arrays.asList(all)));
    }

    @Nullable
    Ladder ladder() {
        var word = word(TableColumn.LADDER);
        if (word == null) {
            return null;
        }
        var unreadable = new Faults();
        var ladder = LadderNotation.parse(word, unreadable);
        unreadable.all().forEach(fault -> faults.add(at(TableColumn.LADDER), fault.message()));
        return ladder;
    }

    /** The kind of source, and after a space the campaign whose rate counts. */
    @Nullable
    FigureSource source() {
        var word = word(TableColumn.SOURCE);
        if (word == null) {
            return null;
        }
        var words = word.split("\\s+");
        var kind = oneOf(TableColumn.SOURCE, words[0], FigureSource.Kind.class);
        if (kind == null || words.length == 1) {
            return kind == null ? null : new FigureSource(kind, null);
        }
        if (words.length > 2 || !ID.matcher(words[1]).matches()) {
            return unreadable(TableColumn.SOURCE, Message.of("criteria.cell-not-a-campaign"));
        }
        return new FigureSource(kind, UUID.fromString(words[1]));
    }

    private <T> @Nullable T unreadable(TableColumn column, Message why) {
        faults.add(at(column), why);
        return null;
    }
}
