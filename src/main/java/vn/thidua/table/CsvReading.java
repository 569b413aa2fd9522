package vn.thidua.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thidua.text.Message;

/**
 * CSV by RFC 4180 in UTF-8, with or without a byte order mark, with commas, with the semicolons that Excel writes where
 * the decimal sign is a comma, or with tabs; any ends of lines. The file is read twice: what it is written in is known
 * before its first line is.
 */
final class CsvReading implements TableReader {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private int last;

    private CsvReading(CsvReader<CsvRecord> csv) {
        this.csv = csv;
        this.records = csv.iterator();
    }

    static CsvReading open(Supplier<InputStream> file) throws UnreadableTable {
        try {
            return new CsvReading(CsvReader.builder()
                    .fieldSeparator(separator(file))
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .ofCsvRecord(text(file)));
        } catch (CharacterCodingException foreign) {
            throw new UnreadableTable(Message.of("table.csv-not-utf-8"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static BufferedReader text(Supplier<InputStream> file) throws IOException {
        var strict = StandardCharsets.UTF_8.newDecoder(); // such a one reports what others replace
        var text = new BufferedReader(new InputStreamReader(file.get(), strict));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private static char separator(Supplier<InputStream> file) throws IOException {
        try (var text = text(file)) {
            return CsvSeparator.of(text);
        }
    }

    @Override
    public @Nullable TableLine next() throws UnreadableTable {
        try {
            while (records.hasNext()) {
                var line = line(records.next());
                if (!line.isEmpty() && !CsvSeparator.isSaid(line)) {
                    last = line.number();
                    return line;
                }
            }
            return null;
        } catch (CsvParseException broken) {
            var why = isQuote(broken) ? Message.of("table.csv-quote") : Message.of("table.csv-too-long");
            throw new UnreadableTable(Message.of("table.csv-broken", last, why));
        }
    }

    /** The reader tells its refusals apart by their words alone; the others are of size. */
    private static boolean isQuote(Throwable broken) {
        return String.valueOf(broken.getMessage()).contains("closing quote")
                || (broken.getCause() != null && isQuote(broken.getCause()));
    }

    private static TableLine line(CsvRecord record) {
        var cells = new TableLine.Cells();
        for (int column = 0; column < record.getFieldCount(); column++) {
            cells.put(column, TableCell.read(FormulaText.read(record.getField(column))));
        }
        return cells.line(Math.toIntExact(record.getStartingLineNumber()), false);
    }

    @Override
    public TableLayout layout() {
        return TableLayout.PLAIN;
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
