package vn.thidua.demo;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Reads a CSV file (RFC 4180, UTF-8) of the demo files; its first row names the columns. */
final class DemoFile {

    private static final CsvMapper MAPPER = new CsvMapper();
    private static final CsvSchema FIRST_ROW_IS_HEADER = CsvSchema.emptySchema().withHeader();

    private DemoFile() {}

    /** The rows, each by column name in the file's column order; an empty cell is an empty text. */
    static List<Map<String, String>> rows(String file) {
        try (InputStream csv = DemoFile.class.getResourceAsStream("/demo/" + file)) {
            if (csv == null) {
                throw new IllegalStateException("There is no demo file " + file);
            }
            return MAPPER.readerForMapOf(String.class)
                    .with(FIRST_ROW_IS_HEADER)
                    .<Map<String, String>>readValues(csv)
                    .readAll();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Demo file " + file, unreadable);
        }
    }
}
