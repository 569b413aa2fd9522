package vn.thidua.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.thidua.text.Text;

/** The rows of a workbook's first sheet. */
final class XlsxSheet {

    /** The last column read as itself; what stands beyond it is one too many anyhow. */
    private static final int LAST_COLUMN = 255;

    private static final int LONGEST_NUMBER = 40; // in characters; Excel writes up to 24
    private static final int LAST_ROW = 1_048_576;
    private static final MathContext PRECISION = new MathContext(15); // as Excel shows and means it

    private final XlsxParts parts;
    private int row;

    XlsxSheet(XlsxParts parts) {
        this.parts = parts;
    }

    List<TableLine> lines(int most) throws UnreadableTable {
        try {
            var xml = XlsxParts.reader(parts.sheet());
            var lines = new ArrayList<TableLine>();
            while (xml.hasNext() && lines.size() <= most) {
                if (isStart(xml, xml.next(), "row")) {
                    row = place(xml.getAttributeValue(null, "r"), row + 1);
                    var line = new TableLine(row, cells(xml));
                    if (!line.isEmpty()) {
                        lines.add(line);
                    }
                }
            }
            return lines;
        } catch (XMLStreamException | RuntimeException broken) {
            throw XlsxParts.noWorkbook();
        }
    }

    private static boolean isStart(XMLStreamReader xml, int event, String element) {
        return event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals(element);
    }

    private static int place(@Nullable String written, int next) {
        var place = written == null ? next : Integer.parseInt(written);
        if (place < next || place > LAST_ROW) {
            throw new IllegalArgumentException("Rows out of order");
        }
        return place;
    }

    private List<TableCell> cells(XMLStreamReader xml) throws XMLStreamException {
        var cells = new ArrayList<TableCell>();
        var next = 0;
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (isStart(xml, event, "c")) {
                var column = column(xml.getAttributeValue(null, "r"), next);
                next = column + 1;
                var cell = cell(xml);
                if (!cell.isEmpty()) {
                    var at = Math.min(column, LAST_COLUMN);
                    cells.addAll(Collections.nCopies(Math.max(0, at + 1 - cells.size()), TableCell.EMPTY));
                    cells.set(at, cell);
                }
            }
        }
        return cells;
    }

    /** 0 for A, 25 for Z, 26 for AA; everything far beyond the table is as far. */
    private static int column(@Nullable String address, int next) {
        if (address == null) {
            return Math.min(next, LAST_COLUMN);
        }
        var column = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
            var letter = Character.toUpperCase(address.charAt(i)) - 'A' + 1;
            column = Math.min(column * 26 + letter, LAST_COLUMN + 1);
        }
        return Math.max(0, column - 1);
    }

    private TableCell cell(XMLStreamReader xml) throws XMLStreamException {
        var type = xml.getAttributeValue(null, "t");
        var style = xml.getAttributeValue(null, "s");
        var value = "";
        var formula = false;
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (isStart(xml, event, "f")) {
                formula = true;
            } else if (isStart(xml, event, "v")) {
                value = xml.getElementText();
            } else if (isStart(xml, event, "is")) {
                value = XlsxText.read(xml, "is");
            }
        }
        return formula ? formula() : cell(type == null ? "n" : type, style, value);
    }

    private TableCell cell(String type, @Nullable String style, String value) {
        if (value.isEmpty()) {
            return TableCell.EMPTY;
        }
        return switch (type) {
            case "s" -> TableCell.read(parts.texts().get(Integer.parseInt(value)));
            case "inlineStr" -> TableCell.read(value);
            case "str" -> TableCell.read(XlsxText.decoded(value));
            case "b" -> TableCell.of(value.equals("1") ? "true" : "false");
            case "n" -> style != null && parts.dates().contains(Integer.parseInt(style)) ? date() : number(value);
            case "d" -> date();
            default -> error(value.substring(0, Math.min(value.length(), LONGEST_NUMBER)));
        };
    }

    private static TableCell error(String name) {
        return TableCell.unusable(new Text("ô báo lỗi " + name + ".", "the cell says " + name + "."));
    }

    private static TableCell number(String value) {
        if (value.length() > LONGEST_NUMBER) { // reading its digits would take far longer
            return TableCell.unusable(new Text("số quá dài.", "the number is too long."));
        }
        var number = new BigDecimal(value).round(PRECISION).stripTrailingZeros();
        return Math.abs((long) number.scale()) > 40
                ? TableCell.of(value)
                : TableCell.of(number.scale() < 0 ? number.setScale(0) : number);
    }

    private static TableCell formula() {
        return TableCell.unusable(
                new Text("ô chứa công thức; hãy dán giá trị của nó.", "the cell holds a formula; paste its value."));
    }

    private static TableCell date() {
        return TableCell.unusable(new Text(
                "ô ở định dạng ngày giờ; hãy đổi sang định dạng văn bản rồi nhập lại.",
                "the cell is formatted as a day or time; format it as text and type it" + " again."));
    }
}
