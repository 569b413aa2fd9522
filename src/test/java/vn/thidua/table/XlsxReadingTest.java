package vn.thidua.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.table.Workbooks.texts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.table.TableCell.Kind;
import vn.thidua.text.Messages;
import vn.thidua.text.Text;

class XlsxReadingTest {

    @Test
    void the_only_visible_sheet_is_read_and_empty_rows_are_left_out() throws UnreadableTable {
        var file = Workbooks.made(sheet -> {
            sheet.value(0, 0, "kind");
            sheet.value(4, 2, true);
            sheet.value(5, 0, "");
        });
        var lines = TableFormat.XLSX.read(file, 10).lines();
        assertThat(lines).extracting(TableLine::number).containsExactly(1, 5);
        assertThat(texts(file)).containsExactly(List.of("kind"), List.of("", "", "true"));
    }

    @Test
    void no_more_lines_are_read_than_asked_for_and_one() throws UnreadableTable {
        var file = Workbooks.made(sheet -> {
            for (int row = 0; row < 50; row++) {
                sheet.value(row, 0, row);
            }
        });
        assertThat(TableFormat.XLSX.read(file, 10).lines()).hasSize(11);
    }

    @Test
    void formulas_days_and_errors_cannot_be_taken() throws UnreadableTable {
        var file = Workbooks.made(sheet -> {
            sheet.formula(0, 0, "1+1");
            sheet.value(0, 1, LocalDate.of(2023, 2, 1));
            sheet.style(0, 1).format("dd/mm/yyyy").set();
            sheet.value(0, 2, 2.5);
            sheet.style(0, 2).format("#,##0.00\\d;[Red]-0").set();
        });
        var cells = TableFormat.XLSX.read(file, 10).lines().get(0).cells();
        assertThat(told(cells.get(0)).en()).isEqualTo("the cell holds a formula; paste its value.");
        assertThat(told(cells.get(1)).en()).startsWith("the cell is formatted as a day or time");
        assertThat(cells.get(2)).isEqualTo(TableCell.of(new BigDecimal("2.5")));
        var error = rows("<row r=\"1\"><c r=\"A1\" t=\"e\"><v>#REF!</v></c></row>");
        assertThat(told(TableFormat.XLSX.read(error, 10).lines().get(0).cells().get(0))
                        .vi())
                .isEqualTo("ô báo lỗi #REF!.");
    }

    @Test
    void a_number_is_read_to_the_digits_that_excel_shows() throws UnreadableTable {
        var file = rows("<row><c><v>0.10000000000000001</v></c><c><v>1.5E2</v></c></row>");
        assertThat(texts(file)).containsExactly(List.of("0.1", "150"));
    }

    @Test
    void what_is_too_long_is_a_fault_of_its_cell_alone() throws UnreadableTable {
        var cell = "<c t=\"%s\"><v>%s</v></c>";
        var file = rows("<row>"
                + cell.formatted("str", "x".repeat(32_767))
                + cell.formatted("str", "x".repeat(32_768))
                + cell.formatted("n", "1".repeat(40))
                + cell.formatted("n", "1".repeat(41))
                + cell.formatted("e", "#".repeat(41))
                + "</row>");
        var cells = TableFormat.XLSX.read(file, 10).lines().get(0).cells();
        assertThat(cells.get(0)).isEqualTo(TableCell.of("x".repeat(32_767)));
        assertThat(told(cells.get(1)).en()).isEqualTo("the cell is longer than 32767 characters.");
        assertThat(cells.get(2).fault()).isNull();
        assertThat(told(cells.get(3)).en()).isEqualTo("the number is too long.");
        assertThat(told(cells.get(4)).en()).isEqualTo("the cell says " + "#".repeat(40) + ".");
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
        assertThatThrownBy(() -> TableFormat.XLSX
                        .read(new Workbooks().rows(rows).file(), 10)
                        .lines())
                .isInstanceOf(UnreadableTable.class)
                .hasMessage("The file is not a workbook (.xlsx) that can be read.");
    }

    @Test
    void parts_are_found_by_what_they_are_and_not_by_their_names() throws UnreadableTable {
        assertThat(texts(ofManyParts(new Workbooks()).file())).containsExactly(List.of("kind", "LEAF", "0.9"));
    }

    @Test
    void the_strict_form_of_the_standard_is_read_too() throws UnreadableTable {
        assertThat(texts(ofManyParts(Workbooks.strict()).file())).containsExactly(List.of("kind", "LEAF", "0.9"));
    }

    @Test
    void names_with_the_separators_of_windows_are_read_too() throws UnreadableTable {
        var file = ofManyParts(new Workbooks())
                .named(name -> name.replace('/', '\\'))
                .file();
        assertThat(texts(file)).containsExactly(List.of("kind", "LEAF", "0.9"));
    }

    private static Workbooks ofManyParts(Workbooks book) {
        return book.with(
                        "xl/texts.xml",
                        "<sst><si><t>kind</t></si><si><r><t>LE</t></r><r><t>AF</t></r><rPh><t>x</t></rPh></si></sst>")
                .with(
                        "xl/looks.xml",
                        "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"9\"/></cellXfs></styleSheet>")
                .rows("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c s=\"1\"><v>0.9</v></c></row>");
    }

    @Test
    void a_cell_knows_what_its_format_makes_of_its_number() throws UnreadableTable {
        var codes = List.of(
                "0.00%", "dd/mm/yyyy", "\"ngày\" dd \"tháng\" mm", "[h]:mm", "0.00\"%\"", "0\\%", "#,##0 \"đồng d\"");
        var formats = new StringBuilder("<styleSheet><numFmts>");
        var styles = new StringBuilder("</numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs>");
        var cells = new StringBuilder("<row>");
        for (int i = 0; i < codes.size(); i++) {
            var code = codes.get(i).replace("\"", "&quot;");
            formats.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(164 + i, code));
            styles.append("<xf numFmtId=\"%d\"/>".formatted(164 + i));
            cells.append("<c s=\"%d\"><v>0.5</v></c>".formatted(i));
        }
        for (int builtIn : new int[] {0, 9, 10, 14, 22, 45, 49}) {
            styles.append("<xf numFmtId=\"%d\"/>".formatted(builtIn));
        }
        for (int style = 7; style < 14; style++) {
            cells.append("<c s=\"%d\"><v>0.5</v></c>".formatted(style));
        }
        var file = new Workbooks()
                .with("xl/looks.xml", formats + styles.toString() + "</cellXfs></styleSheet>")
                .rows(cells + "<c><v>1</v></c><c t=\"str\" s=\"0\"><v>x</v></c></row>")
                .file();
        assertThat(TableFormat.XLSX.read(file, 10).lines().get(0).cells())
                .extracting(TableCell::kind)
                .containsExactly(
                        Kind.PERCENT,
                        Kind.DAY,
                        Kind.DAY,
                        Kind.DAY,
                        Kind.NUMBER,
                        Kind.NUMBER,
                        Kind.NUMBER,
                        Kind.NUMBER,
                        Kind.PERCENT,
                        Kind.PERCENT,
                        Kind.DAY,
                        Kind.DAY,
                        Kind.DAY,
                        Kind.NUMBER,
                        Kind.NUMBER,
                        Kind.TEXT);
    }

    private static Text told(TableCell cell) {
        return Messages.text(cell.fault());
    }

    private static byte[] rows(String rows) {
        return new Workbooks().rows(rows).file();
    }
}
