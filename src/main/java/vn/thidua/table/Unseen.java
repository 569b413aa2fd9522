package vn.thidua.table;

import java.util.OptionalInt;
import vn.thidua.text.Wording;

/** Signs that nobody sees in a cell, or takes for a space. */
final class Unseen {

    private Unseen() {}

    /** The first of them that stands between others. */
    static OptionalInt in(String text) {
        return Wording.TEXT.of(text).codePoints().filter(Unseen::isUnseen).findFirst();
    }

    private static boolean isUnseen(int sign) {
        return sign != ' '
                && (Character.isSpaceChar(sign) || Character.getType(sign) == Character.FORMAT)
                && Character.getType(sign) != Character.LINE_SEPARATOR;
    }
}
