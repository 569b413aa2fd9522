package vn.thidua.table;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text in a workbook: characters that XML would lose stand as {@code _x000D_}, and each sign of a text that might begin
 * such a form is written so too (ECMA-376, ST_Xstring).
 */
final class EscapedText {

    /** In UTF-16 units: how many one of them may be written with. */
    static final int WIDEST = "_x000D_".length();

    private static final Pattern WRITTEN = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** Whatever follows the digits: the next sign may be written as a form of its own. */
    private static final Pattern LIKE_WRITTEN = Pattern.compile("_(?=x[0-9A-Fa-f]{4})");

    /** Controls, halves of signs, what is no sign at all, and the space around a text, which Excel would take away. */
    private static final Pattern LOST =
            Pattern.compile("[\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]|^[ \t\n]|[ \t\n]\\z");

    private EscapedText() {}

    static String write(String text) {
        var plain = LIKE_WRITTEN.matcher(text).replaceAll("_x005F_");
        return LOST.matcher(plain)
                .replaceAll(lost ->
                        String.format(Locale.ROOT, "_x%04X_", (int) lost.group().charAt(0)));
    }

    static String read(String written) {
        return written.contains("_x")
                ? WRITTEN.matcher(written)
                        .replaceAll(one ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(one.group(1), 16))))
                : written;
    }
}
