package vn.thidua.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.table.Workbooks.texts;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.text.Messages;

/** A workbook is read as whoever opens it sees it, and what they do not see is told. */
class ShownTest {

    private enum Of implements Column {
        KIND,
        NAME,
        RATE;

        @Override
        public String title() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String HEAD = "<row r=\"3\">" + cell("kind") + cell("name") + cell("rate") + "</row>";

    private static String cell(String text) {
        return "<c t=\"str\"><v>" + text + "</v></c>";
    }

    private static Table read(Workbooks book, String sheet) throws UnreadableTable {
        var file = book.file();
        return TableFormat.XLSX.read(() -> new ByteArrayInputStream(file), sheet, 100);
    }

    private static List<String> notes(Table table) {
        var head = TableHead.find(table.lines(), Of.class, new TableFaults(List.of(Of.values())))
                .orElseThrow();
        return TableNotes.of(table, head).stream()
                .map(note -> Messages.in(Locale.ENGLISH, note))
                .toList();
    }

    @Test
    void the_only_visible_sheet_is_read_and_the_hidden_ones_are_named() throws UnreadableTable {
        var book = new Workbooks()
                .sheets("old hidden", "new visible", "help veryHidden")
                .rows(HEAD);
        var table = read(book, null);
        assertThat(table.layout().sheet()).isEqualTo(new TableLayout.Sheet("new", false));
        assertThat(notes(table)).containsExactly("Hidden sheets that were not read: old, help.");
    }

    @Test
    void of_several_visible_sheets_one_is_named() throws UnreadableTable {
        var book = new Workbooks().sheets("one", "two", "three hidden").rows(HEAD);
        assertThatThrownBy(() -> read(book, null))
                .hasMessage("The workbook has several sheets: “one”, “two”;"
                        + " name the one to read with the parameter sheet.");
        assertThat(read(book, " TWO ").layout().sheet().name()).isEqualTo("two");
        assertThatThrownBy(() -> read(book, "four"))
                .hasMessage("The workbook has no such sheet; its sheets are: “one”, “two”, “three”.");
    }

    @Test
    void a_hidden_sheet_is_read_only_by_its_name() throws UnreadableTable {
        var book = new Workbooks().sheets("one hidden", "two veryHidden").rows(HEAD);
        assertThatThrownBy(() -> read(book, null))
                .hasMessage("All sheets of the workbook are hidden: “one”, “two”;"
                        + " name the one to read with the parameter sheet.");
        assertThat(notes(read(book, "one")))
                .containsExactly(
                        "The sheet “one” is hidden in the workbook; it was read, since you named it.",
                        "Hidden sheets that were not read: two.");
    }

    @Test
    void a_chart_is_no_sheet() throws UnreadableTable {
        var book = new Workbooks()
                .sheets("table")
                .changed("xl/book.xml", xml -> xml.replace("</sheets>", "<sheet name=\"chart\" r:id=\"r2\"/></sheets>"))
                .rows(HEAD);
        assertThat(read(book, null).layout().sheet().name()).isEqualTo("table");
    }

    @Test
    void a_csv_file_has_no_sheets() {
        assertThatThrownBy(() -> TableFormat.CSV.read(() -> new ByteArrayInputStream(new byte[0]), "one", 10))
                .hasMessage("A CSV file has no sheets to choose from.");
    }

    @Test
    void hidden_rows_and_columns_are_read_and_named() throws UnreadableTable {
        var row = cell("a") + cell("b") + cell("c");
        var columns = "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/><col min=\"3\" max=\"9\"/></cols>";
        var rows = "<row r=\"1\" hidden=\"1\">" + row + "</row>"
                + HEAD
                + "<row r=\"4\" hidden=\"1\">" + row + "</row>"
                + "<row r=\"5\" ht=\"0\">" + row + "</row>"
                + "<row r=\"7\" hidden=\"true\">" + row + "</row>"
                + "<row r=\"8\" hidden=\"0\" ht=\"20.5\">" + row + "</row>";
        var table = read(new Workbooks().sheet(columns + "<sheetData>" + rows + "</sheetData>"), null);
        assertThat(table.lines()).hasSize(6);
        assertThat(notes(table))
                .containsExactly(
                        "The names of the columns stand in line 3; what stands above it was not read.",
                        "Hidden rows that were read like the others: 4–5, 7.",
                        "Hidden columns that were read like the others: name.");
    }

    @Test
    void what_merged_cells_show_stands_in_all_of_them() throws UnreadableTable {
        var rows = HEAD
                + "<row r=\"4\">" + cell("a") + cell("b") + "<c t=\"e\"><v>#REF!</v></c></row>"
                + "<row r=\"5\">" + cell("c") + cell("under") + cell("under") + "</row>"
                + "<row r=\"7\">" + cell("d") + "</row>"
                + "<row r=\"8\">" + cell("e") + cell("f") + "</row>";
        var merged = "<mergeCell ref=\"B8:C8\"/><mergeCell ref=\"C4:C5\"/>"
                + "<mergeCell ref=\"B4:B7\"/><mergeCell ref=\"A1:C1\"/>";
        var table = read(
                new Workbooks().sheet("<sheetData>" + rows + "</sheetData><mergeCells>" + merged + "</mergeCells>"),
                null);
        var texts = table.lines().stream()
                .map(line -> line.cells().stream().map(TableCell::text).toList())
                .toList();
        assertThat(texts)
                .containsExactly(
                        List.of("kind", "name", "rate"),
                        List.of("a", "b", ""),
                        List.of("c", "b", ""),
                        List.of("d", "b"),
                        List.of("e", "f", "f"));
        assertThat(table.lines().get(2).cells().get(2).fault()).isNotNull();
        assertThat(notes(table))
                .containsExactly("Merged cells B4:B7, C4:C5, B8:C8: their value counts for each of their cells.");
    }

    @Test
    void merged_cells_whose_first_row_is_empty_show_nothing() throws UnreadableTable {
        var file = new Workbooks()
                .sheet("<sheetData><row r=\"2\">" + cell("under") + cell("b") + "</row></sheetData><mergeCells>"
                        + "<mergeCell ref=\"A1:A2\"/></mergeCells>")
                .file();
        assertThat(texts(file)).containsExactly(List.of("", "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"./worksheets/s.xml", "worksheets/s.xml", "/xl/worksheets/s.xml", "../xl/worksheets/s.xml"})
    void a_target_may_be_written_in_any_way(String target) throws UnreadableTable {
        var file = new Workbooks()
                .changed("xl/_rels/book.xml.rels", xml -> xml.replace("/xl/worksheets/s.xml", target))
                .rows("<row>" + cell("a") + "</row>")
                .file();
        assertThat(texts(file)).containsExactly(List.of("a"));
    }

    @ParameterizedTest
    @CsvSource({"'#,##0,', SCALED", "'0.0,,', SCALED", "'#,##0', NUMBER", "'#,##0.00', NUMBER", "'0,0', NUMBER"})
    void a_format_that_shows_thousands_is_known(String code, TableCell.Kind kind) throws UnreadableTable {
        var file = new Workbooks()
                .with(
                        "xl/looks.xml",
                        "<styleSheet><numFmts><numFmt numFmtId=\"200\" formatCode=\"" + code
                                + "\"/></numFmts><cellXfs><xf numFmtId=\"200\"/></cellXfs></styleSheet>")
                .rows("<row><c s=\"0\"><v>5000</v></c></row>")
                .file();
        assertThat(TableFormat.XLSX.read(file, 10).lines().get(0).cells().get(0).kind())
                .isEqualTo(kind);
    }
}
