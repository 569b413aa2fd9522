package vn.thidua.table;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.text.Message;
import vn.thidua.text.Wording;

/**
 * One cell.
 *
 * @param text what it holds; empty where it holds nothing. Of a number its value as a decimal, whatever its format
 *     makes of it: a cell that shows 95 % holds 0.95
 * @param kind what a workbook takes it for; in a CSV file every cell is text
 * @param fault why it cannot be taken; null where it can
 */
public record TableCell(String text, Kind kind, @Nullable Message fault) {

    /** What a cell is, by its value and its number format. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** A number that is shown a hundred times as great. */
        PERCENT,
        /** A number that is shown a thousand times smaller, or more. */
        SCALED,
        /** A number that is shown as a day, a time, or both. */
        DAY
    }

    /** In UTF-16 units: what Excel itself takes. */
    static final int LONGEST = 32_767;

    public static final TableCell EMPTY = new TableCell("", Kind.TEXT, null);

    public static TableCell of(@Nullable String text) {
        return text == null || text.isEmpty() ? EMPTY : new TableCell(text, Kind.TEXT, null);
    }

    public static TableCell of(@Nullable BigDecimal number) {
        return number == null ? EMPTY : new TableCell(number.toPlainString(), Kind.NUMBER, null);
    }

    /** What a file holds; too long a text is not kept, nor told again, and one that nobody sees is none. */
    static TableCell read(String text) {
        if (text.length() > LONGEST) {
            return unusable(Kind.TEXT, Message.of("table.cell-too-long", LONGEST));
        }
        return isSeen(text) ? of(text) : EMPTY;
    }

    private static boolean isSeen(String text) {
        return !text.isEmpty()
                && (Character.isLetterOrDigit(text.charAt(0))
                        || !Wording.TEXT.of(text).isEmpty());
    }

    static TableCell unusable(Kind kind, Message fault) {
        return new TableCell("", kind, fault);
    }

    public boolean isEmpty() {
        return text.isEmpty() && fault == null;
    }
}
