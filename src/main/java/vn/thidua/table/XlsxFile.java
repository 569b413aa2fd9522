package vn.thidua.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A table as a workbook of one sheet. Texts are text cells in text format, which Excel never runs
 * as formulas and whose {@code 1.10} it does not shorten when somebody edits them; only numbers are
 * numbers.
 */
final class XlsxFile {

    /** No time of its own, so that the same table is the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static final String TYPES = XML
            + "<Types xmlns=\"%1$scontent-types\">".formatted(PACKAGE)
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + type("/xl/workbook.xml", "sheet.main+xml")
            + type("/xl/styles.xml", "styles+xml")
            + type("/xl/worksheets/sheet1.xml", "worksheet+xml")
            + "</Types>";
    private static final String PACKAGE_PARTS =
            relationships(relationship("rId1", "officeDocument", "xl/workbook.xml"));
    private static final String WORKBOOK = XML
            + "<workbook xmlns=\"%1$s\" xmlns:r=\"%2$s\">".formatted(MAIN, OFFICE)
            + "<sheets><sheet name=\"criteria\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"
            + "</workbook>";
    private static final String WORKBOOK_PARTS = relationships(
            relationship("rId1", "worksheet", "worksheets/sheet1.xml") + relationship("rId2", "styles", "styles.xml"));

    /** Style 0 is for numbers, style 1 for text (format 49 is Excel's own text format). */
    private static final String STYLES = XML
            + "<styleSheet xmlns=\"%1$s\">".formatted(MAIN)
            + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border>"
            + "</borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\""
            + " borderId=\"0\"/></cellStyleXfs><cellXfs count=\"2\"><xf numFmtId=\"0\""
            + " fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/><xf numFmtId=\"49\""
            + " fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
            + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\""
            + " builtinId=\"0\"/></cellStyles></styleSheet>";

    private static final String SHEET_BEGINS = XML
            + "<worksheet xmlns=\"%1$s\">".formatted(MAIN)
            + "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\""
            + " topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView>"
            + "</sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols><col min=\"1\""
            + " max=\"100\" width=\"18\" style=\"1\" customWidth=\"1\"/></cols><sheetData>";
    private static final String SHEET_ENDS = "</sheetData></worksheet>";

    private XlsxFile() {}

    private static String type(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + type + "\"/>";
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, OFFICE, type, target);
    }

    private static String relationships(String all) {
        return XML + "<Relationships xmlns=\"%srelationships\">%s</Relationships>".formatted(PACKAGE, all);
    }

    static byte[] write(List<List<TableCell>> lines) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", TYPES);
        parts.put("_rels/.rels", PACKAGE_PARTS);
        parts.put("xl/workbook.xml", WORKBOOK);
        parts.put("xl/_rels/workbook.xml.rels", WORKBOOK_PARTS);
        parts.put("xl/styles.xml", STYLES);
        parts.put("xl/worksheets/sheet1.xml", sheet(lines));
        return zip(parts);
    }

    private static byte[] zip(Map<String, String> parts) {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static String sheet(List<List<TableCell>> lines) {
        var xml = new StringBuilder(SHEET_BEGINS);
        for (int row = 0; row < lines.size(); row++) {
            xml.append("<row r=\"").append(row + 1).append("\">");
            for (int column = 0; column < lines.get(row).size(); column++) {
                cell(lines.get(row).get(column), address(row, column), xml);
            }
            xml.append("</row>");
        }
        return xml.append(SHEET_ENDS).toString();
    }

    private static String address(int row, int column) {
        var letters = column < 26 ? "" : String.valueOf((char) ('A' + column / 26 - 1));
        return letters + (char) ('A' + column % 26) + (row + 1);
    }

    private static void cell(TableCell cell, String address, StringBuilder xml) {
        if (cell.isEmpty()) {
            return;
        }
        xml.append("<c r=\"").append(address);
        if (cell.number()) {
            xml.append("\" s=\"0\"><v>").append(cell.text()).append("</v></c>");
        } else {
            xml.append("\" s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                    .append(escaped(XlsxText.write(cell.text())))
                    .append("</t></is></c>");
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
