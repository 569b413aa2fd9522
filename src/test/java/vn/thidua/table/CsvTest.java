package vn.thidua.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.text.Messages;

class CsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind,code\nLEAF,\"a,b;c\"\n",
                "\ufeffkind,code\r\nLEAF,\"a,b;c\"\r\n",
                "kind;code\r\nLEAF;\"a,b;c\"",
                "\ufeff\"kind\";\"code\"\n\n\"LEAF\";\"a,b;c\"\n;\n",
                "kind\tcode\r\nLEAF\ta,b;c\r\n",
                "kind;code\rLEAF;\"a,b;c\"\r",
                "sep=;\r\nkind;code\r\nLEAF;\"a,b;c\"\r\n",
                "\ufeffSEP=\t\nkind\tcode\nLEAF\ta,b;c",
                "kind,code\nLEAF,\"a,b;c\"\n\u001a",
                "kind;code\nLEAF;\"a,b;c\"\n\u00a0;\u200b\n"
            })
    void every_dialect_says_the_same(String file) throws UnreadableTable {
        assertThat(cells(file)).containsExactly(List.of("kind", "code"), List.of("LEAF", "a,b;c"));
    }

    @Test
    void a_line_is_the_physical_one_on_which_its_row_begins() throws UnreadableTable {
        var lines = read("kind,code\nSET,\"a\nb\r\nc\"\n,\n\nLEAF,\"\"\"x\"\"\"\n");
        assertThat(lines).extracting(TableLine::number).containsExactly(1, 2, 7);
        assertThat(lines.get(1).cells().get(1).text()).isEqualTo("a\nb\r\nc");
        assertThat(lines.get(2).cells().get(1).text()).isEqualTo("\"x\"");
    }

    @Test
    void what_is_written_is_read_again() throws UnreadableTable {
        var texts = List.of("=1+1", " a ", "\"", "a,b", "x\r\ny\nz", "đ;ẽ");
        var file = TableFormat.CSV.write(
                "", List.of(texts.stream().map(TableCell::of).toList()));
        assertThat(cells(new String(file, StandardCharsets.UTF_8))).containsExactly(texts);
    }

    @Test
    void the_separator_is_what_every_line_has_as_often_as_the_others() throws UnreadableTable {
        var title = "Bảng tiêu chí, thang điểm, năm 2023\n\n";
        var rows = "kind;code;ladder\nLEAF;A.1;[0,1] 2, [1,2] 1, 0\nLEAF;A.2;x, y\n";
        assertThat(cells(title + rows))
                .contains(List.of("LEAF", "A.1", "[0,1] 2, [1,2] 1, 0"), List.of("LEAF", "A.2", "x, y"));
    }

    @Test
    void no_text_is_written_as_a_formula_and_each_is_read_again() throws UnreadableTable {
        var formulas = List.of("=1+1", "+1", "-1", "@a", "＝1", "＋1", "－1", "＠a", " =1", "\u00a0-1", "'=1", "''@a");
        for (var text : formulas) {
            assertThat(written(TableCell.of(text))).isEqualTo("'" + text + "\r\n");
        }
        for (var text : List.of("a=1", "1-1", "'a", "đ-1")) {
            assertThat(written(TableCell.of(text))).isEqualTo(text + "\r\n");
        }
        assertThat(written(TableCell.of("\ta"))).isEqualTo("'\ta\r\n");
        assertThat(written(TableCell.of("\r=a"))).isEqualTo("\"'\r=a\"\r\n");
        assertThat(written(TableCell.of(new BigDecimal("-1.50")))).isEqualTo("-1.50\r\n");
        for (var text : formulas) {
            assertThat(cells(written(TableCell.of(text)))).containsExactly(List.of(text));
        }
    }

    private static String written(TableCell cell) {
        return new String(TableFormat.CSV.write("", List.of(List.of(cell))), StandardCharsets.UTF_8);
    }

    @Test
    void no_more_lines_are_read_than_asked_for_and_one() throws UnreadableTable {
        assertThat(TableFormat.CSV.read("a\n".repeat(50).getBytes(), 10).lines())
                .hasSize(11);
    }

    @Test
    void what_is_not_utf_8_is_refused() {
        var file = "kind,code\nLEAF,Tiêu chí".getBytes(StandardCharsets.UTF_16);
        assertThatThrownBy(() -> TableFormat.CSV.read(file, 10).lines())
                .isInstanceOf(UnreadableTable.class)
                .hasMessage("The CSV file must be in UTF-8.");
    }

    @Test
    void a_misplaced_quote_is_refused_with_the_line_before_it() {
        assertThatThrownBy(() -> read("kind,code\nLEAF,x\nLEAF,\"a\"b\n"))
                .isInstanceOf(UnreadableTable.class)
                .hasMessage("The CSV cannot be read after line 2: a quote is misplaced.");
    }

    @Test
    void what_is_too_long_is_told_as_such() throws UnreadableTable {
        var cells = read("kind," + "x".repeat(32_767) + "," + "x".repeat(32_768))
                .get(0)
                .cells();
        assertThat(cells.get(1).fault()).isNull();
        assertThat(Messages.text(cells.get(2).fault()).vi()).isEqualTo("ô dài quá 32767 ký tự.");
        assertThatThrownBy(() -> read("kind\n" + ",".repeat(20_000)))
                .hasMessage("The CSV cannot be read after line 1: a cell or a line is too long.");
    }

    private static List<List<String>> cells(String file) throws UnreadableTable {
        return read(file).stream()
                .map(line -> line.cells().stream().map(TableCell::text).toList())
                .toList();
    }

    private static List<TableLine> read(String file) throws UnreadableTable {
        return TableFormat.CSV.read(file.getBytes(StandardCharsets.UTF_8), 100).lines();
    }
}
