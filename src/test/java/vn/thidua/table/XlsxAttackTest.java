package vn.thidua.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxAttackTest {

    @Test
    void a_cell_far_away_costs_nothing() throws UnreadableTable {
        var file = new Workbooks()
                .rows("<row r=\"1\"><c r=\"ZZZZZZZZ1\"><v>1</v></c></row>")
                .file();
        assertThat(TableFormat.XLSX.read(file, 10).lines().get(0).cells()).hasSize(256);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Content_Types].xml",
                "_rels/.rels",
                "xl/_rels/book.xml.rels",
                "xl/book.xml",
                "xl/texts.xml",
                "xl/looks.xml",
                "xl/worksheets/s.xml"
            })
    void no_entity_is_expanded_in_any_part(String part) throws UnreadableTable {
        var sound = new Workbooks().rows("<row><c t=\"inlineStr\"><is><t>a</t></is></c></row>");
        assertThat(TableFormat.XLSX.read(sound.file(), 10).lines()).hasSize(1);
        for (var entity : List.of("SYSTEM \"file:///etc/hostname\"", "\"lol\"")) {
            var file = sound.entity(part, entity).file();
            assertThatThrownBy(() -> TableFormat.XLSX.read(file, 10).lines())
                    .isInstanceOf(UnreadableTable.class)
                    .hasMessage("The file is not a workbook (.xlsx) that can be read.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[Content_Types].xml", "_rels/.rels", "xl/_rels/book.xml.rels"})
    void what_the_library_holds_as_a_tree_is_small(String part) {
        var file = new Workbooks()
                .with(part, "<x>" + noise(2 * 1024 * 1024) + "</x>")
                .file();
        refused(file, "The workbook is too large once unpacked.");
    }

    @Test
    void links_of_a_sheet_are_not_even_read() throws UnreadableTable {
        var file = new Workbooks()
                .with("xl/worksheets/_rels/s.xml.rels", noise(2 * 1024 * 1024))
                .with("docProps/core.xml", noise(2 * 1024 * 1024))
                .rows("<row><c><v>1</v></c></row>")
                .file();
        assertThat(TableFormat.XLSX.read(file, 10).lines()).hasSize(1);
    }

    @Test
    void a_sheet_elsewhere_is_not_gone_for() {
        var file = new Workbooks()
                .changed(
                        "xl/_rels/book.xml.rels",
                        xml -> xml.replace(
                                "Target=\"/xl/worksheets/s.xml\"",
                                "TargetMode=\"External\" Target=\"file:///etc/hostname\""))
                .file();
        refused(file, "The file is not a workbook (.xlsx) that can be read.");
    }

    @Test
    void parts_are_counted() {
        var many = new Workbooks();
        for (int i = 0; i < 500; i++) {
            many.with("xl/media/" + i + ".xml", "<x/>");
        }
        refused(many.file(), "The workbook is too large once unpacked.");
    }

    @Test
    void texts_are_counted_and_measured() throws IOException {
        var bounds = List.of("<si/>".repeat(2_000_000), ("<si><t>" + noise(200_000) + "</t></si>").repeat(160));
        for (var within : bounds) {
            SharedTexts.of(xml("<sst>" + within + "</sst>"));
            var beyond = xml("<sst>" + within + "<si/>" + "<si><t>" + noise(200_000) + "</t></si></sst>");
            assertThatThrownBy(() -> SharedTexts.of(beyond)).isInstanceOf(XlsxArchive.TooLarge.class);
        }
    }

    @Test
    void merged_cells_are_counted_and_not_spread_out() throws IOException {
        var within = "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(100_000);
        assertThat(layout(within).merged()).hasSize(100_000);
        assertThatThrownBy(() -> layout(within + "<mergeCell ref=\"A1:A2\"/>"))
                .isInstanceOf(XlsxArchive.TooLarge.class);
    }

    private static TableLayout layout(String merged) throws IOException {
        return XlsxSheet.layout(
                xml("<mergeCells>" + merged + "</mergeCells>"), new TableLayout.Sheet("a", false), List.of());
    }

    @Test
    void merged_cells_over_each_other_are_no_workbook() {
        var file = new Workbooks()
                .sheet("<sheetData><row><c><v>1</v></c></row></sheetData><mergeCells>"
                        + "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(2)
                        + "</mergeCells>")
                .file();
        refused(file, "The file is not a workbook (.xlsx) that can be read.");
    }

    private static Xml xml(String part) throws IOException {
        return new Xml(new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void all_that_is_unpacked_is_counted_together() throws IOException {
        var file = new Workbooks()
                .with("xl/large.xml", noise(1024).repeat(8 * 1024))
                .file();
        try (var archive = XlsxArchive.of(new ByteArrayInputStream(file))) {
            for (int time = 1; time <= 31; time++) { // and so 248 MiB
                archive.getInputStream(archive.getEntry("xl/large.xml")).transferTo(OutputStream.nullOutputStream());
            }
            assertThatThrownBy(() -> archive.getInputStream(archive.getEntry("xl/large.xml"))
                            .transferTo(OutputStream.nullOutputStream()))
                    .isInstanceOf(XlsxArchive.TooLarge.class);
            assertThat(archive.refusal(new IOException())).hasMessage("The workbook is too large once unpacked.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<row r=\"%s\"/>", "<!--%s-->", "<?x %s?>", "<row><c><v><![CDATA[%s]]></v></c></row>"})
    void nothing_is_held_that_is_longer_than_any_cell(String step) throws UnreadableTable {
        var file = new Workbooks()
                .rows(step.formatted(noise(1024).repeat(4 * 1024)))
                .file();
        refused(file, "The workbook is too large once unpacked.");
    }

    @Test
    void a_text_that_many_cells_name_is_held_once() throws UnreadableTable {
        var row = "<row>" + "<c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c>".repeat(500) + "</row>";
        var file = new Workbooks()
                .with("xl/texts.xml", "<sst><si><t>%s</t></si><si><t>short</t></si></sst>".formatted(noise(30_000)))
                .rows(row.repeat(40))
                .file();
        var cells = TableFormat.XLSX.read(file, 40).lines().stream()
                .flatMap(line -> line.cells().stream())
                .toList();
        assertThat(cells).hasSize(40 * 256);
        var texts = Collections.newSetFromMap(new IdentityHashMap<String, Boolean>());
        cells.forEach(cell -> texts.add(cell.text()));
        assertThat(texts).hasSize(2);
    }

    /** Words that hardly shrink when they are packed. */
    private static String noise(int length) {
        return new Random(1)
                .ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void refused(byte[] file, String why) {
        assertThatThrownBy(() -> TableFormat.XLSX.read(file, 10_000).lines())
                .isInstanceOf(UnreadableTable.class)
                .hasMessage(why);
    }

    @Test
    void what_grows_too_large_is_not_unpacked() {
        var zeros = new byte[40 * 1024 * 1024];
        Arrays.fill(zeros, (byte) ' ');
        assertThatThrownBy(() -> TableFormat.XLSX
                        .read(new Workbooks().with("xl/worksheets/s.xml", zeros).file(), 10)
                        .lines())
                .isInstanceOf(UnreadableTable.class)
                .hasMessage("The workbook is too large once unpacked.");
    }

    @Test
    void what_is_no_workbook_is_told_apart_from_one_with_a_password() {
        assertThatThrownBy(
                        () -> TableFormat.XLSX.read("kind,code".getBytes(), 10).lines())
                .hasMessage("The file is not a workbook (.xlsx) that can be read.");
        assertThatThrownBy(() -> TableFormat.XLSX
                        .read(Workbooks.zip(Map.of("a.txt", new byte[1])), 10)
                        .lines())
                .hasMessage("The file is not a workbook (.xlsx) that can be read.");
        var ole = new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0};
        assertThatThrownBy(() -> TableFormat.XLSX.read(ole, 10).lines())
                .hasMessage("The file has a password or is an old .xls; save it as .xlsx without one.");
    }
}
