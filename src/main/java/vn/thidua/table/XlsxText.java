package vn.thidua.table;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Text in a workbook: characters that XML would lose stand as {@code _x000D_}, and each sign of a
 * text that might begin such a form is written so too (ECMA-376, ST_Xstring).
 */
final class XlsxText {

    private static final Pattern WRITTEN = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** Whatever follows the digits: the next sign may be written as a form of its own. */
    private static final Pattern LIKE_WRITTEN = Pattern.compile("_(?=x[0-9A-Fa-f]{4})");

    private static final Pattern LOST = Pattern.compile("[\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]");

    private XlsxText() {}

    static String write(String text) {
        var plain = LIKE_WRITTEN.matcher(text).replaceAll("_x005F_");
        return LOST.matcher(plain)
                .replaceAll(lost ->
                        String.format(Locale.ROOT, "_x%04X_", (int) lost.group().charAt(0)));
    }

    /** The text of the element the reader stands on, its reading aids for East Asia left out. */
    static String read(XMLStreamReader xml, String element) throws XMLStreamException {
        var text = new StringBuilder();
        var aids = 0;
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT) {
                if (xml.getLocalName().equals(element)) {
                    break;
                }
                aids -= xml.getLocalName().equals("rPh") ? 1 : 0;
            } else if (event == XMLStreamReader.START_ELEMENT) {
                aids += xml.getLocalName().equals("rPh") ? 1 : 0;
                if (xml.getLocalName().equals("t") && aids == 0) {
                    text.append(xml.getElementText());
                } else if (xml.getLocalName().equals("t")) {
                    xml.getElementText();
                }
            }
        }
        return decoded(text.toString());
    }

    static String decoded(String written) {
        return WRITTEN.matcher(written)
                .replaceAll(one -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(one.group(1), 16))));
    }
}
