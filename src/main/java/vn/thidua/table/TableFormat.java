package vn.thidua.table;

import java.util.List;

/** The files a table can stand in. */
public enum TableFormat {
    CSV("text/csv; charset=utf-8", "csv") {
        @Override
        public List<TableLine> read(byte[] file, int most) throws UnreadableTable {
            return CsvFile.read(file, most);
        }

        @Override
        public byte[] write(List<List<TableCell>> lines) {
            return CsvFile.write(lines);
        }
    },

    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx") {
        @Override
        public List<TableLine> read(byte[] file, int most) throws UnreadableTable {
            return new XlsxSheet(XlsxParts.of(file)).lines(most);
        }

        @Override
        public byte[] write(List<List<TableCell>> lines) {
            return XlsxFile.write(lines);
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
     * The lines that say something; of a workbook, those of its first sheet.
     *
     * @param most how many lines to read at most; one more than these tells that there are more
     */
    public abstract List<TableLine> read(byte[] file, int most) throws UnreadableTable;

    /** The same lines are the same bytes. */
    public abstract byte[] write(List<List<TableCell>> lines);
}
