package vn.thidua.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Reads the demo files: tables as CSV (RFC 4180, UTF-8, the first row names the columns). */
final class DemoFile {

    /** Decimals stay exact, days and instants are ISO 8601. */
    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final ObjectReader CSV = new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader());

    private DemoFile() {}

    /** The rows, each by column name in the file's column order; an empty cell is an empty text. */
    static List<Map<String, String>> rows(String file) {
        try (InputStream in = open(file)) {
            return CSV.<Map<String, String>>readValues(in).readAll();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Demo file " + file, unreadable);
        }
    }

    static byte[] bytes(String file) {
        try (InputStream in = open(file)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Demo file " + file, unreadable);
        }
    }

    /** JSON text with its decimals as they are: {@code 2.00} stays {@code 2.00}. */
    static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static InputStream open(String file) {
        InputStream in = DemoFile.class.getResourceAsStream("/demo/" + file);
        if (in == null) {
            throw new IllegalStateException("There is no demo file " + file);
        }
        return in;
    }
}
