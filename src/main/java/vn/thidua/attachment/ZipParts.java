package vn.thidua.attachment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import vn.thidua.http.RawBody;

/**
 * The names of a zip file's parts, from the directory at its end, and the text of the one that says what they are.
 * Nothing else is unpacked, and every step is bounded: a file made to swell finds no room. What breaks a bound or the
 * format has no parts. Bytes after the directory are no matter, nor is it whether sizes are written in Zip64.
 */
final class ZipParts {

    private static final String CONTENT_TYPES = "[content_types].xml";

    /** Bytes of the file that are looked at: its directory, whose entries take memory, and one small part. */
    private static final long READ = 1536 * 1024L;

    /** Bytes of the part that says what the others are. */
    private static final int LARGEST_TEXT = 256 * 1024;

    private final List<String> names;
    private final String contentTypes;

    private ZipParts(List<String> names, String contentTypes) {
        this.names = names;
        this.contentTypes = contentTypes;
    }

    static ZipParts of(RawBody file) {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new BodyChannel(file, READ))
                .setIgnoreLocalFileHeader(true)
                .get()) {
            var entries = Collections.list(zip.getEntries());
            return new ZipParts(entries.stream().map(ZipParts::name).toList(), contentTypes(zip, entries));
        } catch (IOException | IllegalArgumentException unreadable) {
            return new ZipParts(List.of(), "");
        }
    }

    /** Whether any part has such a name; names are given in lower case. */
    boolean hasName(Predicate<String> wanted) {
        return names.stream().anyMatch(wanted);
    }

    /** The text that says what the parts are; empty if there is none, or more than one, or it is too long. */
    String contentTypes() {
        return contentTypes;
    }

    private static String contentTypes(ZipFile zip, List<ZipArchiveEntry> entries) throws IOException {
        var found = entries.stream()
                .filter(entry -> name(entry).equals(CONTENT_TYPES))
                .toList();
        if (found.size() != 1) {
            return "";
        }
        try (var text = zip.getInputStream(found.get(0))) {
            var bytes = text.readNBytes(LARGEST_TEXT + 1);
            return bytes.length > LARGEST_TEXT ? "" : new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static String name(ZipArchiveEntry entry) {
        return entry.getName().toLowerCase(Locale.ROOT);
    }
}
