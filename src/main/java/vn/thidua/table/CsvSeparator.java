package vn.thidua.table;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Finds out what stands between the cells of a CSV file. Every line of a table has as many separators as the others:
 * the sign that stands equally often in most of the first lines is it, however often the cells hold another.
 */
final class CsvSeparator {

    private static final String SIGNS = ",;\t";

    /** As many as may stand above a table, and some of it. */
    private static final int LINES = 40;

    /** How Excel is told the separator, in the first line. */
    private static final String SAID = "sep=";

    private final Map<Character, Map<Integer, Integer>> linesByCount = new HashMap<>();
    private final int[] inLine = new int[SIGNS.length()];
    private final StringBuilder start = new StringBuilder();
    private int lines;
    private boolean quoted;

    private CsvSeparator() {}

    /** Reads the text to its end, since only then it is known to be in its encoding. */
    static char of(Reader text) throws IOException {
        var found = new CsvSeparator();
        for (int sign = text.read(); sign >= 0; sign = text.read()) {
            found.take((char) sign);
        }
        found.endOfLine();
        return found.separator();
    }

    /** Whether a line says nothing but what the separator is. */
    static boolean isSaid(TableLine line) {
        return line.number() == 1
                && line.cells().size() == 1
                && line.cells().get(0).text().matches("(?i)" + SAID + "[" + SIGNS + "]?");
    }

    private void take(char sign) {
        if (lines >= LINES) {
            return;
        }
        if (start.length() <= SAID.length()) {
            start.append(sign);
        }
        quoted ^= sign == '"';
        if (!quoted && (sign == '\n' || sign == '\r')) {
            endOfLine();
        } else if (!quoted && SIGNS.indexOf(sign) >= 0) {
            inLine[SIGNS.indexOf(sign)]++;
        }
    }

    private void endOfLine() {
        lines++;
        for (int i = 0; i < inLine.length; i++) {
            if (inLine[i] > 0) {
                linesByCount
                        .computeIfAbsent(SIGNS.charAt(i), none -> new HashMap<>())
                        .merge(inLine[i], 1, Integer::sum);
            }
            inLine[i] = 0;
        }
    }

    private char separator() {
        var said = start.length() > SAID.length() ? start.charAt(SAID.length()) : ' ';
        if (start.toString().toLowerCase(Locale.ROOT).startsWith(SAID) && SIGNS.indexOf(said) >= 0) {
            return said;
        }
        var best = SIGNS.charAt(0);
        for (var sign : SIGNS.toCharArray()) {
            best = weight(sign) > weight(best) ? sign : best;
        }
        return best;
    }

    private int weight(char sign) {
        return linesByCount.getOrDefault(sign, Map.of()).entrySet().stream()
                .mapToInt(one -> one.getKey() * one.getValue())
                .max()
                .orElse(0);
    }
}
