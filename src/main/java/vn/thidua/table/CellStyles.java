package vn.thidua.table;

import java.io.IOException;
import java.util.BitSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What number formats make of the numbers in cells, by the cells' styles. */
final class CellStyles {

    private static final int LONGEST_FORMAT = 255; // Excel takes no longer format code
    private static final int LAST_FORMAT = 0xffff; // nor so many formats

    /** A place for a digit, and after the last of them commas, each for a thousand that is not shown. */
    private static final Pattern SCALED = Pattern.compile("[0#?],+(?![0#?,]|\\.[0#?]*[0#?])");

    private final BitSet percents = new BitSet();
    private final BitSet scaled = new BitSet();
    private final BitSet days = new BitSet();

    static CellStyles of(Xml xml) throws IOException {
        var styles = new CellStyles();
        var formats = new CellStyles();
        builtIn(formats.percents, formats.days);
        while (xml.toNextInside("styleSheet")) {
            if (xml.isAt("numFmt")) {
                var format = format(xml);
                var code = shown(xml.attribute("formatCode"));
                formats.percents.set(format, code.contains("%"));
                formats.scaled.set(format, SCALED.matcher(code).find());
                formats.days.set(format, code.matches("(?i).*[dmyh].*"));
            } else if (xml.isAt("cellXfs")) {
                styles.read(xml, formats);
            }
        }
        return styles;
    }

    private void read(Xml xml, CellStyles formats) throws IOException {
        var style = 0;
        while (xml.toNextInside("cellXfs")) {
            if (xml.isAt("xf")) {
                var format = format(xml);
                percents.set(style, formats.percents.get(format));
                scaled.set(style, formats.scaled.get(format));
                days.set(style, formats.days.get(format));
                style++;
            }
        }
    }

    /** The formats every workbook has without naming them (ECMA-376, numFmt; the later ones are of East Asia). */
    private static void builtIn(BitSet percents, BitSet days) {
        percents.set(9, 11);
        days.set(14, 23);
        days.set(27, 37);
        days.set(45, 48);
        days.set(50, 59);
    }

    private static int format(Xml xml) {
        var id = xml.attribute("numFmtId");
        return id == null ? 0 : Math.min(Integer.parseUnsignedInt(id), LAST_FORMAT);
    }

    /** A format code without what stands in it as mere words: in quotes, brackets and escapes. */
    private static String shown(@Nullable String code) {
        return code == null
                ? ""
                : code.substring(0, Math.min(code.length(), LONGEST_FORMAT))
                        .replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.", "");
    }

    /** What a number is under a style; null is no style. */
    TableCell.Kind kind(@Nullable String style) {
        var number = style == null ? -1 : Integer.parseInt(style);
        if (number >= 0 && days.get(number)) {
            return TableCell.Kind.DAY;
        }
        if (number >= 0 && scaled.get(number)) {
            return TableCell.Kind.SCALED;
        }
        return number >= 0 && percents.get(number) ? TableCell.Kind.PERCENT : TableCell.Kind.NUMBER;
    }
}
