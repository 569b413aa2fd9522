package vn.thidua.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.Api;
import vn.thidua.Region;
import vn.thidua.Tokens;

@QuarkusTest
class AllowedFilesTest {

    /** Of the test settings. */
    private static final int LIMIT = 4 * 1024 * 1024;

    private final Region region = new Region(1, 2153);
    private final UUID unit = region.unit(0);
    private final String officer = region.officer(0);

    static Stream<Arguments> allowed() {
        return Stream.of(
                Arguments.of("application/pdf", Files.pdf()),
                Arguments.of("image/png", Files.png()),
                Arguments.of("image/jpeg", Files.jpeg()),
                Arguments.of(FileMediaTypes.DOCX, Files.docx()),
                Arguments.of(FileMediaTypes.XLSX, Files.xlsx()),
                Arguments.of(FileMediaTypes.DOCX, Files.zip64(Files.docx())),
                Arguments.of(FileMediaTypes.XLSX, Files.zip64(Files.xlsx())),
                Arguments.of(FileMediaTypes.DOCX, Files.joined(Files.docx(), text("\r\n"))),
                Arguments.of(FileMediaTypes.XLSX, Files.joined(Files.xlsx(), new byte[4096])),
                Arguments.of("application/pdf", Files.joined(text("\ufeff\n\n"), Files.pdf())),
                Arguments.of("application/pdf", Files.joined(text(" ".repeat(700)), Files.pdf())),
                Arguments.of("application/pdf", Files.joined(Files.bytes("\0\u0001\u00fe\u00ff"), Files.pdf())),
                Arguments.of(
                        "application/pdf",
                        Files.joined(
                                text("HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nServer: x\r\n\r\n"),
                                Files.pdf())));
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void what_is_allowed_is_taken_whatever_its_name_says(String mediaType, byte[] file) {
        var kept = Files.upload(officer, unit, "virus.exe", file).post("/v1/attachments");
        var ending = Map.of(
                        "application/pdf",
                        "pdf",
                        "image/png",
                        "png",
                        "image/jpeg",
                        "jpg",
                        FileMediaTypes.DOCX,
                        "docx",
                        FileMediaTypes.XLSX,
                        "xlsx")
                .get(mediaType);
        kept.then()
                .statusCode(201)
                .body("mediaType", equalTo(mediaType))
                .body("fileName", equalTo("virus.exe." + ending));
        var content = Api.as(officer).get(kept.header("Location") + "/content");
        content.then().statusCode(200).contentType(mediaType);
        assertThat(content.asByteArray()).isEqualTo(file);
    }

    static Stream<Arguments> disguised() {
        return Stream.of(
                refused("a program", Files.bytes("MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00ff\u00ff")),
                refused("a program of another system", Files.bytes("\u007fELF\u0002\u0001\u0001\0")),
                refused("a page", text("<!DOCTYPE html><html><body>%PDF-1.7</body></html>")),
                refused(
                        "a drawing with scripts",
                        text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>")),
                refused("a script", text("#!/bin/sh\nrm -rf /\n")),
                refused("plain text", text("Báo cáo")),
                refused("a PDF that begins too late", Files.joined(text("x".repeat(1025)), Files.pdf())),
                refused("a GIF", Files.bytes("GIF89a\u0001\0\u0001\0\0\0\0;")),
                refused("an old Office document", Files.bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")),
                refused("any zip", Files.zip(Map.of("a.txt", text("a")))),
                refused("an empty zip", Files.zip(Map.of())),
                refused("the beginning of a zip", Arrays.copyOf(Files.docx(), 60)),
                refused("a zip without an end", Arrays.copyOf(Files.xlsx(), Files.xlsx().length - 4)),
                refused("a workbook that may run macros", Files.office(Files.MACRO_PART, "xl/workbook.xml")),
                refused(
                        "a workbook with macros",
                        Files.office(Files.TABLE_PART, "xl/workbook.xml", "xl/vbaProject.bin")),
                refused(
                        "a document with macros",
                        Files.office(Files.TEXT_PART, "word/document.xml", "word/VBAPROJECT.BIN")),
                refused(
                        "a presentation",
                        Files.office(
                                "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
                                "ppt/presentation.xml")),
                refused("a document without its part", Files.office(Files.TEXT_PART, "other/document.xml")),
                refused(
                        "a package of two kinds",
                        Files.office(
                                Files.TEXT_PART + "\"/><Override ContentType=\"" + Files.TABLE_PART,
                                "word/document.xml",
                                "xl/workbook.xml")),
                refused("a package that swells", swelling()),
                refused("a package of very many parts", Files.office(Files.TEXT_PART, manyParts())));
    }

    /** Content types of 64 MB, packed in 64 KB. */
    private static byte[] swelling() {
        var types = "<Types ContentType=\"" + Files.TEXT_PART + "\"/>";
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", Arrays.copyOf(text(types), 64 * 1024 * 1024));
        parts.put("word/document.xml", text("x"));
        return Files.zip(parts);
    }

    /** Whose directory takes more memory than any document's. */
    private static String[] manyParts() {
        return IntStream.range(0, 4_000)
                .mapToObj(number -> "word/" + "part".repeat(100) + number)
                .toArray(String[]::new);
    }

    private static Arguments refused(String name, byte[] file) {
        return Arguments.of(name, file);
    }

    private static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("disguised")
    void what_is_not_allowed_is_refused_whatever_its_name_says(String name, byte[] file) throws Exception {
        Files.upload(officer, unit, "bao-cao.pdf", file)
                .header("Accept-Language", "en")
                .post("/v1/attachments")
                .then()
                .statusCode(415)
                .body("type", equalTo("urn:problem-type:thidua:unsupported-media-type"))
                .body("detail", containsString("PDF, PNG, JPEG, DOCX and XLSX"));
        assertThat(Files.filesOf(unit)).isZero();
        assertThat(Files.contents(AttachmentsTest.sha256(file))).isZero();
    }

    @Test
    void the_refusal_is_in_vietnamese_unless_asked_otherwise() {
        Files.upload(officer, unit, "a.pdf", text("x"))
                .post("/v1/attachments")
                .then()
                .statusCode(415)
                .body("detail", containsString("Chỉ nhận tệp PDF, PNG, JPEG, DOCX, XLSX"))
                .body("detail", containsString("lưu thành PDF rồi gửi lại"));
    }

    @Test
    void a_body_that_does_not_say_it_is_a_file_is_refused() {
        Files.upload(officer, unit, "a.pdf", Files.pdf())
                .contentType("application/pdf")
                .header("Accept-Language", "en")
                .post("/v1/attachments")
                .then()
                .statusCode(415)
                .body("detail", equalTo("Send application/octet-stream."));
    }

    @Test
    void an_empty_file_is_a_fault() {
        Files.upload(officer, unit, "a.pdf", new byte[0])
                .post("/v1/attachments")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(""));
        assertThat(Files.filesOf(unit)).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_limit_is_taken_and_one_byte_more_is_not(boolean declared) throws Exception {
        var file = Files.pdf(LIMIT, System.nanoTime());
        var tooLarge = Arrays.copyOf(file, LIMIT + 1);

        assertThat(send(file, declared).statusCode()).isEqualTo(201);
        var refused = send(tooLarge, declared);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("urn:problem-type:thidua:content-too-large");
        assertThat(Files.filesOf(unit)).isEqualTo(1);
        assertThat(Files.contents(AttachmentsTest.sha256(tooLarge))).isZero();
        assertThat(send(Files.pdf(), declared).statusCode()).isEqualTo(201);
    }

    @Test
    void other_operations_take_no_more_than_they_did() {
        Api.as(officer)
                .body("{\"subject\": \"" + "x".repeat(2_200_000) + "\"}")
                .post("/v1/campaigns")
                .then()
                .statusCode(413);
    }

    /** With its length declared, or in pieces whose number nobody knows. */
    private HttpResponse<String> send(byte[] file, boolean declared) throws Exception {
        var address = "%s:%d/v1/attachments?organisationId=%s&fileName=a.pdf"
                .formatted(RestAssured.baseURI, RestAssured.port, unit);
        var body = declared
                ? BodyPublishers.ofByteArray(file)
                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file));
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + Tokens.of(officer))
                .header("Content-Type", "application/octet-stream")
                .POST(body)
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
