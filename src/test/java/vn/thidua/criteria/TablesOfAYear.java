package vn.thidua.criteria;

import static io.restassured.RestAssured.config;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static io.restassured.http.ContentType.BINARY;
import static org.hamcrest.Matchers.contains;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import vn.thidua.Api;
import vn.thidua.criteria.rule.ExampleTable;
import vn.thidua.scoresheet.ScoringYear;

/** A year of a test's own, and criteria sets as tables in files. */
abstract class TablesOfAYear {

    static final String SETS = "/v1/criteria-sets";
    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    ScoringYear world;

    @BeforeEach
    void a_year_of_its_own() {
        world = new ScoringYear();
    }

    void refused(String table, String... faults) {
        post(CSV, table)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.detail }", contains(faults));
    }

    Response post(String type, String table) {
        return post(type, table.getBytes(StandardCharsets.UTF_8));
    }

    Response post(String type, byte[] file) {
        return post(type, file, null);
    }

    Response post(String type, byte[] file, @Nullable String sheet) {
        return Api.as(world.ministry)
                .queryParams(sheet == null ? Map.of() : Map.of("sheet", sheet))
                .config(config().encoderConfig(encoderConfig().encodeContentTypeAs(type, BINARY)))
                .header("Accept-Language", "en")
                .contentType(type)
                .body(file)
                .post(SETS + "/imports");
    }

    /** The address of the set made of the file. */
    String imported(String type, byte[] file) {
        return SETS + "/" + post(type, file).then().statusCode(201).extract().path("id");
    }

    byte[] exported(String set, String format) {
        return Api.as(world.ministry)
                .queryParam("format", format)
                .get(set + "/export")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    /** The set without what each set has of its own. */
    JsonNode content(String set) throws JsonProcessingException {
        var json = ExampleTable.JSON.readTree(Api.as(world.ministry).get(set).asString());
        return ((ObjectNode) json).without(List.of("id", "edition"));
    }

    /** The example table, with the days of this test's year and no campaign of another. */
    byte[] example() {
        return text(ExampleTable.file())
                .replaceAll("COMMITMENT_RATE [0-9a-f-]{36}", "COMMITMENT_RATE")
                .replaceAll("2023-(\\d\\d-\\d\\d)", world.year + "-$1")
                .replace("-02-28", Year.isLeap(world.year) ? "-02-29" : "-02-28")
                .replace(",2023,5,", "," + world.year + ",5,")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Eight lines: the header, the set, two classes, a tie-break, a group and two leaves. */
    String small() {
        return """
        kind,code,parentCode,nameVi,nameEn,maxScore,points,ladder,field,division,evidenceRequired,notApplicablePolicy,source,from,tieBreak,year,appealDays,bonusCap,penaltyCap,provenance
        SET,,,Bảng thử,Test table,4.00,,,,,,,,,,%d,5,,,test
        CLASS,TOT,,Tốt,Good,,,,,,,,,90.00,,,,,,
        CLASS,YEU,,Yếu,Weak,,,,,,,,,0.00,,,,,,
        TIE_BREAK,A.1,,,,,,,,,,,,,SUBTREE_TOTAL,,,,,
        GROUP,A,,Nhóm,Group,4.00,,,,,,,,,,,,,,test
        LEAF,A.1,A,Kế hoạch,Plan,2.00,,BINARY,,VP,false,ZERO,,,,,,,,test
        LEAF,A.2,A,Sai phạm,Wrongdoing,2.00,,DEDUCTION 0.5,,,true,FULL_MARKS,,,,,,,,test
        """.formatted(world.year);
    }

    static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
