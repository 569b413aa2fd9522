package vn.thidua.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import vn.thidua.http.RawBody;

/** What a file may be, found out from its bytes alone: names and headers say what they like. */
enum FileType {
    PDF(FileMediaTypes.PDF),
    PNG(FileMediaTypes.PNG),
    JPEG(FileMediaTypes.JPEG),
    DOCX(FileMediaTypes.DOCX),
    XLSX(FileMediaTypes.XLSX);

    private static final int BEGINNING = 64 * 1024;
    private static final Set<String> ZIP = Set.of("application/zip", "application/x-tika-ooxml");

    final String mediaType;

    FileType(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Empty if the file is of no allowed type. */
    static Optional<FileType> of(RawBody file) {
        var type = detected(file);
        return switch (type) {
            case FileMediaTypes.PDF -> Optional.of(PDF);
            case FileMediaTypes.PNG -> Optional.of(PNG);
            case FileMediaTypes.JPEG -> Optional.of(JPEG);
            default -> ZIP.contains(type) ? office(file) : Optional.empty();
        };
    }

    private static String detected(RawBody file) {
        try {
            var beginning = new ByteArrayInputStream(file.read(0, BEGINNING));
            return MimeTypes.getDefaultMimeTypes()
                    .detect(beginning, new Metadata())
                    .toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** An Office document says in one of its parts what the others are (ECMA-376, part 2). */
    private static Optional<FileType> office(RawBody file) {
        var parts = ZipParts.of(file);
        var types = parts.text("[Content_Types].xml").toLowerCase(Locale.ROOT);
        if (types.contains("macroenabled") || parts.hasName(name -> name.endsWith("vbaproject.bin"))) {
            return Optional.empty();
        }
        boolean text = types.contains(DOCX.mainPart()) && parts.hasName(n -> n.startsWith("word/"));
        boolean table = types.contains(XLSX.mainPart()) && parts.hasName(n -> n.startsWith("xl/"));
        if (text == table) {
            return Optional.empty();
        }
        return Optional.of(text ? DOCX : XLSX);
    }

    /** The media type of the part that makes a package this document. */
    private String mainPart() {
        return mediaType + ".main+xml";
    }
}
