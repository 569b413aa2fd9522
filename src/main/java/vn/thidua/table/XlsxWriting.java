package vn.thidua.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a workbook of one sheet. Texts are text cells in text format, which Excel never runs as formulas and whose
 * {@code 1.10} it does not shorten when somebody edits them; only numbers are numbers.
 */
final class XlsxWriting {

    private static final String TEXT_FORMAT = "@";
    private static final double WIDTH = 18; // of a column, in characters
    private static final int TOGETHER = 500; // rows

    /** Who wrote the file and when, which the library fills with the present instant. */
    private static final String PROPERTIES = "docProps/core.xml";

    private static final String NO_PROPERTIES = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><cp:coreProperties"
            + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"/>";

    private XlsxWriting() {}

    static void write(String name, Iterator<List<TableCell>> lines, OutputStream target) throws IOException {
        var place = Files.createTempFile("table", null);
        try {
            try (var book = new Workbook(Files.newOutputStream(place), "Thi Dua", null)) {
                fill(book.newWorksheet(name), lines);
            }
            copy(place, target);
        } finally {
            Files.delete(place);
        }
    }

    private static void fill(Worksheet sheet, Iterator<List<TableCell>> lines) throws IOException {
        sheet.freezePane(0, 1);
        for (int row = 0; lines.hasNext(); row++) {
            var line = lines.next();
            for (int column = 0; column < line.size(); column++) {
                if (row == 0) {
                    sheet.width(column, WIDTH);
                    sheet.style(column).format(TEXT_FORMAT).set();
                }
                write(line.get(column), sheet, row, column);
            }
            if ((row + 1) % TOGETHER == 0) {
                sheet.flush();
            }
        }
    }

    private static void write(TableCell cell, Worksheet sheet, int row, int column) {
        if (cell.text().isEmpty()) {
            return;
        }
        if (cell.kind() != TableCell.Kind.TEXT) {
            sheet.value(row, column, new BigDecimal(cell.text()));
        } else {
            sheet.inlineString(row, column, EscapedText.write(cell.text()));
            sheet.style(row, column).format(TEXT_FORMAT).set();
        }
    }

    /** The same parts as they were packed, but for those that would differ from one time to the next. */
    private static void copy(Path place, OutputStream target) throws IOException {
        try (var written = ZipFile.builder().setPath(place).get()) {
            var copy = new ZipArchiveOutputStream(target);
            written.copyRawEntries(copy, part -> !part.getName().equals(PROPERTIES));
            var properties = NO_PROPERTIES.getBytes(StandardCharsets.UTF_8);
            var part = new ZipArchiveEntry(PROPERTIES);
            part.setTime(0);
            part.setSize(properties.length);
            copy.putArchiveEntry(part);
            copy.write(properties);
            copy.closeArchiveEntry();
            copy.finish();
        }
    }
}
