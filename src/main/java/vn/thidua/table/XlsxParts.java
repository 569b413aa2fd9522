package vn.thidua.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What of a workbook is needed to read its first sheet. It is read here and not by a library, since
 * the small ones trust the file: one cell address or text number can make them ask for all memory.
 * Here the unpacked parts are bounded together, a row has at most 256 cells, and cells that name
 * the same text share it; what is read takes a multiple of the unpacked size, but no more.
 *
 * @param sheet the first sheet's XML
 * @param texts the texts that cells name by number
 * @param dates the styles under which a number is a day or a time
 */
record XlsxParts(byte[] sheet, List<String> texts, Set<Integer> dates) {

    private static final int UNPACKED = 32 * 1024 * 1024;
    private static final int PARTS = 500;
    private static final int LONGEST_FORMAT = 255; // Excel takes no longer format code
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final XMLInputFactory XML = xml();

    private static XMLInputFactory xml() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    static XlsxParts of(byte[] file) throws UnreadableTable {
        if (file.length >= OLE.length && Arrays.equals(file, 0, OLE.length, OLE, 0, OLE.length)) {
            throw new UnreadableTable(
                    "Tệp có mật khẩu hoặc ở định dạng .xls cũ; hãy lưu thành .xlsx không mật khẩu.",
                    "The file has a password or is an old .xls; save it as .xlsx without one.");
        }
        try {
            return of(unpack(file));
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            throw noWorkbook();
        }
    }

    static UnreadableTable noWorkbook() {
        return new UnreadableTable(
                "Tệp không phải bảng tính .xlsx đọc được.", "The file is not a workbook (.xlsx) that can be read.");
    }

    static XMLStreamReader reader(byte[] part) throws XMLStreamException {
        return XML.createXMLStreamReader(new ByteArrayInputStream(part));
    }

    private static XlsxParts of(Map<String, byte[]> parts) throws UnreadableTable, XMLStreamException {
        var book = "xl/workbook.xml";
        var targets = targets(parts.get("xl/_rels/workbook.xml.rels"));
        if (parts.get(book) == null) {
            throw noWorkbook();
        }
        var sheet = parts.get(targets.getOrDefault(firstSheet(parts.get(book)), ""));
        if (sheet == null) {
            throw noWorkbook();
        }
        var texts = parts.get("xl/sharedstrings.xml");
        var styles = parts.get("xl/styles.xml");
        return new XlsxParts(
                sheet, texts == null ? List.of() : texts(texts), styles == null ? Set.of() : dates(styles));
    }

    /**
     * The parts by name in lower case, as long as they stay within bounds. (Read by the archive's
     * own index, which needs a file: many writers say an entry's size only there.)
     */
    private static Map<String, byte[]> unpack(byte[] file) throws IOException, UnreadableTable {
        var place = Files.createTempFile("table", null);
        try {
            Files.write(place, file);
            try (var zip = new ZipFile(place.toFile())) {
                return unpack(zip);
            }
        } finally {
            Files.delete(place);
        }
    }

    private static Map<String, byte[]> unpack(ZipFile zip) throws IOException, UnreadableTable {
        if (zip.size() > PARTS) {
            throw tooLarge();
        }
        var parts = new HashMap<String, byte[]>();
        var left = UNPACKED;
        for (var entry : Collections.list(zip.entries())) {
            var name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.startsWith("xl/")) {
                try (var content = zip.getInputStream(entry)) {
                    var part = within(content, left);
                    left -= part.length;
                    parts.put(name, part);
                }
            }
        }
        return parts;
    }

    private static byte[] within(InputStream part, int limit) throws IOException, UnreadableTable {
        var bytes = new ByteArrayOutputStream();
        var step = new byte[8192];
        for (int read = part.read(step); read >= 0; read = part.read(step)) {
            bytes.write(step, 0, read);
            if (bytes.size() > limit) {
                throw tooLarge();
            }
        }
        return bytes.toByteArray();
    }

    private static UnreadableTable tooLarge() {
        return new UnreadableTable("Bảng tính quá lớn sau khi giải nén.", "The workbook is too large once unpacked.");
    }

    /** Where the workbook's parts are, by relationship id. */
    private static Map<String, String> targets(byte @Nullable [] rels) throws XMLStreamException {
        var targets = new HashMap<String, String>();
        if (rels == null) {
            return targets;
        }
        var xml = reader(rels);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                var target = String.valueOf(xml.getAttributeValue(null, "Target"));
                var path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                targets.put(String.valueOf(xml.getAttributeValue(null, "Id")), path.toLowerCase(Locale.ROOT));
            }
        }
        return targets;
    }

    /** The relationship id of the first sheet. */
    private static String firstSheet(byte[] workbook) throws XMLStreamException {
        var xml = reader(workbook);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("sheet")) {
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    if (xml.getAttributeLocalName(i).equals("id")) {
                        return xml.getAttributeValue(i);
                    }
                }
            }
        }
        return "";
    }

    private static List<String> texts(byte[] part) throws XMLStreamException {
        var texts = new ArrayList<String>();
        var xml = reader(part);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                texts.add(XlsxText.read(xml, "si"));
            }
        }
        return texts;
    }

    private static Set<Integer> dates(byte[] styles) throws XMLStreamException {
        var ofDates = new HashSet<String>();
        var dates = new HashSet<Integer>();
        var inCells = false;
        var style = 0;
        var xml = reader(styles);
        while (xml.hasNext()) {
            var event = xml.next();
            if (event != XMLStreamReader.START_ELEMENT && event != XMLStreamReader.END_ELEMENT) {
                continue;
            }
            var start = event == XMLStreamReader.START_ELEMENT;
            switch (xml.getLocalName()) {
                case "cellXfs" -> inCells = start;
                case "numFmt" -> {
                    if (start && isDate(xml.getAttributeValue(null, "formatCode"))) {
                        ofDates.add(xml.getAttributeValue(null, "numFmtId"));
                    }
                }
                case "xf" -> {
                    if (start && inCells) {
                        var format = String.valueOf(xml.getAttributeValue(null, "numFmtId"));
                        if (ofDates.contains(format) || isBuiltInDate(format)) {
                            dates.add(style);
                        }
                        style++;
                    }
                }
                default -> {
                    // of no concern
                }
            }
        }
        return dates;
    }

    /** The formats every workbook has without naming them. */
    private static boolean isBuiltInDate(String format) {
        return format.matches("1[4-9]|2[0-2]|2[7-9]|3[0-6]|4[5-7]|5[0-8]");
    }

    /** Letters of day, month, year or hour outside quotes, brackets and escapes. */
    private static boolean isDate(@Nullable String code) {
        return code != null
                && code.substring(0, Math.min(code.length(), LONGEST_FORMAT))
                        .replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.", "")
                        .matches("(?i).*[dmyh].*");
    }
}
