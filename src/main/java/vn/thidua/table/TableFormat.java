package vn.thidua.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thidua.text.Message;

/** The files a table can stand in. */
public enum TableFormat {
    CSV("text/csv; charset=utf-8", "csv") {
        @Override
        public TableReader open(Supplier<InputStream> file, @Nullable String sheet) throws UnreadableTable {
            if (sheet != null) {
                throw new UnreadableTable(Message.of("table.csv-without-sheets"), "sheet");
            }
            return CsvReading.open(file);
        }

        @Override
        public void write(String name, Iterator<List<TableCell>> lines, OutputStream target) throws IOException {
            CsvWriting.write(lines, target);
        }
    },

    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx") {
        @Override
        public TableReader open(Supplier<InputStream> file, @Nullable String sheet) throws UnreadableTable {
            return XlsxBook.open(file, sheet);
        }

        @Override
        public void write(String name, Iterator<List<TableCell>> lines, OutputStream target) throws IOException {
            XlsxWriting.write(name, lines, target);
        }
    };

    private final String mediaType;
    private final String extension;

    TableFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** How a file's name ends. */
    public String extension() {
        return extension;
    }

    /**
     * Opens a table of any length, to be closed by the caller.
     *
     * @param file gives its bytes from the first on, as often as asked
     * @param sheet the name of a workbook's sheet, which may be a hidden one; null for the only one that is visible
     * @throws UnreadableTable if the bytes are no such file, a workbook that exceeds a bound, or one of which it is not
     *     said which sheet is meant
     */
    public abstract TableReader open(Supplier<InputStream> file, @Nullable String sheet) throws UnreadableTable;

    /**
     * Writes a table of any length; the same lines are the same bytes.
     *
     * @param name of a workbook's sheet; at most 31 characters, none of {@code []:*?/\}
     * @param target is left open
     */
    public abstract void write(String name, Iterator<List<TableCell>> lines, OutputStream target) throws IOException;

    /**
     * A small table as a whole.
     *
     * @param most how many lines to read at most; one more than these tells that there are more
     */
    public Table read(byte[] file, int most) throws UnreadableTable {
        return read(() -> new ByteArrayInputStream(file), null, most);
    }

    /**
     * A small table as a whole.
     *
     * @param most how many lines to read at most; one more than these tells that there are more
     * @see #open
     */
    public Table read(Supplier<InputStream> file, @Nullable String sheet, int most) throws UnreadableTable {
        try (var table = open(file, sheet)) {
            var lines = new ArrayList<TableLine>();
            var same = new HashMap<TableCell, TableCell>(); // however often a file repeats a text, it is held once
            for (var line = table.next(); line != null && lines.size() <= most; line = table.next()) {
                var cells = line.cells().stream()
                        .map(cell -> same.computeIfAbsent(cell, first -> first))
                        .toList();
                lines.add(new TableLine(line.number(), line.hidden(), cells));
            }
            return new Table(lines, table.layout());
        }
    }

    /** A small table as a whole; the same lines are the same bytes. */
    public byte[] write(String name, List<List<TableCell>> lines) {
        var file = new ByteArrayOutputStream();
        try {
            write(name, lines.iterator(), file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file.toByteArray();
    }
}
