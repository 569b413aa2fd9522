package vn.thidua.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.jspecify.annotations.Nullable;
import vn.thidua.table.TableLayout.Sheet;
import vn.thidua.text.Message;

/**
 * A workbook and one of its sheets. POI knows which part is what, whatever the parts are called; the parts themselves
 * are read as streams of XML, since POI's own models of styles and texts take many times the size of what they hold.
 */
final class XlsxBook implements TableReader {

    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    /** How types of relationships end, in the transitional form of the standard as in the strict one. */
    private static final String WORKBOOK = "/officeDocument";

    private static final String TEXTS = "/sharedStrings";
    private static final String STYLES = "/styles";
    private static final String WORKSHEET = "/worksheet";

    /** A sheet as the workbook lists it, with the relationship that leads to it. */
    private record Listed(Sheet sheet, String relationship) {}

    private static final int MOST_SHEETS = 500;
    private static final int NAMED_SHEETS = 20;

    private final XlsxArchive archive;
    private final OPCPackage parts;
    private final TableLayout layout;
    private final XlsxSheet rows;

    private XlsxBook(XlsxArchive archive, OPCPackage parts, @Nullable String name)
            throws IOException, InvalidFormatException, UnreadableTable {
        this.archive = archive;
        this.parts = parts;
        var workbook = workbook(parts);
        var sheets = listed(workbook);
        var chosen = chosen(sheets, name);
        var part = workbook.getRelatedPart(workbook.getRelationship(chosen.relationship));
        try (var xml = new Xml(part.getInputStream())) {
            this.layout = XlsxSheet.layout(xml, chosen.sheet, hidden(sheets, chosen));
        }
        this.rows = new XlsxSheet(new Xml(part.getInputStream()), texts(workbook), styles(workbook), layout.merged());
    }

    static XlsxBook open(Supplier<InputStream> file, @Nullable String sheet) throws UnreadableTable {
        try (var bytes = new BufferedInputStream(file.get())) {
            bytes.mark(OLE.length);
            if (Arrays.equals(bytes.readNBytes(OLE.length), OLE)) {
                throw new UnreadableTable(Message.of("table.workbook-protected"));
            }
            bytes.reset();
            return open(XlsxArchive.of(bytes), sheet);
        } catch (XlsxArchive.TooLarge tooLarge) {
            throw new UnreadableTable(Message.of("table.workbook-too-large"), tooLarge);
        } catch (IOException broken) {
            throw new UnreadableTable(Message.of("table.workbook-unreadable"), broken);
        }
    }

    private static XlsxBook open(XlsxArchive archive, @Nullable String sheet) throws IOException, UnreadableTable {
        try {
            return new XlsxBook(archive, OPCPackage.open(archive), sheet);
        } catch (UnreadableTable unclear) {
            archive.close();
            throw unclear;
        } catch (IOException | InvalidFormatException | RuntimeException broken) {
            archive.close();
            throw archive.refusal(broken);
        }
    }

    private static PackagePart workbook(OPCPackage parts) throws InvalidFormatException {
        for (var one : parts.getRelationships()) {
            if (one.getRelationshipType().endsWith(WORKBOOK) && one.getTargetMode() == TargetMode.INTERNAL) {
                return parts.getPart(PackagingURIHelper.createPartName(one.getTargetURI()));
            }
        }
        throw new InvalidFormatException("No workbook");
    }

    /** Its sheets of cells; others hold a chart alone. */
    private static List<Listed> listed(PackagePart workbook) throws IOException {
        var sheets = new ArrayList<Listed>();
        try (var xml = new Xml(workbook.getInputStream())) {
            while (sheets.size() < MOST_SHEETS && xml.toNext("sheet")) {
                var id = String.valueOf(xml.attribute("id"));
                var relationship = workbook.getRelationship(id);
                if (relationship != null && relationship.getRelationshipType().endsWith(WORKSHEET)) {
                    var state = xml.attribute("state");
                    var hidden = state != null && !state.equals("visible");
                    sheets.add(new Listed(new Sheet(String.valueOf(xml.attribute("name")), hidden), id));
                }
            }
        }
        return sheets;
    }

    private static Listed chosen(List<Listed> sheets, @Nullable String name) throws UnreadableTable {
        if (name != null) {
            return sheets.stream()
                    .filter(one -> one.sheet.name().strip().equalsIgnoreCase(name.strip()))
                    .findFirst()
                    .orElseThrow(() -> unclear(Message.of("table.no-such-sheet", names(sheets))));
        }
        var visible = sheets.stream().filter(one -> !one.sheet.hidden()).toList();
        if (visible.isEmpty()) {
            throw unclear(Message.of("table.no-visible-sheet", names(sheets)));
        }
        if (visible.size() > 1) {
            throw unclear(Message.of("table.several-sheets", names(visible)));
        }
        return visible.get(0);
    }

    private static UnreadableTable unclear(Message why) {
        return new UnreadableTable(why, "sheet");
    }

    private static List<String> names(List<Listed> sheets) {
        return sheets.stream()
                .limit(NAMED_SHEETS)
                .map(one -> "“" + one.sheet.name() + "”")
                .toList();
    }

    private static List<String> hidden(List<Listed> sheets, Listed chosen) {
        return sheets.stream()
                .filter(one -> one.sheet.hidden() && one != chosen)
                .map(one -> one.sheet.name())
                .toList();
    }

    private static SharedTexts texts(PackagePart workbook) throws IOException, InvalidFormatException {
        var part = related(workbook, TEXTS);
        if (part == null) {
            return new SharedTexts();
        }
        try (var xml = new Xml(part.getInputStream())) {
            return SharedTexts.of(xml);
        }
    }

    private static CellStyles styles(PackagePart workbook) throws IOException, InvalidFormatException {
        var part = related(workbook, STYLES);
        if (part == null) {
            return new CellStyles();
        }
        try (var xml = new Xml(part.getInputStream())) {
            return CellStyles.of(xml);
        }
    }

    private static @Nullable PackagePart related(PackagePart workbook, String type) throws InvalidFormatException {
        for (var one : workbook.getRelationships()) {
            if (one.getRelationshipType().endsWith(type) && one.getTargetMode() == TargetMode.INTERNAL) {
                return workbook.getRelatedPart(one);
            }
        }
        return null;
    }

    @Override
    public @Nullable TableLine next() throws UnreadableTable {
        try {
            return rows.next();
        } catch (IOException | RuntimeException broken) {
            throw archive.refusal(broken);
        }
    }

    @Override
    public TableLayout layout() {
        return layout;
    }

    @Override
    public void close() {
        parts.revert(); // closes what was only read
        try {
            rows.close();
            archive.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
