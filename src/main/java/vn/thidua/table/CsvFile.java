package vn.thidua.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.text.Text;

/**
 * CSV by RFC 4180 in UTF-8. It is written with commas and without a byte order mark; it is read
 * with either, and with the semicolons that Excel writes where the decimal sign is a comma.
 */
final class CsvFile {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private static final Text QUOTE = new Text("dấu ngoặc kép đặt sai.", "a quote is misplaced.");
    private static final Text TOO_LONG = new Text("một ô hoặc một dòng quá dài.", "a cell or a line is too long.");

    private CsvFile() {}

    static List<TableLine> read(byte[] file, int most) throws UnreadableTable {
        var text = text(file);
        var lines = new ArrayList<TableLine>();
        try (var records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (var record : records) {
                var line = line(record);
                if (!line.isEmpty() && lines.size() <= most) {
                    lines.add(line);
                }
            }
        } catch (CsvParseException broken) {
            var why = isQuote(broken) ? QUOTE : TOO_LONG;
            var after = lines.isEmpty() ? 0 : lines.get(lines.size() - 1).number();
            throw new UnreadableTable(
                    "Không đọc được CSV sau dòng " + after + ": " + why.vi(),
                    "The CSV cannot be read after line " + after + ": " + why.en());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return lines;
    }

    /** The reader tells its refusals apart by their words alone; the others are of size. */
    private static boolean isQuote(Throwable broken) {
        return String.valueOf(broken.getMessage()).contains("closing quote")
                || (broken.getCause() != null && isQuote(broken.getCause()));
    }

    private static TableLine line(CsvRecord record) {
        return new TableLine(
                Math.toIntExact(record.getStartingLineNumber()),
                record.getFields().stream().map(TableCell::read).toList());
    }

    private static String text(byte[] file) throws UnreadableTable {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException foreign) {
            throw new UnreadableTable("Tệp CSV phải dùng bảng mã UTF-8.", "The CSV file must be in UTF-8.");
        }
    }

    /** Column names hold neither sign, so the first line tells. */
    private static char separator(String text) {
        var end = text.indexOf('\n');
        var first = end < 0 ? text : text.substring(0, end);
        return first.indexOf(';') >= 0 && first.indexOf(',') < 0 ? ';' : ',';
    }

    static byte[] write(List<List<TableCell>> lines) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            lines.forEach(
                    line -> csv.writeRecord(line.stream().map(TableCell::text).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
