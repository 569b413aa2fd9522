package vn.thidua.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxFileTest {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

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
        var file =
                TableFormat.XLSX.write(List.of(texts.stream().map(TableCell::of).toList()));
        assertThat(lines(file)).containsExactly(texts);
    }

    @Test
    void numbers_are_numbers_and_keep_their_value() throws UnreadableTable {
        var cells = List.of(
                TableCell.of(new BigDecimal("0.07")),
                TableCell.of(new BigDecimal("9999.99")),
                TableCell.of(new BigDecimal("150.00")),
                TableCell.of("150.00"));
        assertThat(lines(TableFormat.XLSX.write(List.of(cells))))
                .containsExactly(List.of("0.07", "9999.99", "150", "150.00"));
    }

    @Test
    void another_reader_reads_what_is_written() throws IOException {
        var file = TableFormat.XLSX.write(List.of(
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
    void the_same_table_is_the_same_bytes() throws InterruptedException {
        var table = List.of(List.of(TableCell.of("a")));
        var first = TableFormat.XLSX.write(table);
        Thread.sleep(5);
        assertThat(TableFormat.XLSX.write(table)).isEqualTo(first);
    }

    @Test
    void only_the_first_sheet_is_read_and_empty_rows_are_left_out() throws UnreadableTable {
        var file = workbook(sheet -> {
            sheet.value(0, 0, "kind");
            sheet.value(4, 2, true);
            sheet.value(5, 0, "");
        });
        var lines = TableFormat.XLSX.read(file, 10);
        assertThat(lines).extracting(TableLine::number).containsExactly(1, 5);
        assertThat(lines(file)).containsExactly(List.of("kind"), List.of("", "", "true"));
    }

    @Test
    void no_more_lines_are_read_than_asked_for_and_one() throws UnreadableTable {
        var file = workbook(sheet -> {
            for (int row = 0; row < 50; row++) {
                sheet.value(row, 0, row);
            }
        });
        assertThat(TableFormat.XLSX.read(file, 10)).hasSize(11);
    }

    @Test
    void formulas_days_and_errors_cannot_be_taken() throws UnreadableTable {
        var file = workbook(sheet -> {
            sheet.formula(0, 0, "1+1");
            sheet.value(0, 1, LocalDate.of(2023, 2, 1));
            sheet.style(0, 1).format("dd/mm/yyyy").set();
            sheet.value(0, 2, 2.5);
            sheet.style(0, 2).format("#,##0.00\\d;[Red]-0").set();
        });
        var cells = TableFormat.XLSX.read(file, 10).get(0).cells();
        assertThat(cells.get(0).fault().en()).isEqualTo("the cell holds a formula; paste its value.");
        assertThat(cells.get(1).fault().en()).startsWith("the cell is formatted as a day or time");
        assertThat(cells.get(2)).isEqualTo(TableCell.of(new BigDecimal("2.5")));
        var error = sheet("<row r=\"1\"><c r=\"A1\" t=\"e\"><v>#REF!</v></c></row>");
        assertThat(TableFormat.XLSX
                        .read(error, 10)
                        .get(0)
                        .cells()
                        .get(0)
                        .fault()
                        .vi())
                .isEqualTo("ô báo lỗi #REF!.");
    }

    @Test
    void a_number_is_read_to_the_digits_that_excel_shows() throws UnreadableTable {
        var file = sheet("<row><c><v>0.10000000000000001</v></c><c><v>1.5E2</v></c></row>");
        assertThat(lines(file)).containsExactly(List.of("0.1", "150"));
    }

    @Test
    void what_is_too_long_is_a_fault_of_its_cell_alone() throws UnreadableTable {
        var cell = "<c t=\"%s\"><v>%s</v></c>";
        var file = sheet("<row>"
                + cell.formatted("str", "x".repeat(32_767))
                + cell.formatted("str", "x".repeat(32_768))
                + cell.formatted("n", "1".repeat(40))
                + cell.formatted("n", "1".repeat(41))
                + cell.formatted("e", "#".repeat(41))
                + "</row>");
        var cells = TableFormat.XLSX.read(file, 10).get(0).cells();
        assertThat(cells.get(0)).isEqualTo(TableCell.of("x".repeat(32_767)));
        assertThat(cells.get(1).fault().en()).isEqualTo("the cell is longer than 32767 characters.");
        assertThat(cells.get(2).fault()).isNull();
        assertThat(cells.get(3).fault().en()).isEqualTo("the number is too long.");
        assertThat(cells.get(4).fault().en()).isEqualTo("the cell says " + "#".repeat(40) + ".");
    }

    @Test
    void a_cell_far_away_costs_nothing() throws UnreadableTable {
        var file = sheet("<row r=\"1\"><c r=\"ZZZZZZZZ1\"><v>1</v></c></row>");
        assertThat(TableFormat.XLSX.read(file, 10).get(0).cells()).hasSize(256);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>2000000000</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>1,5</v></c></row>",
                "<row r=\"9999999\"><c><v>1</v></c></row>",
                "<row r=\"2\"><c><v>1</v></c></row><row r=\"1\"><c><v>1</v></c></row>",
                "<row r=\"1\"><c><v>1</v></c>"
            })
    void a_broken_sheet_is_refused(String rows) {
        assertThatThrownBy(() -> TableFormat.XLSX.read(sheet(rows), 10))
                .isInstanceOf(UnreadableTable.class)
                .hasMessage("The file is not a workbook (.xlsx) that can be read.");
    }

    @Test
    void no_entity_is_expanded() {
        var sheet = XML
                + "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet>"
                + "<sheetData><row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row>"
                + "</sheetData></worksheet>";
        assertThatThrownBy(() -> TableFormat.XLSX.read(book(sheet.getBytes()), 10))
                .isInstanceOf(UnreadableTable.class);
    }

    @Test
    void what_grows_too_large_is_not_unpacked() {
        var zeros = new byte[40 * 1024 * 1024];
        Arrays.fill(zeros, (byte) ' ');
        assertThatThrownBy(() -> TableFormat.XLSX.read(book(zeros), 10))
                .isInstanceOf(UnreadableTable.class)
                .hasMessage("The workbook is too large once unpacked.");
    }

    @Test
    void what_is_no_workbook_is_told_apart_from_one_with_a_password() {
        assertThatThrownBy(() -> TableFormat.XLSX.read("kind,code".getBytes(), 10))
                .hasMessage("The file is not a workbook (.xlsx) that can be read.");
        assertThatThrownBy(() -> TableFormat.XLSX.read(zip(Map.of("a.txt", new byte[1])), 10))
                .hasMessage("The file is not a workbook (.xlsx) that can be read.");
        var ole = new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0};
        assertThatThrownBy(() -> TableFormat.XLSX.read(ole, 10))
                .hasMessage("The file has a password or is an old .xls; save it as .xlsx without one.");
    }

    private static List<List<String>> lines(byte[] file) throws UnreadableTable {
        return TableFormat.XLSX.read(file, 100).stream()
                .map(line -> line.cells().stream().map(TableCell::text).toList())
                .toList();
    }

    private interface Filling {
        void fill(Worksheet sheet);
    }

    /** A workbook as another writer makes it, with a second sheet. */
    private static byte[] workbook(Filling filling) {
        var file = new ByteArrayOutputStream();
        try (var book = new Workbook(file, "test", "1.0")) {
            filling.fill(book.newWorksheet("first"));
            book.newWorksheet("second").value(0, 0, "not read");
            book.finish();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return file.toByteArray();
    }

    private static byte[] sheet(String rows) {
        return book(
                (XML + "<worksheet><sheetData>" + rows + "</sheetData></worksheet>").getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] book(byte[] sheet) {
        var workbook = XML
                + "<workbook xmlns:r=\"urn:r\"><sheets><sheet name=\"a\" sheetId=\"1\""
                + " r:id=\"r1\"/></sheets></workbook>";
        var rels =
                XML + "<Relationships><Relationship Id=\"r1\" Target=\"/xl/worksheets/s.xml\"/>" + "</Relationships>";
        return zip(Map.of(
                "xl/workbook.xml", workbook.getBytes(StandardCharsets.UTF_8),
                "xl/_rels/workbook.xml.rels", rels.getBytes(StandardCharsets.UTF_8),
                "xl/worksheets/s.xml", sheet));
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return file.toByteArray();
    }
}
