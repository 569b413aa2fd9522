package vn.thidua.text;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How words are kept that come in, whatever brings them: JSON, the cell of a table, a parameter. What is asked of words
 * afterwards, their length first of all, is asked of the kept form; what is kept is never made to this form again,
 * since it may have been signed.
 *
 * <p>Of both kinds the kept form is composed (NFC), without white space and invisible format characters around it, and
 * empty if nothing of it can be seen.
 */
public enum Wording {
    /**
     * Words on one line, such as names, titles, codes and numbers of documents: what cannot be seen between their
     * letters is left out, but for the joiners that shape them, and spaces of any kind and number are one space.
     */
    LINE,

    /** Words that may have lines, such as reasons and evidence; each line ends with LF. */
    TEXT;

    /** Combining marks after one letter; by UAX #15 (stream-safe text) no language writes more. */
    private static final int MARKS = 30;

    private static final String BREAKS = "\n\u000b\f\r\u0085\u2028\u2029";

    private static final int NON_JOINER = 0x200c;
    private static final int JOINER = 0x200d;

    /**
     * Seen as a gap, although Unicode counts them as letters or symbols: the Hangul fillers, the empty Braille cell.
     */
    private static final String GAPS = "\u115f\u1160\u3164\uffa0\u2800";

    /**
     * The kept form of words. Words with too many marks on a letter are not composed, for {@link #fault} to tell:
     * composing them costs the square of their length.
     */
    public String of(String given) {
        int from = 0;
        int to = given.length();
        while (from < to && isUnseen(given.codePointAt(from))) {
            from += Character.charCount(given.codePointAt(from));
        }
        while (from < to && isUnseen(given.codePointBefore(to))) {
            to -= Character.charCount(given.codePointBefore(to));
        }
        var inner = given.substring(from, to);
        if (inner.codePoints().noneMatch(Wording::isSeen)) {
            return "";
        }
        var lines = inner.replace("\r\n", "\n").replaceAll("[" + BREAKS + "]", "\n");
        var words = this == LINE ? folded(lines) : lines;
        return tooManyMarks(words) < 0 ? Normalizer.normalize(words, Normalizer.Form.NFC) : words;
    }

    /** What keeps words in their kept form from being taken, or null. */
    public @Nullable Message fault(String kept) {
        int marked = tooManyMarks(kept);
        if (marked >= 0) {
            return Message.of("text.marks", MARKS, place(kept, marked));
        }
        for (int at = 0; at < kept.length(); at += Character.charCount(kept.codePointAt(at))) {
            var fault = fault(kept, at);
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    /** A character by its number and its Unicode name, such as {@code U+00A0 NO-BREAK SPACE}. */
    public static String named(int character) {
        var name = Character.getName(character);
        return String.format(Locale.ROOT, "U+%04X", character) + (name == null ? "" : " " + name);
    }

    private @Nullable Message fault(String kept, int at) {
        int character = kept.codePointAt(at);
        if (this == LINE && isBreak(character)) {
            return Message.of("text.line-break", place(kept, at));
        }
        if (this == LINE && isDirection(character)) {
            return Message.of("text.direction", named(character), place(kept, at));
        }
        if (Character.isISOControl(character) && character != '\n' && character != '\t') {
            return Message.of("text.control", named(character), place(kept, at));
        }
        return switch (Character.getType(character)) {
            case Character.SURROGATE -> Message.of("text.half", place(kept, at));
            // the database may know it and compose the words otherwise, and refuse what was composed here
            case Character.UNASSIGNED -> Message.of("text.unassigned", named(character), place(kept, at));
            default -> null;
        };
    }

    private static String folded(String words) {
        var kept = new StringBuilder(words.length());
        boolean gap = false;
        for (int at = 0; at < words.length(); at += Character.charCount(words.codePointAt(at))) {
            int character = words.codePointAt(at);
            if (isGap(character)) {
                gap = true;
            } else if (!isIdle(character)) {
                kept.append(gap ? " " : "").appendCodePoint(character);
                gap = false;
            }
        }
        return kept.toString();
    }

    /** Where more marks begin than a letter may have, or -1. */
    private static int tooManyMarks(String words) {
        int run = 0;
        for (int at = 0; at < words.length(); at += Character.charCount(words.codePointAt(at))) {
            run = isMark(words.codePointAt(at)) ? run + 1 : 0;
            if (run > MARKS) {
                return words.offsetByCodePoints(at, -MARKS);
            }
        }
        return -1;
    }

    private static int place(String words, int at) {
        return words.codePointCount(0, at) + 1;
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isFormat(int character) {
        return Character.getType(character) == Character.FORMAT;
    }

    /** A mark alone marks nothing. */
    private static boolean isSeen(int character) {
        return !isUnseen(character) && !isMark(character) && !Character.isISOControl(character);
    }

    private static boolean isUnseen(int character) {
        return isGap(character) || isBreak(character) || isFormat(character);
    }

    private static boolean isGap(int character) {
        return character == '\t'
                || Character.isSpaceChar(character) && !isBreak(character)
                || GAPS.indexOf(character) >= 0;
    }

    private static boolean isBreak(int character) {
        return BREAKS.indexOf(character) >= 0;
    }

    /** Turns the direction in which what follows is shown, so that it reads otherwise than it is kept. */
    private static boolean isDirection(int character) {
        return character >= 0x202a && character <= 0x202e || character >= 0x2066 && character <= 0x2069;
    }

    /** Asks only for a place to break a line, or for what no line of words needs. */
    private static boolean isIdle(int character) {
        return isFormat(character) && !isDirection(character) && character != JOINER && character != NON_JOINER;
    }
}
