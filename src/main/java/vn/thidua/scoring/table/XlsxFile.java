package vn.thidua.scoring.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a workbook of one sheet. Texts are text cells, which Excel never runs as formulas and
 * whose {@code 1.10} it does not shorten when somebody edits them; only numbers are numbers.
 */
final class XlsxFile {

    private static final String AS_TEXT = "@";
    private static final int WIDTH = 18;

    /** No time of its own, so that the same table is the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String PROPERTIES = "docProps/core.xml";

    private XlsxFile() {}

    static byte[] write(List<List<TableCell>> lines) {
        var file = new ByteArrayOutputStream();
        try (var book = new Workbook(file, "Thi Dua", null)) {
            var sheet = book.newWorksheet("criteria");
            for (int row = 0; row < lines.size(); row++) {
                line(sheet, row, lines.get(row));
            }
            sheet.freezePane(0, 1);
            book.finish();
            return timeless(file.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void line(Worksheet sheet, int row, List<TableCell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            if (row == 0) {
                sheet.width(column, WIDTH);
            }
            if (cell.number()) {
                sheet.value(row, column, new BigDecimal(cell.text()));
            } else {
                if (!cell.isEmpty()) {
                    sheet.value(row, column, XlsxText.write(cell.text()));
                }
                sheet.style(row, column).format(AS_TEXT).set();
            }
        }
    }

    /** The file without the moment it was made, which the library writes down. */
    private static byte[] timeless(byte[] file) throws IOException {
        var same = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(file));
                var to = new ZipOutputStream(same)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                var copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(NO_TIME);
                to.putNextEntry(copy);
                var part = from.readAllBytes();
                to.write(entry.getName().equals(PROPERTIES) ? undated(part) : part);
            }
        }
        return same.toByteArray();
    }

    private static byte[] undated(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("<dcterms:created.*</dcterms:created>", "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
