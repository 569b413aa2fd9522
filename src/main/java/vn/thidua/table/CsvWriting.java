package vn.thidua.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

/** CSV by RFC 4180 in UTF-8, with commas and without a byte order mark; no text of it is a formula. */
final class CsvWriting {

    private CsvWriting() {}

    static void write(Iterator<List<TableCell>> lines, OutputStream target) throws IOException {
        var text = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        while (lines.hasNext()) {
            csv.writeRecord(lines.next().stream().map(CsvWriting::written).toList());
        }
        csv.flush();
    }

    private static String written(TableCell cell) {
        return cell.kind() == TableCell.Kind.TEXT ? FormulaText.write(cell.text()) : cell.text();
    }
}
