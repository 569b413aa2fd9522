package vn.thidua.criteria;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.TableFaults.Place;
import vn.thidua.criteria.rule.FigureSource;
import vn.thidua.criteria.rule.Ladder;
import vn.thidua.criteria.rule.LadderNotation;
import vn.thidua.problem.Faults;
import vn.thidua.table.TableCell;
import vn.thidua.text.Messages;
import vn.thidua.text.Text;

/**
 * One row of a criteria table, its cells read as what their columns hold. A cell that cannot be
 * read is a fault and counts as empty; an empty cell is null.
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

    /** The words as they stand, composed (NFC). */
    @Nullable
    String text(TableColumn column) {
        var cell = cells.getOrDefault(column, TableCell.EMPTY);
        if (cell.fault() != null) {
            faults.add(at(column), Messages.text(cell.fault()));
            return null;
        }
        return cell.isEmpty() ? null : Normalizer.normalize(cell.text(), Normalizer.Form.NFC);
    }

    /** The words without the space around them. */
    @Nullable
    String word(TableColumn column) {
        var text = text(column);
        return text == null || text.isBlank() ? null : text.strip();
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
        return unreadable(
                column,
                "phải là một số như 1.75; dấu phẩy chỉ nhận với một hoặc hai chữ số sau nó.",
                "a number such as 1.75 is expected; a comma is taken only with one or two digits" + " after it.");
    }

    @Nullable
    Integer whole(TableColumn column) {
        var word = word(column);
        if (word == null || WHOLE.matcher(word).matches()) {
            return word == null ? null : Integer.valueOf(word);
        }
        return unreadable(column, "phải là một số nguyên.", "a whole number is expected.");
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
            default -> unreadable(column, "phải là true hoặc false.", "true or false is expected.");
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
        var names = Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", "));
        return unreadable(column, "phải là một trong: " + names + ".", "one of these is expected: " + names + ".");
    }

    @Nullable
    Ladder ladder() {
        var word = word(TableColumn.LADDER);
        if (word == null) {
            return null;
        }
        var unreadable = new Faults();
        var ladder = LadderNotation.parse(word, unreadable);
        unreadable.all().forEach(fault -> faults.add(at(TableColumn.LADDER), fault.text()));
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
            return unreadable(
                    TableColumn.SOURCE,
                    "sau loại nguồn chỉ có mã (UUID) của phong trào.",
                    "after the kind of source stands nothing but a campaign's id (a UUID).");
        }
        return new FigureSource(kind, UUID.fromString(words[1]));
    }

    private <T> @Nullable T unreadable(TableColumn column, String vi, String en) {
        faults.add(at(column), new Text(vi, en));
        return null;
    }
}
