package vn.thidua.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.jspecify.annotations.Nullable;
import vn.thidua.text.Message;

/**
 * The zip file of a workbook, with bounds that a file made to swell cannot pass: how many parts there are, how many
 * bytes of all are unpacked, and how many times its size one may grow to. They stand here and not in the library's
 * settings, which are one for the whole virtual machine.
 */
final class XlsxArchive implements ZipEntrySource {

    /** A workbook has some ten, and one for each sheet and picture. */
    private static final int PARTS = 500;

    /** Bytes; what is read twice counts twice. */
    private static final long UNPACKED = 256L * 1024 * 1024;

    /** Bytes of a part that says how the others hang together, which the library holds as a tree. */
    private static final long PLAN = 1024 * 1024;

    /** Sheets of many like rows shrink to a hundredth; nothing but a bomb to a thousandth. */
    private static final long RATIO = 250;

    private final ZipFile zip;
    private final Map<String, ZipEntry> packed = new LinkedHashMap<>();
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    private long left = UNPACKED;
    private boolean exceeded;
    private boolean closed;

    private XlsxArchive(ZipFile zip) {
        this.zip = zip;
        for (var entry : Collections.list(zip.entries())) {
            var name = entry.getName().replace('\\', '/'); // some writers on Windows
            if (isNeeded(name.toLowerCase(Locale.ROOT))) {
                packed.put(name, entry);
                entries.put(name, new ZipArchiveEntry(name));
            }
        }
    }

    /** By the index at its end, which needs a file: many writers say an entry's size only there. */
    static XlsxArchive of(InputStream file) throws IOException {
        var place = Files.createTempFile("table", null);
        try (file) {
            Files.copy(file, place, StandardCopyOption.REPLACE_EXISTING);
            var zip = new ZipFile(place.toFile(), ZipFile.OPEN_READ | ZipFile.OPEN_DELETE);
            if (zip.size() > PARTS) {
                zip.close();
                throw new TooLarge();
            }
            return new XlsxArchive(zip);
        } finally {
            Files.deleteIfExists(place);
        }
    }

    /** Who wrote it and where its links lead is not asked, and may be long or wrong without harm to the table. */
    private static boolean isNeeded(String name) {
        return !name.startsWith("docprops/") && !name.startsWith("xl/worksheets/_rels/");
    }

    /** More of something than there may be. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /** What to say of a failure: that a bound was passed, or that the file is broken. */
    UnreadableTable refusal(Exception failure) {
        // whoever reads XML hides what its stream threw
        var tooLarge = exceeded || failure instanceof TooLarge;
        return new UnreadableTable(
                tooLarge ? Message.of("table.workbook-too-large") : Message.of("table.workbook-unreadable"), failure);
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return Collections.enumeration(entries.values());
    }

    @Override
    public @Nullable ZipArchiveEntry getEntry(String path) {
        return entries.get(path);
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        var part = packed.get(entry.getName());
        var name = entry.getName().toLowerCase(Locale.ROOT);
        var isPlan = name.endsWith(".rels") || name.equals("[content_types].xml");
        var swollen = Math.max(PLAN, part.getCompressedSize() * RATIO);
        return new Bounded(zip.getInputStream(part), isPlan ? PLAN : swollen);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        zip.close();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    private final class Bounded extends FilterInputStream {

        private long rest;

        Bounded(InputStream part, long most) {
            super(part);
            this.rest = most;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            rest -= Math.max(0, read);
            left -= Math.max(0, read);
            if (rest < 0 || left < 0) {
                exceeded = true;
                throw new TooLarge();
            }
            return read;
        }
    }
}
