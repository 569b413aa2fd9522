package vn.thidua.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import vn.thidua.http.RawBody;

/** What a file may be, found out from its bytes alone: names and headers say what they like. */
enum FileType {
    PDF(FileMediaTypes.PDF, "pdf"),
    PNG(FileMediaTypes.PNG, "png"),
    JPEG(FileMediaTypes.JPEG, "jpg", "jpeg"),
    DOCX(FileMediaTypes.DOCX, "docx"),
    XLSX(FileMediaTypes.XLSX, "xlsx");

    private static final int BEGINNING = 64 * 1024;

    /** How far readers of PDF look for its first line: mails and gateways put lines of their own before it. */
    private static final int BEFORE_PDF = 1024;

    private static final Set<String> ZIP = Set.of("application/zip", "application/x-tika-ooxml");

    /**
     * What the beginning of a file may be that readers of PDF pass over: nothing in particular, or what a gateway said.
     */
    private static final Set<String> PASSED_OVER =
            Set.of("application/octet-stream", "text/plain", "application/x-httpresponse");

    final String mediaType;

    /** What names of such files end in, the usual one first. */
    final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    /** Whether names of files of some allowed type end so. */
    static boolean isEnding(String ending) {
        return Arrays.stream(values()).anyMatch(type -> type.endings.contains(ending));
    }

    /** Empty if the file is of no allowed type. */
    static Optional<FileType> of(RawBody file) {
        var type = detected(file);
        return switch (type) {
            case FileMediaTypes.PDF -> Optional.of(PDF);
            case FileMediaTypes.PNG -> Optional.of(PNG);
            case FileMediaTypes.JPEG -> Optional.of(JPEG);
            default -> ZIP.contains(type) ? office(file) : pdfBehindOtherBytes(type, file);
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

    /** A page or a script that holds the words of a PDF is what it begins as. */
    private static Optional<FileType> pdfBehindOtherBytes(String type, RawBody file) {
        var beginning = new String(file.read(0, BEFORE_PDF), StandardCharsets.ISO_8859_1);
        return PASSED_OVER.contains(type) && beginning.contains("%PDF-") ? Optional.of(PDF) : Optional.empty();
    }

    /** An Office document says in one of its parts what the others are (ECMA-376, part 2). */
    private static Optional<FileType> office(RawBody file) {
        var parts = ZipParts.of(file);
        var types = parts.contentTypes().toLowerCase(Locale.ROOT);
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
