package vn.thidua.table;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import vn.thidua.table.TableCell.Kind;
import vn.thidua.table.TableLayout.Merged;
import vn.thidua.text.Message;

/** The rows of a workbook's sheet. */
final class XlsxSheet implements Closeable {

    private static final int LONGEST_NUMBER = 40; // in characters; Excel writes up to 24
    private static final int LAST_ROW = 1_048_576;
    private static final int MERGED = 100_000;
    private static final Set<String> AROUND_ROWS = Set.of("col", "mergeCell");
    private static final MathContext PRECISION = new MathContext(15); // as Excel shows and means it

    private final Xml xml;
    private final SharedTexts texts;
    private final CellStyles styles;
    private final MergedCells merged;
    private int row;

    XlsxSheet(Xml xml, SharedTexts texts, CellStyles styles, List<Merged> merged) {
        this.merged = new MergedCells(merged);
        this.xml = xml;
        this.texts = texts;
        this.styles = styles;
    }

    /** The next row that holds something; null after the last. */
    @Nullable
    TableLine next() throws IOException {
        while (xml.toNext("row")) {
            row = place(xml.attribute("r"), row + 1);
            var hidden = xml.flag("hidden") || isNothing(xml.attribute("ht"));
            var line = cells().line(row, hidden);
            if (!line.isEmpty()) {
                return merged.spread(line);
            }
        }
        return null;
    }

    /** Whether a row is of no height, which hides it too. */
    private static boolean isNothing(@Nullable String height) {
        return height != null && height.matches("0+(\\.0*)?");
    }

    private static int place(@Nullable String written, int next) throws IOException {
        var place = written == null ? next : Integer.parseInt(written);
        if (place < next || place > LAST_ROW) {
            throw new IOException("Rows out of order");
        }
        return place;
    }

    private TableLine.Cells cells() throws IOException {
        var cells = new TableLine.Cells();
        var next = 0;
        while (xml.toNextInside("row")) {
            if (xml.isAt("c")) {
                var column = column(xml.attribute("r"), next);
                next = column + 1;
                if (!cells.isFull(column)) {
                    cells.put(column, cell());
                }
            }
        }
        return cells;
    }

    /** 0 for A, 25 for Z, 26 for AA; everything far beyond the table is as far. */
    private static int column(@Nullable String address, int next) {
        if (address == null) {
            return Math.min(next, TableLine.LAST_COLUMN);
        }
        var column = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
            var letter = Character.toUpperCase(address.charAt(i)) - 'A' + 1;
            column = Math.min(column * 26 + letter, TableLine.LAST_COLUMN + 1);
        }
        return Math.max(0, column - 1);
    }

    private TableCell cell() throws IOException {
        var type = xml.attribute("t");
        var style = xml.attribute("s");
        var value = "";
        var formula = false;
        while (xml.toNextInside("c")) {
            switch (xml.element()) {
                case "f" -> formula = true;
                case "v" -> value = xml.text();
                case "is" -> value = xml.richText();
                default -> {
                    // of no concern
                }
            }
        }
        if (formula) {
            return TableCell.unusable(Kind.TEXT, Message.of("table.cell-formula"));
        }
        return value.isEmpty() ? TableCell.EMPTY : cell(type == null ? "n" : type, style, value);
    }

    private TableCell cell(String type, @Nullable String style, String value) {
        return switch (type) {
            case "s" -> TableCell.read(texts.get(Integer.parseInt(value)));
            case "inlineStr", "str" -> TableCell.read(EscapedText.read(value));
            case "b" -> TableCell.of(value.equals("1") ? "true" : "false");
            case "n" -> number(value, styles.kind(style));
            case "d" -> day();
            default -> {
                var name = value.substring(0, Math.min(value.length(), LONGEST_NUMBER));
                yield TableCell.unusable(Kind.TEXT, Message.of("table.cell-error", name));
            }
        };
    }

    private static TableCell number(String value, Kind kind) {
        if (kind == Kind.DAY) {
            return day();
        }
        if (value.length() > LONGEST_NUMBER) { // reading its digits would take far longer
            return TableCell.unusable(kind, Message.of("table.cell-number-too-long"));
        }
        var number = new BigDecimal(value).round(PRECISION).stripTrailingZeros();
        if (Math.abs((long) number.scale()) > LONGEST_NUMBER) {
            return TableCell.of(value);
        }
        return new TableCell(number.toPlainString(), kind, null);
    }

    private static TableCell day() {
        return TableCell.unusable(Kind.DAY, Message.of("table.cell-day"));
    }

    /** What stands before and behind the rows of a sheet: its hidden columns and its merged cells. */
    static TableLayout layout(Xml xml, TableLayout.Sheet sheet, List<String> hiddenSheets) throws IOException {
        var hidden = new BitSet();
        var merged = new ArrayList<Merged>();
        while (xml.toNext(AROUND_ROWS)) {
            if (xml.isAt("mergeCell")) {
                if (merged.size() == MERGED) {
                    throw new XlsxArchive.TooLarge();
                }
                merged.add(merged(String.valueOf(xml.attribute("ref"))));
            } else if (xml.flag("hidden")) {
                var first = Integer.parseInt(xml.attribute("min")) - 1;
                var last = Integer.parseInt(xml.attribute("max"));
                hidden.set(Math.min(first, TableLine.LAST_COLUMN), Math.min(last, TableLine.LAST_COLUMN));
            }
        }
        merged.sort(Comparator.comparingInt(Merged::firstLine).thenComparingInt(Merged::firstColumn));
        return new TableLayout(sheet, hiddenSheets, hidden.stream().boxed().toList(), merged);
    }

    private static Merged merged(String address) {
        var range = CellRangeAddress.valueOf(address);
        return new Merged(
                range.getFirstRow() + 1, range.getLastRow() + 1, range.getFirstColumn(), range.getLastColumn());
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
