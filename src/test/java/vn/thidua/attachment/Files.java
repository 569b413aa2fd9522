package vn.thidua.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import vn.thidua.Api;
import vn.thidua.Database;

/** Files as units upload them, and such as only look like them; no two calls give equal bytes. */
public final class Files {

    static final String TEXT_PART = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    static final String TABLE_PART = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    static final String MACRO_PART = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";

    private Files() {}

    static byte[] pdf() {
        return bytes("%PDF-1.7\n%" + UUID.randomUUID() + "\n%%EOF\n");
    }

    /** A PDF of exactly so many bytes, the same for the same seed. */
    public static byte[] pdf(int size, long seed) {
        var file = new byte[size];
        new Random(seed).nextBytes(file);
        var head = bytes("%PDF-1.7\n%");
        System.arraycopy(head, 0, file, 0, head.length);
        return file;
    }

    static byte[] png() {
        return bytes("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR" + UUID.randomUUID());
    }

    static byte[] jpeg() {
        return bytes("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0" + UUID.randomUUID());
    }

    static byte[] docx() {
        return office(TEXT_PART, "word/document.xml");
    }

    static byte[] xlsx() {
        return office(TABLE_PART, "xl/workbook.xml");
    }

    /** A package whose main part is of a type, with these parts besides. */
    static byte[] office(String mainType, String... parts) {
        var all = new LinkedHashMap<String, byte[]>();
        all.put(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/%s\" ContentType=\"%s\"/></Types>"
                        .formatted(parts[0], mainType)
                        .getBytes(UTF_8));
        Arrays.stream(parts).forEach(part -> all.put(part, bytes("" + UUID.randomUUID())));
        return zip(all);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    /** The same package with every size written in Zip64. */
    static byte[] zip64(byte[] zip) {
        var file = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(zip));
                var to = new ZipArchiveOutputStream(file)) {
            to.setUseZip64(Zip64Mode.Always);
            for (var part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                to.putArchiveEntry(new ZipArchiveEntry(part.getName()));
                from.transferTo(to);
                to.closeArchiveEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    static byte[] joined(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** One byte for each character. */
    static byte[] bytes(String characters) {
        return characters.getBytes(ISO_8859_1);
    }

    public static RequestSpecification upload(String subject, UUID unit, String name, byte[] file) {
        return Api.as(subject)
                .contentType("application/octet-stream")
                .queryParam("organisationId", unit)
                .queryParam("fileName", name)
                .body(file);
    }

    /** Uploads a file that must be taken. */
    static Response kept(String subject, UUID unit, byte[] file) {
        var answer = upload(subject, unit, "bang-chung.pdf", file).post("/v1/attachments");
        answer.then().statusCode(201);
        return answer;
    }

    /** The hash of a content that nobody has. */
    static String unheard() {
        return (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
    }

    static long contents(String sha256) {
        return Long.parseLong(
                Database.value("select count(*) from attachment_content where sha256 = '%s'".formatted(sha256)));
    }

    static long chunks(String sha256) {
        return Long.parseLong(Database.value("""
                        select count(*) from attachment_chunk k join attachment_content c on c.id = k.content_id
                         where c.sha256 = '%s'
                        """.formatted(sha256)));
    }

    static long filesOf(UUID unit) {
        return Long.parseLong(
                Database.value("select count(*) from attachment where organisation_id = '%s'".formatted(unit)));
    }
}
