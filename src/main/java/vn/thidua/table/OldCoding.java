package vn.thidua.table;

import java.util.regex.Pattern;

/**
 * Vietnamese in TCVN 5712 (ABC), whose fonts show signs such as {@code ¨} and {@code ­} as letters: in Unicode it is
 * read as {@code Sè l­îng v¨n b¶n}.
 */
final class OldCoding {

    /** What only Vietnamese in Unicode has: letters with a hook, a horn, a breve, two marks, or a dot below. */
    private static final Pattern UNICODE = Pattern.compile("[ĂăĐđƠơƯư\u1ea0-\u1ef9]");

    /** Signs that are letters there, one beside a letter. */
    private static final Pattern SIGN =
            Pattern.compile("(?<=[A-Za-zà-ý])[§¨©ª¬\u00ad®µ¶·¸¹]|[§¨©ª¬\u00ad®µ¶·¸¹](?=[A-Za-zà-ý])");

    private OldCoding() {}

    /** Whether a text can hardly be anything else. */
    static boolean isIn(String text) {
        return !UNICODE.matcher(text).find()
                && SIGN.matcher(text).results().limit(2).count() == 2;
    }
}
