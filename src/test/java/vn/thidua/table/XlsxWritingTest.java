package vn.thidua.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.table.Workbooks.texts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

class XlsxWritingTest {

    @Test
    void what_is_written_is_read_again() throws UnreadableTable {
        var texts = List.of(
                "Tiêu chí <&\"'>",
                "  hai bên  ",
                "a\r\nb\nc\td",
                "_x000D_ _x5F_",
                "_x0041_x0042_",
                "_x0041\r",
                "__x005F__x00_x0041_",
                "=1+1",
                "1.10",
                "\ufffe\u0007",
                "đ\ud83c\udfc5");
        var file = TableFormat.XLSX.write(
                "a", List.of(texts.stream().map(TableCell::of).toList()));
        assertThat(texts(file)).containsExactly(texts);
    }

    @Test
    void numbers_are_numbers_and_keep_their_value() throws UnreadableTable {
        var cells = List.of(
                TableCell.of(new BigDecimal("0.07")),
                TableCell.of(new BigDecimal("9999.99")),
                TableCell.of(new BigDecimal("150.00")),
                TableCell.of("150.00"));
        assertThat(texts(TableFormat.XLSX.write("a", List.of(cells))))
                .containsExactly(List.of("0.07", "9999.99", "150", "150.00"));
    }

    @Test
    void another_reader_reads_what_is_written() throws IOException {
        var file = TableFormat.XLSX.write(
                "a",
                List.of(
                        List.of(TableCell.of("=A1"), TableCell.of("Tỷ lệ")),
                        List.of(TableCell.EMPTY, TableCell.of(new BigDecimal("1.75")))));
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.get(0).getCell(0).asString()).isEqualTo("=A1");
            assertThat(rows.get(0).getCell(0).getFormula()).isNull();
            assertThat(rows.get(0).getCell(1).asString()).isEqualTo("Tỷ lệ");
            assertThat(rows.get(1).getCell(1).asNumber()).isEqualByComparingTo("1.75");
        }
    }

    @Test
    void the_same_table_is_the_same_bytes_whenever_it_is_written() throws IOException {
        var table = List.of(List.of(TableCell.of("a")));
        var file = TableFormat.XLSX.write("a", table);
        assertThat(TableFormat.XLSX.write("a", table)).isEqualTo(file);
        var thisYear = String.valueOf(Year.now().getValue());
        try (var parts = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                assertThat(part.getTimeLocal()).as(part.getName()).isBefore("1980-01-02T00:00:00");
                assertThat(new String(parts.readAllBytes(), UTF_8))
                        .as(part.getName())
                        .doesNotContain(thisYear);
            }
        }
    }
}
