package vn.thidua.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks of other hands, sound and broken, part by part. */
final class Workbooks {

    static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** A workbook of one sheet named {@code a}, its parts under names of their own. */
    Workbooks() {
        with(
                "[Content_Types].xml",
                "<Types xmlns=\"%scontent-types\">".formatted(PACKAGE)
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
        with("_rels/.rels", relationships(relationship(OFFICE, "r1", "officeDocument", "xl/book.xml")));
        with(
                "xl/_rels/book.xml.rels",
                relationships(relationship(OFFICE, "r1", "worksheet", "/xl/worksheets/s.xml")
                        + relationship(OFFICE, "r2", "sharedStrings", "texts.xml")
                        + relationship(OFFICE, "r3", "styles", "./looks.xml")));
        with(
                "xl/book.xml",
                "<workbook xmlns:r=\"urn:r\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        with("xl/texts.xml", "<sst></sst>");
        with("xl/looks.xml", "<styleSheet></styleSheet>");
        with("xl/worksheets/s.xml", "<worksheet></worksheet>");
    }

    /** The same in the strict form of the standard, as Excel saves it on demand. */
    static Workbooks strict() {
        var book = new Workbooks();
        book.parts.replaceAll((name, part) -> name.startsWith("[")
                ? part
                : new String(part, StandardCharsets.UTF_8)
                        .replace(OFFICE, STRICT)
                        .getBytes(StandardCharsets.UTF_8));
        return book;
    }

    private static String relationships(String all) {
        return "<Relationships xmlns=\"%srelationships\">%s</Relationships>".formatted(PACKAGE, all);
    }

    private static String relationship(String types, String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, types, type, target);
    }

    Workbooks with(String part, String xml) {
        return with(part, (XML + xml).getBytes(StandardCharsets.UTF_8));
    }

    Workbooks with(String part, byte[] bytes) {
        parts.put(part, bytes);
        return this;
    }

    Workbooks changed(String part, UnaryOperator<String> change) {
        return with(
                part,
                change.apply(new String(parts.get(part), StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** A copy whose part names an entity that it declares. */
    Workbooks entity(String part, String entity) {
        var copy = new Workbooks();
        copy.parts.putAll(parts);
        return copy.changed(
                part,
                xml -> XML
                        + "<!DOCTYPE x [<!ENTITY e %s>]>".formatted(entity)
                        + xml.substring(XML.length()).replaceFirst(">", ">&e;"));
    }

    Workbooks named(UnaryOperator<String> name) {
        var copy = new Workbooks();
        copy.parts.clear();
        parts.forEach((old, part) -> copy.with(name.apply(old), part));
        return copy;
    }

    /** Its sheets by name and state, all the same part. */
    Workbooks sheets(String... named) {
        var sheets = new StringBuilder("<workbook xmlns:r=\"urn:r\"><sheets>");
        for (var one : named) {
            var words = one.split(" ");
            var state = words.length > 1 ? " state=\"" + words[1] + "\"" : "";
            sheets.append("<sheet name=\"%s\"%s r:id=\"r1\"/>".formatted(words[0], state));
        }
        return with("xl/book.xml", sheets + "</sheets></workbook>");
    }

    Workbooks rows(String rows) {
        return sheet("<sheetData>" + rows + "</sheetData>");
    }

    Workbooks sheet(String inside) {
        return with("xl/worksheets/s.xml", "<worksheet>" + inside + "</worksheet>");
    }

    byte[] file() {
        return zip(parts);
    }

    static byte[] zip(Map<String, byte[]> parts) {
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

    interface Filling {
        void fill(Worksheet sheet);
    }

    /** A workbook as a library makes it, with a second sheet that is hidden. */
    static byte[] made(Filling filling) {
        var file = new ByteArrayOutputStream();
        try (var book = new Workbook(file, "test", "1.0")) {
            filling.fill(book.newWorksheet("first"));
            var second = book.newWorksheet("second");
            second.value(0, 0, "not read");
            second.setVisibilityState(VisibilityState.HIDDEN);
            book.finish();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return file.toByteArray();
    }

    /** What the cells of a workbook hold, line by line. */
    static List<List<String>> texts(byte[] file) throws UnreadableTable {
        return TableFormat.XLSX.read(file, 100).lines().stream()
                .map(line -> line.cells().stream().map(TableCell::text).toList())
                .toList();
    }
}
