package vn.thidua.table;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.text.Text;

/**
 * One cell.
 *
 * @param text what it says; empty where it says nothing
 * @param number whether a workbook holds it as a number, not as text
 * @param fault why it cannot be taken; null where it can
 */
public record TableCell(
        String text, boolean number, @Nullable Text fault) {

    /** In UTF-16 units: what Excel itself takes. */
    static final int LONGEST = 32_767;

    public static final TableCell EMPTY = of("");

    public static TableCell of(@Nullable String text) {
        return new TableCell(text == null ? "" : text, false, null);
    }

    /** What a file says; too long a text is not kept, nor said again. */
    static TableCell read(String text) {
        return text.length() > LONGEST
                ? unusable(new Text(
                        "ô dài quá " + LONGEST + " ký tự.", "the cell is longer than " + LONGEST + " characters."))
                : of(text);
    }

    public static TableCell of(@Nullable BigDecimal number) {
        return number == null ? EMPTY : new TableCell(number.toPlainString(), true, null);
    }

    static TableCell unusable(Text fault) {
        return new TableCell("", false, fault);
    }

    public boolean isEmpty() {
        return text.isEmpty() && fault == null;
    }
}
