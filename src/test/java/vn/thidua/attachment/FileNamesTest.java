package vn.thidua.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URLDecoder;
import java.text.Normalizer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.Api;
import vn.thidua.Region;
import vn.thidua.TestYears;

/** Names of files, as they are sent, kept and given back. */
@QuarkusTest
class FileNamesTest {

    private final Region region = new Region(1, TestYears.next());
    private final UUID unit = region.unit(0);
    private final String officer = region.officer(0);

    @Test
    void a_vietnamese_name_is_downloaded_as_it_is() {
        // decomposed, as some systems write it
        var sent = Normalizer.normalize("Đề án \"số 1\" 100%.pdf", Normalizer.Form.NFD);
        var kept = Files.upload(officer, unit, sent, Files.pdf()).post("/v1/attachments");
        kept.then().statusCode(201).body("fileName", equalTo("Đề án -số 1- 100%.pdf"));
        Api.as(officer)
                .get(kept.header("Location") + "/content")
                .then()
                .statusCode(200)
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"De an -so 1- 100_.pdf\"; filename*=UTF-8''"
                                + "%C4%90%E1%BB%81%20%C3%A1n%20-s%E1%BB%91%201-%20100%25.pdf"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
                    12/STP-VP                  > 12-STP-VP.pdf
                    12.STP-VP                  > 12.STP-VP.pdf
                    ../../etc/passwd           > ---..-etc-passwd.pdf
                    C:\\a\\b.PDF                 > C--a-b.PDF
                    .htaccess                  > -htaccess.pdf
                    ảnh chụp.jpeg              > ảnh chụp.pdf
                    Báo cáo quý I.2023         > Báo cáo quý I.2023.pdf
                    a\u200bb\ufeff.pdf         > ab.pdf
                    'một   hai\u00a0 ba .pdf'  > một hai ba .pdf
                    /                          > -.pdf
                    .pdf                       > -pdf.pdf
                    """)
    void a_name_as_officials_write_it_is_taken_and_made_safe(String given, String kept) {
        var file = Files.upload(officer, unit, given, Files.pdf()).post("/v1/attachments");
        file.then().statusCode(201).body("fileName", equalTo(kept));
        Api.as(officer)
                .queryParam("organisationId", unit)
                .get("/v1/attachments")
                .then()
                .body("items.fileName", hasItem(kept));
        var header = Api.as(officer)
                .get(file.header("Location") + "/content")
                .then()
                .statusCode(200)
                .extract()
                .header("Content-Disposition");
        assertThat(URLDecoder.decode(header.substring(header.indexOf("''") + 2), UTF_8))
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb.pdf", "a\u0000.pdf", "fdp.\u202eexe", " ", "\u200b\u3164"})
    void a_name_that_could_mislead_or_shows_nothing_is_a_fault(String name) {
        Files.upload(officer, unit, name, Files.pdf())
                .post("/v1/attachments")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("fileName"))
                .body("errors[0].detail", not(containsString("\\")));
    }

    @Test
    void a_name_has_at_most_255_characters() {
        Files.upload(officer, unit, "ề".repeat(255), Files.pdf())
                .post("/v1/attachments")
                .then()
                .statusCode(201)
                .body("fileName", equalTo("ề".repeat(251) + ".pdf"));
        Files.upload(officer, unit, "ề".repeat(256), Files.pdf())
                .post("/v1/attachments")
                .then()
                .statusCode(400);
    }
}
