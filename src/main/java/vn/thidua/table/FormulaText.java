package vn.thidua.table;

import java.util.regex.Pattern;

/**
 * Text in a CSV file that a spreadsheet would run as a formula: it stands behind an apostrophe, which spreadsheets take
 * for the sign of a text (OWASP, CSV Injection). One that begins with apostrophes and then so gets one more, so that
 * what is read is what was written.
 */
final class FormulaText {

    /** The full-width forms are taken for the others in East Asia; white space before them is passed over. */
    private static final Pattern LIKE_FORMULA =
            Pattern.compile("'*(?:[\t\r\n]|[\\s\\p{Z}]*[=+\\-@\uff1d\uff0b\uff0d\uff20]).*", Pattern.DOTALL);

    private FormulaText() {}

    static String write(String text) {
        return LIKE_FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String read(String written) {
        return written.startsWith("'") && LIKE_FORMULA.matcher(written).matches() ? written.substring(1) : written;
    }
}
